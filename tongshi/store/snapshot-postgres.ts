import {type Kysely, sql, type Transaction} from 'kysely'
import type {Row} from './backup-form.ts'
import type {Schema} from './schema.ts'
import {inOrder, isKept, rowOf, rowsAtOnce, type TableShape, type TableSnapshot} from './table-snapshot.ts'

type Db = Kysely<Schema> | Transaction<Schema>
type Column = {table_name: string; column_name: string; data_type: string}

/**
 * Take a snapshot of a store on PostgreSQL: one transaction that reads what stood when it began.
 *
 * @param db a database of the store; the snapshot ends with `close`.
 */
export async function snapshotPostgres(db: Kysely<Schema>): Promise<TableSnapshot> {
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    const snapshot = await readPostgres(transaction)
    return {
      ...snapshot,
      close: async () => {
        await transaction.rollback().execute()
      },
    }
  } catch (error) {
    await transaction.rollback().execute()
    throw error
  }
}

/** Read the tables inside of a transaction that somebody else ends. */
export async function readPostgres(db: Db): Promise<TableSnapshot> {
  const columns = await sql<Column>`select table_name, column_name, data_type from information_schema.columns
    where table_schema = current_schema() order by table_name, column_name`.execute(db)
  const keys = await sql<{table_name: string; column_name: string}>`
    select c.relname as table_name, a.attname as column_name
    from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    join lateral unnest(i.indkey) with ordinality as k(number, place) on true
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
    where i.indisprimary order by c.relname, k.place`.execute(db)
  const texts = new Set(
    columns.rows
      .filter(({data_type}) => data_type === 'text')
      .map(one => `${one.table_name}.${one.column_name}`),
  )
  const names = [...new Set(columns.rows.map(row => row.table_name))].filter(isKept)
  const of = (rows: readonly {table_name: string; column_name: string}[], name: string) =>
    rows.filter(row => row.table_name === name).map(row => row.column_name)
  const tables = names.map(
    (name): TableShape => ({name, columns: of(columns.rows, name).toSorted(), key: of(keys.rows, name)}),
  )
  const steps = await sql<{name: string}>`select name from kysely_migration order by name`.execute(db)
  return {
    schema: steps.rows.map(row => row.name),
    tables: inOrder(tables),
    rows: table => rowsOf(db, table, texts),
    close: async () => undefined,
  }
}

/** A cursor of the server, so that a table of any size takes the memory of one piece. */
async function* rowsOf(
  db: Db,
  table: TableShape,
  texts: ReadonlySet<string>,
): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(table.columns.map(name => sql.ref(name)))
  // The database's own collation sorts as its country does; the order of a backup is that of code points.
  const order = sql.join(
    table.key.map(name =>
      texts.has(`${table.name}.${name}`) ? sql`${sql.ref(name)} collate "C"` : sql.ref(name),
    ),
  )
  await sql`declare backup no scroll cursor for
    select ${columns} from ${sql.table(table.name)} order by ${order}`.execute(db)
  for (;;) {
    const {rows} = await sql<
      Record<string, unknown>
    >`fetch ${sql.lit(rowsAtOnce(table.columns))} from backup`.execute(db)
    if (rows.length === 0) break
    yield rows.map(row => rowOf(table, row))
  }
  await sql`close backup`.execute(db)
}
