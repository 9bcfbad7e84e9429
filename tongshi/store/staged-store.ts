import type {Kysely} from 'kysely'
import type {Row} from './backup-form.ts'
import type {Schema} from './schema.ts'
import {StoreError} from './store-error.ts'
import {hashTable, type TableSnapshot} from './table-snapshot.ts'

/** A store that is being filled from a backup, where nobody sees it yet. */
export type StagedStore = Readonly<{
  /** For small changes once the tables are filled. */
  db: Kysely<Schema>
  load: (table: string, columns: readonly string[], rows: readonly Row[]) => Promise<void>
  /** Counters go on behind the highest number loaded; what refers to something finds it. */
  settle: () => Promise<void>
  /** What the staged tables hold now. */
  read: () => Promise<TableSnapshot>
  /** From here on this is the store. */
  commit: () => Promise<void>
  abandon: () => Promise<void>
  /** Where the store that was there before is kept. */
  kept: string | null
}>

/** Rows and hash of each table, as a backup promises them. */
export type Promised = ReadonlyMap<string, Readonly<{rows: number; sha256: string}>>

/**
 * Read back what was loaded and compare it with what the backup promises.
 *
 * @throws StoreError `input` for the first table that differs.
 */
export async function compareStaged(staged: StagedStore, promised: Promised): Promise<void> {
  const snapshot = await staged.read()
  try {
    for (const table of snapshot.tables) {
      const {rows, sha256} = await hashTable(snapshot, table)
      const should = promised.get(table.name) ?? {rows: 0, sha256: ''}
      if (rows === should.rows && (rows === 0 || sha256 === should.sha256)) continue
      throw new StoreError(
        'input',
        `Unexpected content of table \`${table.name}\` after loading (${rows} rows), expected what the backup holds (${should.rows} rows), tell the maintainers; nothing was changed.`,
      )
    }
  } finally {
    await snapshot.close()
  }
}

/** A table of the backup is not in the schema that the backup names. */
export function unknownTable(table: string, cause: unknown): StoreError {
  const error = new StoreError(
    'input',
    `Unexpected table \`${table}\` or column of it, expected those of the schema that the backup names, take another backup.`,
  )
  error.cause = cause
  return error
}
