import {rewriteUnit} from '#documents/rewrite-unit.ts'
import {announcementPath, writtenIn} from './content-paths.ts'
import {deriveDocument, reviseSource} from './derive-document.ts'
import {loadDocumentFacts} from './document-facts.ts'
import {loadCurrent, staleError} from './find-target.ts'
import type {SaveRequest} from './save-request.ts'
import type {Schema} from './schema.ts'
import {hashMessage, loadUnits, saveUnits} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile, saveFile} from './working-files.ts'
import {writeActivity} from './write-activity.ts'

type SourceRequest = SaveRequest & Readonly<{at: string}>

/**
 * Save a text in the language that its document is written in. It becomes the source of all others, whose translations
 * are stale from now on; an announcement's text is written into its Markdown, which a release writes to the file.
 *
 * @throws StoreError `stale`, or `input` where Markdown cannot say it.
 */
export async function editSource(
  store: Store,
  request: SourceRequest,
  actor: Actor,
): Promise<Schema['current']> {
  const {document, key, locale, rev, text} = request
  const known = await loadCurrent(store, request)
  if ((known?.rev ?? 0) !== rev) throw await staleError(store, request, known)
  const slug = /^announcements\/(.+)$/.exec(document)?.[1]
  const edit = {author: actor.person, at: request.at, origin: request.origin ?? ('desk' as const)}
  const markdown = slug === undefined ? undefined : await writeIntoMarkdown(store, slug, request)
  const activity = await store.db.transaction().execute(async db => {
    const newest = await loadCurrent({db}, request)
    if ((newest?.rev ?? 0) !== rev) throw await staleError({db}, request, newest)
    if (slug !== undefined && markdown) {
      if (!(await saveFile(db, {...markdown, ...edit, origin: 'desk'}))) throw busy(document)
      await deriveDocument(db, slug, edit)
    } else {
      const units = (await loadUnits(db, document)).map(unit =>
        unit.id === key ? {...unit, message: text, hash: hashMessage(text), prev: unit.hash} : unit,
      )
      await saveUnits(db, document, units, request.at)
      await reviseSource(db, {document, source: writtenIn, units, edit})
    }
    if ((await loadCurrent({db}, request))?.text !== text) throw unsayable(text)
    return writeActivity(db, {
      at: request.at,
      actor: actor.person,
      action: 'source',
      document,
      key,
      locale,
      detail: {rev: rev + 1},
      address: actor.address ?? null,
    })
  })
  store.live.tell(activity)
  return (await loadCurrent(store, request))!
}

async function writeIntoMarkdown(store: Store, slug: string, {document, key, text}: SourceRequest) {
  const file = await loadFile(store.db, announcementPath(slug, 'announcement.md'))
  const units = await loadUnits(store.db, document)
  const {facts = {}} = await loadDocumentFacts(store, document)
  const at = units.findIndex(unit => unit.id === key)
  const rewritten = rewriteUnit(file.text, {
    file: file.path,
    factNames: new Set(Object.keys(facts)),
    at,
    message: text,
    shells: units[at]?.shells ?? {},
  })
  if (rewritten !== undefined) return {path: file.path, rev: file.rev, text: rewritten}
  throw unsayable(text)
}

function unsayable(text: string): StoreError {
  const message = `Unexpected source text \`${text.slice(0, 80)}\`, expected one that Markdown can say in this place, write it otherwise or edit the announcement as a whole.`
  return new StoreError('input', message, {problems: [{path: 'text', message}]})
}

function busy(document: string): StoreError {
  return new StoreError(
    'busy',
    `Unexpected second edit of \`${document}\` at the same moment, expected one, save again.`,
  )
}
