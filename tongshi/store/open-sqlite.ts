import {chmodSync, mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import Database from 'better-sqlite3'
import {Kysely, SqliteAdapter, SqliteDialect} from 'kysely'
import type {Schema} from './schema.ts'

/** Milliseconds for which a writer waits for another process. */
const busy = 5000

/**
 * Open the SQLite file of a store: write-ahead log, and every commit is on the disk before it is acknowledged.
 *
 * @param path the file, made with its folder where it is missing and closed to other users of the machine.
 */
export function openSqlite(path: string): Readonly<{db: Kysely<Schema>; raw: Database.Database}> {
  mkdirSync(dirname(path), {recursive: true, mode: 0o700})
  const raw = new Database(path, {timeout: busy})
  chmodSync(path, 0o600)
  raw.pragma('journal_mode = wal')
  raw.pragma('synchronous = full')
  raw.pragma('foreign_keys = on')
  const prepared = new Map<string, Database.Statement>()
  const prepare = (text: string) => {
    // A transaction that reads before it writes would fail at once where another process writes in between.
    const sql = text === 'begin' ? 'begin immediate' : text
    // A full disk ends the transaction by itself; what Kysely rolls back then is gone already.
    if (sql === 'rollback' && !raw.inTransaction) return raw.prepare('select 1')
    const known = prepared.get(sql)
    if (known) return known
    const statement = raw.prepare(sql)
    if (prepared.size > 500) prepared.clear()
    prepared.set(sql, statement)
    return statement
  }
  const database = {prepare, close: () => raw.close()}
  return {db: new Kysely<Schema>({dialect: new Dialect({database})}), raw}
}

/** SQLite undoes changes of the schema as it undoes any other: a migration stands as a whole or not at all. */
class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
