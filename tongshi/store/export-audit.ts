import {loadNames} from './member.ts'
import type {Store} from './store.ts'
import {type Activity, readActivity} from './write-activity.ts'

/** Entries read at once. */
const piece = 500

const columns = [
  'seq',
  'at',
  'actor',
  'name',
  'action',
  'document',
  'key',
  'locale',
  'address',
  'detail',
] as const

/** Write the whole audit log, oldest first, as JSON lines or as a table, without holding it in memory. */
export async function* exportAudit(store: Store, format: 'ndjson' | 'csv'): AsyncGenerator<Uint8Array> {
  const names = await loadNames(store)
  const encoder = new TextEncoder()
  if (format === 'csv') yield encoder.encode(`\ufeff${columns.join(',')}\r\n`)
  for (let last = 0; ; ) {
    const rows = await store.db
      .selectFrom('activity')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(piece)
      .execute()
    if (rows.length === 0) return
    last = rows.at(-1)!.seq
    const lines = rows.map(row => {
      const entry = {...readActivity(row), name: row.actor === null ? '' : (names.get(row.actor) ?? '')}
      return format === 'csv'
        ? `${columns.map(column => cell(entry, column)).join(',')}\r\n`
        : `${JSON.stringify(entry)}\n`
    })
    yield encoder.encode(lines.join(''))
  }
}

/** A cell of RFC 4180; one that a spreadsheet would run as a formula says so by an apostrophe. */
function cell(entry: Activity & {name: string}, column: (typeof columns)[number]): string {
  const value = entry[column]
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `"${text.replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""')}"`
}
