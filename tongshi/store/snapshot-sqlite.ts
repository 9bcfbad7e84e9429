import Database from 'better-sqlite3'
import type {Row} from './backup-form.ts'
import {StoreError} from './store-error.ts'
import {inOrder, isKept, rowOf, rowsAtOnce, type TableShape, type TableSnapshot} from './table-snapshot.ts'

type Column = {name: string; type: string; pk: number}

/**
 * Take a snapshot of a SQLite store. A connection of its own reads what stood when it was taken; the write-ahead log
 * lets others write on meanwhile.
 *
 * @throws StoreError `input` where the file is damaged.
 */
export function snapshotSqlite(path: string): TableSnapshot {
  const file = new Database(path, {fileMustExist: true, timeout: 5000})
  try {
    file.pragma('query_only = on')
    file.exec('begin')
    // The first read is what the snapshot shows, and the damaged page that a disk gave back must not become a backup.
    const faults = file.pragma('integrity_check(1)', {simple: true})
    if (faults !== 'ok')
      throw new StoreError(
        'input',
        `Unexpected damage in \`${path}\` (${String(faults)}), expected a sound file, restore the last backup or ask sqlite3's .recover.`,
      )
    const names = file
      .prepare("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all() as string[]
    const times = new Map<string, readonly string[]>()
    const tables = names.filter(isKept).map(name => shapeOf(file, name, times))
    const schema = file.prepare('select name from kysely_migration order by name').pluck().all() as string[]
    return {
      schema,
      tables: inOrder(tables),
      rows: table => rowsOf(file, table, times.get(table.name) ?? []),
      close: async () => {
        file.close()
      },
    }
  } catch (error) {
    file.close()
    throw error
  }
}

function shapeOf(file: Database.Database, name: string, times: Map<string, readonly string[]>): TableShape {
  const columns = file.pragma(`table_info(${quote(name)})`) as Column[]
  times.set(
    name,
    columns.filter(({type}) => type.toLowerCase() === 'date').map(column => column.name),
  )
  const key = columns.filter(({pk}) => pk > 0).toSorted((one, other) => one.pk - other.pk)
  return {name, columns: columns.map(column => column.name).toSorted(), key: key.map(column => column.name)}
}

async function* rowsOf(
  file: Database.Database,
  table: TableShape,
  times: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const columns = table.columns.map(quote).join(', ')
  const order = table.key.map(quote).join(', ')
  let some: Row[] = []
  const all = file.prepare(`select ${columns} from ${quote(table.name)} order by ${order}`).iterate()
  for (const row of all as IterableIterator<Record<string, unknown>>) {
    // Times of better-auth are text here; their spelling is made that of the other engine.
    for (const name of times) if (row[name] !== null) row[name] = new Date(row[name] as string)
    some.push(rowOf(table, row))
    if (some.length < rowsAtOnce(table.columns)) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** A name as SQL. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
