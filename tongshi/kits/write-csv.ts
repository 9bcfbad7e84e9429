import type {Cell, Sheet} from './sheet.ts'

/**
 * Write a sheet as CSV (RFC 4180) with a byte order mark, without which Excel garbles Chinese.
 *
 * Text that a spreadsheet would take for a formula (`= + - @`, tab) has an apostrophe before it.
 */
export function writeCsv({head, rows}: Sheet): string {
  return `\uFEFF${[head, ...rows].map(row => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

function writeCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell.digits
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
