import type {Kysely, Transaction} from 'kysely'
import type {Lock} from '#documents/lock.ts'
import {announcementPath} from './content-paths.ts'
import {insertRevisions, type NewRevision} from './insert-revisions.ts'
import {type ReadSource, readSource} from './read-source.ts'
import type {Origin, Schema} from './schema.ts'
import {loadUnits, type SourceUnit, saveUnits} from './source-units.ts'
import {loadFile} from './working-files.ts'

type Db = Kysely<Schema> | Transaction<Schema>

/** By whom and when the source came to say what it says. */
export type SourceEdit = Readonly<{
  author: string | null
  at: string
  origin: Origin
  before?: Lock
  batch?: string
}>

/**
 * Make the units of an announcement from its working files, and a revision of every source text that has changed.
 *
 * @param edit.before the units to align with, where they are not those of the store: the lock file of a hand edit.
 * @returns what was read; nothing is written where the texts cannot be read.
 */
export async function deriveDocument(db: Db, slug: string, edit: SourceEdit): Promise<ReadSource> {
  const document = `announcements/${slug}`
  const [markdown, facts] = [
    await loadFile(db, announcementPath(slug, 'announcement.md')),
    await loadFile(db, announcementPath(slug, 'facts.yaml')),
  ]
  const known = await loadUnits(db, document)
  const read = readSource({slug, markdown: markdown.text, facts: facts.text}, edit.before ?? (known as Lock))
  if (!read.announcement || !read.update) return read
  const {title, source, dateline} = read.announcement.frontMatter
  const day = read.facts[dateline?.date ?? '']
  const row = {
    kind: 'announcements' as const,
    name: slug,
    source,
    title,
    published_on: day?.kind === 'date' ? day.date : null,
    gone: 0,
  }
  await db
    .insertInto('document')
    .values({id: document, ...row})
    .onConflict(clash => clash.column('id').doUpdateSet(row))
    .execute()
  await saveUnits(db, document, read.update.lock, edit.at)
  await reviseSource(db, {document, source, units: read.update.lock, edit})
  return read
}

/** Write a revision of every unit whose text is not what the store has in the source's language. */
export async function reviseSource(
  db: Db,
  {
    document,
    source,
    units,
    edit,
  }: {document: string; source: string; units: readonly SourceUnit[]; edit: SourceEdit},
): Promise<void> {
  const known = await db
    .selectFrom('current')
    .select(['key', 'rev', 'text'])
    .where('document', '=', document)
    .where('locale', '=', source)
    .execute()
  const before = new Map(known.map(row => [row.key, row]))
  const changed = units
    .filter(unit => before.get(unit.id)?.text !== unit.message)
    .map(
      (unit): NewRevision => ({
        document,
        key: unit.id,
        locale: source,
        base: before.get(unit.id)?.rev ?? 0,
        text: unit.message,
        // What stood in the files at the first look is out already.
        state: edit.origin === 'import' && known.length === 0 ? 'final' : 'translated',
        author: edit.author,
        at: edit.at,
        from: null,
        origin: edit.origin,
        batch: edit.batch ?? null,
      }),
    )
  await insertRevisions(db, changed)
}
