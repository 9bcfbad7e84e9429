import {mustBeSound} from './announcement-findings.ts'
import {askImportThread} from './ask-import-thread.ts'
import type {ComposedImport, ImportStage} from './composed-import.ts'
import {announcementPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import {type DeskImport, nameOfDocument} from './desk-document.ts'
import {loadWorkingTerms} from './document-facts.ts'
import {saveImported, saveRecords, saveTargets} from './save-imported.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile} from './working-files.ts'
import {writeActivity} from './write-activity.ts'

/** Who is told how far an import is, and who may end it. */
export type ImportWatch = Readonly<{
  tell?: (stage: ImportStage) => void
  signal?: AbortSignal | undefined
}>

/**
 * Read a document and propose an announcement from it, with the term base as it is being worked on. Nothing is saved.
 *
 * @throws StoreError `input` for what cannot be read, in the words of the refusal.
 */
export async function previewImport(
  store: Store,
  input: DeskImport,
  watch: ImportWatch = {},
): Promise<ComposedImport> {
  const {terms} = await loadWorkingTerms(store)
  const today = store.now().toISOString().slice(0, 10)
  return askImportThread({...input, terms, today}, watch)
}

/** Is an address of an announcement taken? */
export async function isSlugTaken({db}: Pick<Store, 'db'>, slug: string): Promise<boolean> {
  return (await loadFile(db, announcementPath(slug, 'announcement.md'))).rev > 0
}

/**
 * Make the announcement in the store: its text, its facts, its pictures, the records that it needs, what was asked and
 * answered, and the translation of a second document as unfinished targets. All of it or nothing; a release writes the
 * files.
 *
 * @param guard is asked with the language of the document before anything is written; it throws for who may not.
 * @throws StoreError `used` where the slug is taken, `findings` where what was proposed cannot be read back.
 */
export async function saveImport(
  store: Store,
  input: DeskImport,
  {actor, guard}: Readonly<{actor: Actor; guard?: (locale: string) => void}>,
): Promise<ComposedImport> {
  const composed = await previewImport(store, input)
  const {slug, proposal, translation, records} = composed
  guard?.(proposal.locale)
  mustBeSound(composed.read)
  const at = store.now().toISOString()
  const document = `announcements/${slug}`
  const own = {author: actor.person, at, origin: 'import' as const}
  const activity = await store.db.transaction().execute(async db => {
    if (await isSlugTaken({db}, slug))
      throw new StoreError('used', `Unexpected slug \`${slug}\`, expected a free one, choose another.`)
    const detail = {file: nameOfDocument(input.document), facts: proposal.facts.length}
    await saveImported(db, {composed, own, replaced: new Map(), detail})
    await deriveDocument(db, slug, own)
    await saveRecords(db, records, own)
    if (translation) await saveTargets(db, {document, ...translation, own})
    const units = composed.read.update?.lock.length ?? 0
    return writeActivity(db, {
      at,
      actor: actor.person,
      action: 'announcement',
      document,
      detail: {...detail, units, pictures: composed.pictures.length},
      address: actor.address ?? null,
    })
  })
  store.live.tell(activity)
  return composed
}
