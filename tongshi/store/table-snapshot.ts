import {createHash} from 'node:crypto'
import type {Cell, Row} from './backup-form.ts'
import {emptied, leftOut} from './backup-form.ts'

/** A table and the order of its rows: that of its primary key by code points, the same on every engine. */
export type TableShape = Readonly<{name: string; columns: readonly string[]; key: readonly string[]}>

/** All tables of a store as they were at one moment, while others write on. */
export type TableSnapshot = Readonly<{
  /** The steps of the schema. */
  schema: readonly string[]
  tables: readonly TableShape[]
  /** The rows of a table in its order, some at a time. */
  rows: (table: TableShape) => AsyncIterable<readonly Row[]>
  close: () => Promise<void>
}>

/** Rows read at once: few where they hold pictures, of up to 20 MiB each. */
export function rowsAtOnce(columns: readonly string[]): number {
  return columns.includes('bytes') ? 4 : 1000
}

/** Is this table part of a backup? */
export function isKept(name: string): boolean {
  return !leftOut.has(name) && !name.startsWith('kysely_') && !name.startsWith('sqlite_')
}

/** People stand before what refers to them. */
export function inOrder(tables: readonly TableShape[]): TableShape[] {
  const rank = ({name}: TableShape) => (name === 'user' ? 0 : 1)
  return tables.toSorted((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))
}

/** A row of a driver as both engines write it. */
export function rowOf({name, columns}: TableShape, row: Readonly<Record<string, unknown>>): Row {
  const empty = emptied[name]
  return columns.map(column => (empty?.has(column) ? null : cellOf(row[column])))
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return {base64: Buffer.from(value).toString('base64')}
  throw new TypeError(`Unexpected ${typeof value} in a table, expected text, a number, a time or bytes.`)
}

/** A row as a line of a backup. */
export function lineOf(row: Row): string {
  return `${JSON.stringify(row)}\n`
}

/** Count and hash what a table holds now, as a backup's lines would say it. */
export async function hashTable(
  snapshot: TableSnapshot,
  table: TableShape,
): Promise<Readonly<{rows: number; sha256: string}>> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const some of snapshot.rows(table)) {
    rows += some.length
    for (const row of some) hash.update(lineOf(row))
  }
  return {rows, sha256: hash.digest('hex')}
}
