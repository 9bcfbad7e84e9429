import type {Kysely, Transaction} from 'kysely'
import type {Lock} from '#documents/lock.ts'
import type {FilledTranslation} from '#exchange/fill-translation.ts'
import type {NewRecords} from '#exchange/gather-records.ts'
import {writeRecords} from '#exchange/write-records.ts'
import type {ComposedImport} from './composed-import.ts'
import {announcementPath, type TermKind, termKinds, termPath} from './content-paths.ts'
import {insertRevisions, type NewRevision} from './insert-revisions.ts'
import {makeId} from './make-id.ts'
import {keepMedia, loadPointers} from './media.ts'
import {mediaTypes} from './read-media.ts'
import type {Schema} from './schema.ts'
import {loadUnits} from './source-units.ts'
import {StoreError} from './store-error.ts'
import {type FileEdit, loadFile, saveFile} from './working-files.ts'

type Db = Kysely<Schema> | Transaction<Schema>
type Own = Readonly<{author: string | null; at: string; origin: 'import'}>

/** One file that an import has written: its revision before and after. */
export type ReplacedFile = Readonly<{path: string; before: number; now: number}>

type Imported = Readonly<{
  composed: ComposedImport
  own: Own
  /** Revisions that the texts were composed from, by path; a file that says something newer refuses them. */
  replaced: ReadonlyMap<string, number>
  /** Names of pictures that an earlier import has brought: one that is shown no more is taken away. */
  earlier?: readonly string[]
  /** What the history says of it. */
  detail: Readonly<Record<string, unknown>>
}>

/**
 * Save the working files of an import, and what it was made from: texts, pictures, the record. Pictures that the text no
 * longer shows are taken away.
 *
 * @returns the import's id.
 * @throws StoreError `stale` where a text has changed since it was composed.
 */
export async function saveImported(
  db: Db,
  {composed, own, replaced, earlier = [], detail}: Imported,
): Promise<string> {
  const {slug, texts, proposed, record, proposal, pictures} = composed
  const document = `announcements/${slug}`
  const files: ReplacedFile[] = []
  const save = async (path: string, text: string) => {
    const before = await loadFile(db, path)
    const expected = replaced.get(path)
    if (expected !== undefined && expected !== before.rev) throw changed(path, expected, before.rev)
    if (before.rev > 0 && before.text === text) return
    await saveOver(db, {...own, path, text, rev: before.rev})
    files.push({path, before: before.rev, now: before.rev + 1})
  }
  await save(announcementPath(slug, 'announcement.md'), texts.markdown)
  await save(announcementPath(slug, 'facts.yaml'), texts.facts)
  await save(announcementPath(slug, 'original.txt'), proposal.original)
  await save(announcementPath(slug, 'import.json'), `${JSON.stringify(record, null, 2)}\n`)
  const listed = composed.read.announcement?.frontMatter.media ?? []
  const isShown = (file: string) =>
    texts.markdown.includes(`media/${file}`) || listed.some(one => one.file === file)
  const kept = pictures.filter(({file, isLeftOut}) => !isLeftOut && isShown(file))
  for (const {file, type, bytes} of kept)
    await save(
      announcementPath(slug, `media/${file}`),
      await keepMedia(db, {bytes, type: mediaTypes[`.${type}`]!, at: own.at}),
    )
  const standing = await loadPointers(db, slug)
  for (const path of earlier
    .filter(file => !isShown(file))
    .map(file => announcementPath(slug, `media/${file}`)))
    if (standing.get(path)?.text) await save(path, '')
  const id = makeId()
  await db
    .insertInto('document_import')
    .values({
      id,
      document,
      at: own.at,
      author: own.author,
      file: record.file,
      proposed: JSON.stringify(proposed),
      replaced: JSON.stringify(files),
      detail: JSON.stringify(detail),
      undone_at: null,
      undone_by: null,
    })
    .execute()
  return id
}

/**
 * Save a file over the revision that was read a moment ago.
 *
 * @throws StoreError `stale` where somebody has saved it in between.
 */
export async function saveOver(db: Db, edit: FileEdit): Promise<void> {
  if (!(await saveFile(db, edit))) throw changed(edit.path, edit.rev, (await loadFile(db, edit.path)).rev)
}

function changed(path: string, expected: number, now: number): StoreError {
  return new StoreError(
    'stale',
    `Unexpected revision ${now} of \`${path.split('/').at(-1)}\`, expected ${expected}, look at the changes again: somebody has edited it since.`,
    {base: null, mine: null, theirs: null},
  )
}

/** New records stand behind those that the working files hold. */
export async function saveRecords(db: Db, records: NewRecords, own: Own): Promise<void> {
  const texts = writeRecords(records)
  for (const kind of termKinds as readonly TermKind[]) {
    if (texts[kind] === '') continue
    const {text, rev, path} = await loadFile(db, termPath(kind))
    const joined = text === '' || text.endsWith('\n') ? text + texts[kind] : `${text}\n${texts[kind]}`
    await saveOver(db, {...own, path, rev, text: joined})
  }
}

type Targets = Readonly<{
  document: string
  locale: string
  filled: FilledTranslation
  /** The units that the translation was filled for. */
  units: Lock
  own: Own
  batch?: string
}>

/** Save a filled translation: units that say what the document says, and that nobody has translated, get its text. */
export async function saveTargets(
  db: Db,
  {document, locale, filled, units, own, batch}: Targets,
): Promise<number> {
  const standing = new Map((await loadUnits(db, document)).map(unit => [unit.id, unit.hash]))
  const rows = await db
    .selectFrom('current')
    .select(['key', 'rev', 'text', 'state'])
    .where('document', '=', document)
    .where('locale', '=', locale)
    .execute()
  const before = new Map(rows.map(row => [row.key, row]))
  const revisions = units.flatMap(({id, hash}): NewRevision[] => {
    const [text, old] = [filled.messages[id], before.get(id)]
    const isOpen = !old || old.text === '' || old.state === 'initial'
    if (text === undefined || !isOpen || old?.text === text || standing.get(id) !== hash) return []
    const state = 'initial' as const
    return [
      {...own, document, key: id, locale, base: old?.rev ?? 0, text, state, from: hash, batch: batch ?? null},
    ]
  })
  await insertRevisions(db, revisions)
  return revisions.length
}
