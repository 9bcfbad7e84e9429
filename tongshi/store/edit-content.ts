import type {Finding} from '#messages/finding.ts'
import {announcementPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile, saveFile, type WorkingFile} from './working-files.ts'
import {writeActivity} from './write-activity.ts'

/** A whole file of an announcement, made from its revision `rev`. */
export type ContentEdit = Readonly<{
  slug: string
  file: 'announcement.md' | 'facts.yaml'
  text: string
  rev: number
  /** What the journal calls it, if it is more than an edit, and the facts that it is about. */
  as?: Readonly<{action: 'verify' | 'unverify'; facts: readonly string[]}>
}>

/** What an edit did: the new revision, what is remarked, and what became of the units. */
export type ContentSaved = Readonly<{
  rev: number
  findings: readonly Finding[]
  units: Readonly<{
    kept: number
    changed: readonly string[]
    added: readonly string[]
    gone: readonly string[]
  }>
}>

/**
 * Save the text or the facts of an announcement as a whole. Units keep their ids; exactly those whose text has changed
 * make their translations stale.
 *
 * @throws StoreError `stale` with the newer text, `findings` where it cannot be read.
 */
export async function editContent(store: Store, edit: ContentEdit, actor: Actor): Promise<ContentSaved> {
  const {slug, file, text, rev} = edit
  const path = announcementPath(slug, file)
  const at = store.now().toISOString()
  const {activity, saved} = await store.db.transaction().execute(async db => {
    const own = {author: actor.person, at, origin: 'desk' as const}
    if (!(await saveFile(db, {...own, path, text, rev})))
      throw staleContent(rev, await loadFile(db, path), {text})
    const {findings, update} = await deriveDocument(db, slug, own)
    const errors = findings.filter(finding => finding.severity === 'error')
    if (!update || errors.length > 0)
      throw new StoreError(
        'findings',
        `Unexpected ${file} with ${errors.length} errors, expected none, mend them.`,
        {
          findings: errors,
        },
      )
    const {kept, changed, added, gone} = update
    const units = {kept, changed, added, gone: gone.map(unit => unit.id)}
    const counts = {changed: changed.length, added: added.length, gone: gone.length}
    const {action = 'content', ...about} = edit.as ?? {}
    const detail = {file, rev: rev + 1, ...counts, ...about}
    const document = `announcements/${slug}`
    return {
      saved: {rev: rev + 1, findings, units},
      activity: await writeActivity(db, {at, actor: actor.person, action, document, detail}),
    }
  })
  store.live.tell(activity)
  return saved
}

/** The refusal of an edit whose file has another revision than the one it was made from: it carries the newer text. */
export function staleContent(
  rev: number,
  file: WorkingFile,
  mine: Readonly<{text: string}> | null,
): StoreError {
  return new StoreError(
    'stale',
    `Unexpected revision ${rev}, expected ${file.rev}, compare both texts and save again.`,
    {base: null, mine, theirs: null, file},
  )
}

/**
 * Make a new announcement in the store; a release writes its files.
 *
 * @throws StoreError `used` where the slug is taken, `findings` where a text cannot be read.
 */
export async function addAnnouncement(
  store: Store,
  {slug, markdown, facts}: Readonly<{slug: string; markdown: string; facts: string}>,
  actor: Actor,
): Promise<void> {
  const at = store.now().toISOString()
  const document = `announcements/${slug}`
  const activity = await store.db.transaction().execute(async db => {
    const own = {rev: 0, author: actor.person, at, origin: 'desk' as const}
    const isNew =
      (await saveFile(db, {...own, path: announcementPath(slug, 'announcement.md'), text: markdown})) &&
      (await saveFile(db, {...own, path: announcementPath(slug, 'facts.yaml'), text: facts}))
    if (!isNew)
      throw new StoreError('used', `Unexpected slug \`${slug}\`, expected a free one, choose another.`)
    const {findings, update} = await deriveDocument(db, slug, own)
    const errors = findings.filter(finding => finding.severity === 'error')
    if (!update || errors.length > 0)
      throw new StoreError(
        'findings',
        `Unexpected announcement with ${errors.length} errors, expected none, mend them.`,
        {
          findings: errors,
        },
      )
    return writeActivity(db, {
      at,
      actor: actor.person,
      action: 'announcement',
      document,
      detail: {units: update.lock.length},
    })
  })
  store.live.tell(activity)
}
