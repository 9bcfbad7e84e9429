import type {Kysely, Transaction} from 'kysely'
import type {Schema} from './schema.ts'

type Db = Kysely<Schema> | Transaction<Schema>

/** A text file of `content/` as it is being worked on. */
export type WorkingFile = Readonly<{path: string; rev: number; text: string}>

/** Load a working file; `rev` 0 and an empty text where there is none. */
export async function loadFile(db: Db, path: string): Promise<WorkingFile> {
  const row = await db
    .selectFrom('file')
    .select(['path', 'rev', 'text'])
    .where('path', '=', path)
    .executeTakeFirst()
  return row ?? {path, rev: 0, text: ''}
}

/** A new text of a working file, and the revision it replaces. */
export type FileEdit = Readonly<{
  path: string
  text: string
  rev: number
  author: string | null
  at: string
  origin: 'desk' | 'import' | 'release'
}>

/**
 * Save a working file if nobody has saved another since.
 *
 * @returns false where `rev` is no longer the newest; nothing is written then.
 */
export async function saveFile(db: Db, {path, text, rev, author, at, origin}: FileEdit): Promise<boolean> {
  const row = {path, rev: rev + 1, text, author, at}
  const {numInsertedOrUpdatedRows: inserted = 0n} =
    rev === 0
      ? await db
          .insertInto('file')
          .values(row)
          .onConflict(clash => clash.column('path').doNothing())
          .executeTakeFirstOrThrow()
      : {}
  const {numUpdatedRows: updated} =
    rev === 0
      ? {numUpdatedRows: 0n}
      : await db
          .updateTable('file')
          .set(row)
          .where('path', '=', path)
          .where('rev', '=', rev)
          .executeTakeFirstOrThrow()
  if (inserted + updated === 0n) return false
  await db
    .insertInto('file_revision')
    .values({...row, origin})
    .execute()
  return true
}
