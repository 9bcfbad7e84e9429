import type {Kysely} from 'kysely'
import {announcementPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import {loadRevision} from './find-target.ts'
import {insertRevisions, type NewRevision} from './insert-revisions.ts'
import {type ReplacedFile, saveOver} from './save-imported.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile} from './working-files.ts'
import {writeActivity} from './write-activity.ts'

/** One import of a document, for the history. */
export type PastImport = Readonly<{
  id: string
  at: string
  author: string | null
  file: string
  detail: Readonly<Record<string, unknown>>
  undone: Readonly<{at: string; by: string | null}> | null
  /** It replaced an announcement that stood, and no later edit or import has. */
  mayUndo: boolean
}>

/** The imports of an announcement at the desk, newest first. */
export async function listImports({db}: Pick<Store, 'db'>, slug: string): Promise<PastImport[]> {
  const rows = await db
    .selectFrom('document_import')
    .selectAll()
    .where('document', '=', `announcements/${slug}`)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async row => ({
      id: row.id,
      at: row.at,
      author: row.author,
      file: row.file,
      detail: JSON.parse(row.detail),
      undone: row.undone_at === null ? null : {at: row.undone_at, by: row.undone_by},
      mayUndo: row.undone_at === null && (await findBlocked(db, row)) === undefined,
    })),
  )
}

/**
 * Take an import of a corrected document back: texts, facts, pictures and answers become those of before, as new
 * revisions; units keep their ids, and translations that were stale by it are current again. Records of the term base
 * stay.
 *
 * @throws StoreError `not-found`, `used` where it was taken back before, `stale` where something was edited since.
 */
export async function undoReimport(
  store: Store,
  {slug, id}: Readonly<{slug: string; id: string}>,
  actor: Actor,
): Promise<void> {
  const at = store.now().toISOString()
  const document = `announcements/${slug}`
  const activity = await store.db.transaction().execute(async db => {
    const row = await db
      .selectFrom('document_import')
      .selectAll()
      .where('id', '=', id)
      .where('document', '=', document)
      .executeTakeFirst()
    if (!row)
      throw new StoreError(
        'not-found',
        `Unexpected import \`${id}\`, expected one of the history, look it up there.`,
      )
    if (row.undone_at !== null)
      throw new StoreError(
        'used',
        'Unexpected second undo of this import, expected the first, look at the history.',
      )
    const blocked = await findBlocked(db, row)
    if (blocked !== undefined)
      throw new StoreError(
        'stale',
        `Unexpected edit of \`${blocked}\` since this import, expected none, import the earlier document again or edit the text.`,
        {base: null, mine: null, theirs: null},
      )
    const own = {author: actor.person, at, origin: 'import' as const}
    for (const {path, before, now} of JSON.parse(row.replaced) as ReplacedFile[])
      await saveOver(db, {...own, path, rev: now, text: await textAt(db, path, before)})
    await deriveDocument(db, slug, {...own, origin: 'restore'})
    await restoreTargets(db, {id, document, author: actor.person, at})
    await db
      .updateTable('document_import')
      .set({undone_at: at, undone_by: actor.person})
      .where('id', '=', id)
      .execute()
    return writeActivity(db, {
      at,
      actor: actor.person,
      action: 'reimport-undo',
      document,
      detail: {id, file: row.file},
      address: actor.address ?? null,
    })
  })
  store.live.tell(activity)
}

/** What keeps an import from being taken back: a file edited since, or that it made the announcement. */
async function findBlocked(
  db: Kysely<Schema>,
  {document, replaced}: Schema['document_import'],
): Promise<string | undefined> {
  const files = JSON.parse(replaced) as ReplacedFile[]
  const text = announcementPath(document.slice('announcements/'.length), 'announcement.md')
  if (files.some(({path, before}) => path === text && before === 0)) return 'announcement.md'
  for (const {path, now} of files) if ((await loadFile(db, path)).rev !== now) return path.split('/').at(-1)
  return undefined
}

/** A file that was not there before says nothing again. */
async function textAt(db: Kysely<Schema>, path: string, rev: number): Promise<string> {
  if (rev === 0) return ''
  const row = await db
    .selectFrom('file_revision')
    .select('text')
    .where('path', '=', path)
    .where('rev', '=', rev)
    .executeTakeFirstOrThrow()
  return row.text
}

type Batch = Readonly<{id: string; document: string; author: string | null; at: string}>

/** Targets that the second document has filled, and that nobody has touched since, say again what they said. */
async function restoreTargets(db: Kysely<Schema>, {id, document, author, at}: Batch): Promise<void> {
  const source = await db
    .selectFrom('document')
    .select('source')
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
  const filled = await db
    .selectFrom('revision')
    .innerJoin('current', join =>
      join
        .onRef('current.document', '=', 'revision.document')
        .onRef('current.key', '=', 'revision.key')
        .onRef('current.locale', '=', 'revision.locale')
        .onRef('current.rev', '=', 'revision.rev'),
    )
    .select(['revision.key', 'revision.locale', 'revision.rev', 'revision.base_rev'])
    .where('revision.batch', '=', id)
    .where('revision.locale', '!=', source.source)
    .execute()
  const revisions: NewRevision[] = []
  for (const {key, locale, rev, base_rev} of filled) {
    const before = await loadRevision({db}, {document, key, locale, rev: base_rev})
    const {text = '', state = 'initial', from_hash: from = null} = before ?? {}
    revisions.push({document, key, locale, base: rev, text, state, author, at, from, origin: 'restore'})
  }
  await insertRevisions(db, revisions)
}
