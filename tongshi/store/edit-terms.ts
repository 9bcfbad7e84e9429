import {isMap, parseDocument} from 'yaml'
import type {Finding} from '#messages/finding.ts'
import {type TermKind, termPath} from './content-paths.ts'
import {readTermTexts} from './load-terms.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile, saveFile} from './working-files.ts'
import {writeActivity} from './write-activity.ts'

/** A record to write, or nothing to take it out; made from revision `rev` of its file. */
export type TermEdit = Readonly<{
  kind: TermKind
  id: string
  record: Readonly<Record<string, unknown>> | undefined
  rev: number
}>

/**
 * Write one record of the term base. Every page that names it follows, once released; comments and order of the file
 * stay.
 *
 * @returns the new revision of the file.
 * @throws StoreError `stale` where the file has changed since, `findings` where the record cannot be read back,
 *   `not-found` where there is nothing to take out.
 */
export async function editTerm(
  store: Store,
  {kind, id, record, rev}: TermEdit,
  actor: Actor,
): Promise<number> {
  const path = termPath(kind)
  const at = store.now().toISOString()
  const activity = await store.db.transaction().execute(async db => {
    const file = await loadFile(db, path)
    if (file.rev !== rev) throw staleFile(file.rev, rev)
    const text = rewrite(file.text, id, record)
    if (text === undefined)
      throw new StoreError(
        'not-found',
        `Unexpected record \`${id}\`, expected one of \`${path}\`, look at the list.`,
      )
    const errors = findingsOf(kind, text).filter(
      finding => String(finding.place.key ?? '').split('.')[0] === id,
    )
    if (errors.length > 0)
      throw new StoreError(
        'findings',
        `Unexpected record with ${errors.length} errors, expected none, mend them.`,
        {
          findings: errors,
        },
      )
    if (!(await saveFile(db, {path, text, rev, author: actor.person, at, origin: 'desk'})))
      throw staleFile(-1, rev)
    const detail = {kind, id, change: record === undefined ? 'gone' : 'written'}
    return writeActivity(db, {at, actor: actor.person, action: 'term', detail})
  })
  store.live.tell(activity)
  return rev + 1
}

/** The refusal of an edit whose file has another revision than the one it was made from. */
export function staleFile(is: number, rev: number): StoreError {
  return new StoreError(
    'stale',
    `Unexpected revision ${rev}, expected ${is}, load the terms again and repeat your change.`,
    {
      base: null,
      mine: null,
      theirs: null,
      rev: is,
    },
  )
}

function rewrite(text: string, id: string, record: TermEdit['record']): string | undefined {
  const document = parseDocument(text.trim() === '' ? '{}' : text)
  if (!isMap(document.contents)) return undefined
  document.contents.flow = false
  if (record === undefined) return document.delete(id) ? document.toString({lineWidth: 0}) : undefined
  document.set(id, document.createNode(record))
  return document.toString({lineWidth: 0})
}

function findingsOf(kind: TermKind, text: string): readonly Finding[] {
  return readTermTexts(other => (other === kind ? text : '')).findings.filter(one => one.severity === 'error')
}
