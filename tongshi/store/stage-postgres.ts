import {type Kysely, sql} from 'kysely'
import type {Cell, Row} from './backup-form.ts'
import {advisory} from './lock-store.ts'
import {migrateStore} from './migrate-store.ts'
import {openPostgres} from './open-postgres.ts'
import type {Schema} from './schema.ts'
import {readPostgres} from './snapshot-postgres.ts'
import {type StagedStore, unknownTable} from './staged-store.ts'
import {StoreError} from './store-error.ts'

type Name = {name: string}

/**
 * Begin a store on PostgreSQL inside of one transaction: nobody sees any of it before `commit`, and a fault leaves the
 * database as it was.
 *
 * @param to the last step of the schema.
 * @param stamp part of the name of the schema into which the tables before are moved.
 * @param replace whether there may be tables before.
 * @throws StoreError `busy` where a server has the database open, `used` where there is something in it.
 */
export async function stagePostgres(
  url: string,
  {to, stamp, replace}: Readonly<{to: string; stamp: string; replace: boolean}>,
): Promise<StagedStore> {
  const {db} = openPostgres(url)
  const transaction = await db.startTransaction().execute()
  const abandon = async (): Promise<void> => {
    await transaction.rollback().execute()
    await db.destroy()
  }
  try {
    const names = await claimPostgres(transaction, replace)
    const schema = `tongshi_before_${stamp.toLowerCase().replace(/\W/g, '')}`
    if (names.length > 0) await sql`create schema ${sql.id(schema)}`.execute(transaction)
    for (const name of names) {
      await sql`alter table ${sql.id(name)} set schema ${sql.id(schema)}`.execute(transaction)
      // Kysely looks for the tables of its migrations in every schema.
      if (name.startsWith('kysely_'))
        await sql`alter table ${sql.id(schema, name)} rename to ${sql.id(`before_${name}`)}`.execute(
          transaction,
        )
    }
    if (names.length > 0) await moveFunctions(transaction, schema)
    await migrateStore(transaction, 'postgres', to)
    return {
      db: transaction,
      kept: names.length > 0 ? `schema ${schema}` : null,
      load: (table, columns, rows) => load(transaction, table, columns, rows),
      settle: () => setCounters(transaction),
      read: () => readPostgres(transaction),
      commit: async () => {
        await transaction.commit().execute()
        await db.destroy()
      },
      abandon,
    }
  } catch (error) {
    await abandon()
    throw error
  }
}

/** Have the database alone; the names of the tables that are there. */
async function claimPostgres(db: Kysely<Schema>, replace: boolean): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${sql.lit(advisory)})`.execute(db)
  const others = await sql<Name>`select application_name as name from pg_stat_activity
    where datname = current_database() and application_name like 'tongshi%' and pid <> pg_backend_pid()`.execute(
    db,
  )
  if (others.rows.length > 0)
    throw new StoreError(
      'busy',
      `Unexpected ${others.rows.length} connections of Tongshi to this database, expected none, stop every server and command that uses it first.`,
    )
  const tables = await sql<Name>`select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`.execute(db)
  const names = tables.rows.map(row => row.name)
  if (names.length === 0) return names
  if (!names.includes('kysely_migration'))
    throw new StoreError(
      'used',
      `Unexpected tables of something else (${names.slice(0, 3).join(', ')}), expected a database of Tongshi's own, name another in DATABASE_URL.`,
    )
  if (!replace)
    throw new StoreError(
      'used',
      'Unexpected store in the database, expected an empty one, name another in DATABASE_URL or say --replace, which keeps the old one aside.',
    )
  return names
}

/** What triggers of the old tables call goes with them. */
async function moveFunctions(db: Kysely<Schema>, schema: string): Promise<void> {
  const functions = await sql<Name>`select proname as name from pg_proc
    where pronamespace = current_schema()::regnamespace and proname like 'tongshi\\_%'`.execute(db)
  for (const {name} of functions.rows)
    await sql`alter function ${sql.id(name)} set schema ${sql.id(schema)}`.execute(db)
}

async function load(
  db: Kysely<Schema>,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const names = sql.join(columns.map(name => sql.ref(name)))
  const records = rows.map(row => Object.fromEntries(columns.map((name, at) => [name, storedAs(row[at]!)])))
  const target = sql.table(table)
  try {
    // What a restore loads is no news.
    await sql`alter table ${target} disable trigger user`.execute(db)
    await sql`insert into ${target} (${names}) select ${names}
      from json_populate_recordset(null::${target}, ${JSON.stringify(records)}::json)`.execute(db)
  } catch (error) {
    if (/^42/.test((error as {code?: string}).code ?? '')) throw unknownTable(table, error)
    throw error
  }
}

/** A field as the engine reads it out of JSON; bytes in its hexadecimal form. */
function storedAs(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell
  return `\\x${Buffer.from(cell.base64, 'base64').toString('hex')}`
}

/** Counters go on behind the highest number, and triggers tell again what happens. */
async function setCounters(db: Kysely<Schema>): Promise<void> {
  const {tables} = await readPostgres(db)
  for (const {name} of tables) await sql`alter table ${sql.table(name)} enable trigger user`.execute(db)
  const counted = await sql<{table: string; column: string}>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%'`.execute(db)
  for (const {table, column} of counted.rows)
    await sql`select setval(pg_get_serial_sequence(${sql.lit(`"${table}"`)}, ${sql.lit(column)}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(db)
}
