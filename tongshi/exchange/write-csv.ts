import type {ExchangeBundle} from './exchange-unit.ts'
import {writeRows} from './table-rows.ts'

/**
 * Write a bundle as CSV (RFC 4180): commas, CR LF, and a byte order mark, without which Excel reads Chinese as
 * something else.
 */
export function writeCsv(bundle: ExchangeBundle): string {
  return `\ufeff${writeRows(bundle)
    .map(row => `${row.map(writeCell).join(',')}\r\n`)
    .join('')}`
}

function writeCell(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
