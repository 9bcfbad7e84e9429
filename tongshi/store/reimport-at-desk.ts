import {mustBeSound} from './announcement-findings.ts'
import {askImportThread} from './ask-import-thread.ts'
import type {ComposedImport, Standing} from './composed-import.ts'
import {announcementPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import {type DocumentChanges, describeChanges} from './describe-changes.ts'
import {type DeskImport, nameOfDocument} from './desk-document.ts'
import {loadWorkingTerms} from './document-facts.ts'
import {sourceOf} from './find-target.ts'
import type {ImportWatch} from './import-at-desk.ts'
import {type LoadedStanding, loadStanding} from './load-standing.ts'
import {saveImported, saveRecords, saveTargets} from './save-imported.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/** A corrected document for an announcement that stands. */
export type DeskReimport = Omit<DeskImport, 'slug'> &
  Readonly<{
    slug: string
    /** Which text stays, by piece of the conflict. */
    decisions?: Standing['decisions'] | undefined
  }>

/** The revisions that a preview was made from: saving refuses others. */
export type StandingRevs = LoadedStanding['revs']

/** What a corrected document would change. */
export type ReimportPreview = Readonly<{
  composed: ComposedImport
  standing: Standing
  changes: DocumentChanges
  revs: StandingRevs
}>

/**
 * Compare a corrected document with an announcement as it stands at the desk. Nothing is saved.
 *
 * @throws StoreError `not-found`, `input` for what cannot be read.
 */
export async function previewReimport(
  store: Store,
  {slug, decisions, ...input}: DeskReimport,
  watch: ImportWatch = {},
): Promise<ReimportPreview> {
  await sourceOf(store, `announcements/${slug}`)
  const {standing, revs} = await loadStanding(store, slug, decisions)
  const {terms} = await loadWorkingTerms(store)
  const today = store.now().toISOString().slice(0, 10)
  const composed = await askImportThread({...input, terms, today, standing}, watch)
  return {composed, standing, changes: describeChanges(composed, standing, terms), revs}
}

/**
 * Bring a corrected document in: units keep their ids and translations, what the desk has edited stays unless somebody
 * has decided otherwise. All of it or nothing.
 *
 * @param revs of the preview that was looked at.
 * @throws StoreError `conflict-open` while a conflict is undecided, `stale` where the desk has edited since the preview,
 *   `findings` where what comes out cannot be read.
 */
export async function saveReimport(
  store: Store,
  {revs, ...input}: DeskReimport & Readonly<{revs: StandingRevs}>,
  actor: Actor,
): Promise<ReimportPreview & Readonly<{id: string}>> {
  const preview = await previewReimport(store, input)
  const {composed, changes, standing} = preview
  const {slug, records, translation, merge} = composed
  if (merge && merge.undecided > 0)
    throw new StoreError(
      'conflict-open',
      `Unexpected ${merge.undecided} conflicts with edits made at the desk, expected none, decide each.`,
    )
  mustBeSound(composed.read)
  const at = store.now().toISOString()
  const document = `announcements/${slug}`
  const own = {author: actor.person, at, origin: 'import' as const}
  const count = (kind: string) => changes.units.filter(unit => unit.change === kind).length
  const detail = {
    file: nameOfDocument(input.document),
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    moved: count('moved'),
    facts: changes.facts.length,
    pictures: changes.pictures.added.length + changes.pictures.removed.length,
    stale: changes.stale,
  }
  const {id, activity} = await store.db.transaction().execute(async db => {
    const replaced = new Map([
      [announcementPath(slug, 'announcement.md'), revs.markdown],
      [announcementPath(slug, 'facts.yaml'), revs.facts],
    ])
    const earlier = Object.values(standing.record?.media ?? {})
    const made = await saveImported(db, {composed, own, replaced, earlier, detail})
    await deriveDocument(db, slug, {...own, batch: made})
    await saveRecords(db, records, own)
    if (translation) await saveTargets(db, {document, ...translation, own, batch: made})
    return {
      id: made,
      activity: await writeActivity(db, {
        at,
        actor: actor.person,
        action: 'reimport',
        document,
        detail: {...detail, id: made},
        address: actor.address ?? null,
      }),
    }
  })
  store.live.tell(activity)
  return {...preview, id}
}
