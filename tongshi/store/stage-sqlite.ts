import {copyFileSync, existsSync, linkSync, renameSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import Database from 'better-sqlite3'
import type {Cell, Row} from './backup-form.ts'
import {syncPath} from './line-file.ts'
import {migrateStore} from './migrate-store.ts'
import {openSqlite} from './open-sqlite.ts'
import {quote, snapshotSqlite} from './snapshot-sqlite.ts'
import {type StagedStore, unknownTable} from './staged-store.ts'
import {StoreError} from './store-error.ts'

/** The name of a store in the making, beside the one it becomes. */
export const stagedName = 'store.sqlite.restoring'

/**
 * Begin a SQLite store beside the one of a data folder.
 *
 * @param to the last step of the schema.
 * @param stamp part of the name under which the store before is kept.
 * @throws StoreError `busy` where a process has the store before open.
 */
export async function stageSqlite(
  data: string,
  {to, stamp}: Readonly<{to: string; stamp: string}>,
): Promise<StagedStore> {
  const path = join(data, 'store.sqlite')
  const part = join(data, stagedName)
  removeStore(part)
  // Held until the new store stands: nobody can begin to work on the old one meanwhile.
  const old = existsSync(path) ? claimSqlite(path) : undefined
  const kept = old ? join(data, `store.sqlite.before-${stamp}`) : null
  const {db, raw} = openSqlite(part)
  try {
    await migrateStore(db, 'sqlite', to)
    raw.pragma('foreign_keys = off')
  } catch (error) {
    await db.destroy()
    removeStore(part)
    old?.close()
    throw error
  }
  const close = async (): Promise<void> => {
    if (!raw.open) return
    // One file without a log beside it, so that it can be renamed.
    raw.pragma('journal_mode = delete')
    await db.destroy()
    syncPath(part)
  }
  return {
    db,
    kept,
    load: async (table, columns, rows) => load(raw, table, columns, rows),
    settle: async () => {
      const broken = raw.pragma('foreign_key_check') as {table: string}[]
      if (broken.length > 0)
        throw new StoreError(
          'input',
          `Unexpected row of \`${broken[0]!.table}\` that refers to nothing, expected what it refers to, take another backup.`,
        )
    },
    read: async () => snapshotSqlite(part),
    commit: async () => {
      await close()
      if (kept) keep(path, kept)
      else for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, {force: true})
      renameSync(part, path)
      syncPath(dirname(path))
      old?.close()
    },
    abandon: async () => {
      await db.destroy()
      removeStore(part)
      old?.close()
    },
  }
}

/**
 * Have a SQLite store alone, its log put into its file.
 *
 * @throws StoreError `busy` where another process has it open: to leave the write-ahead log one must be the only one.
 */
function claimSqlite(path: string): Database.Database {
  const file = new Database(path, {timeout: 0})
  try {
    file.pragma('journal_mode = delete')
    file.exec('begin exclusive')
    return file
  } catch (error) {
    file.close()
    if (!(error as {code?: string}).code?.startsWith('SQLITE_BUSY')) throw error
    throw new StoreError(
      'busy',
      `Unexpected process that has \`${path}\` open, expected none, stop the server and every command that uses it first.`,
    )
  }
}

function load(raw: Database.Database, table: string, columns: readonly string[], rows: readonly Row[]): void {
  const names = columns.map(quote).join(', ')
  const marks = columns.map(() => '?').join(', ')
  let insert: Database.Statement
  try {
    insert = raw.prepare(`insert into ${quote(table)} (${names}) values (${marks})`)
  } catch (error) {
    throw unknownTable(table, error)
  }
  raw.transaction(() => {
    for (const row of rows) insert.run(...row.map(storedAs))
  })()
}

/** A field as the driver takes it. */
function storedAs(cell: Cell): string | number | null | Buffer {
  return cell !== null && typeof cell === 'object' ? Buffer.from(cell.base64, 'base64') : cell
}

/** A second name for the old file, so that at every moment one store stands under the first. */
function keep(path: string, kept: string): void {
  try {
    linkSync(path, kept)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    copyFileSync(path, kept)
    syncPath(kept)
  }
}

/** Remove a store that never became one. */
export function removeStore(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, {force: true})
}
