import {ExchangeError} from './exchange-error.ts'
import type {ReadBundle} from './exchange-unit.ts'
import {readRows} from './table-rows.ts'

/**
 * Read a CSV file that `writeCsv` wrote and a spreadsheet has saved. The separator is the one of comma, semicolon and
 * tab that the header uses most.
 *
 * @throws ExchangeError `format-syntax` where a quotation is not closed.
 */
export function readCsv(
  text: string,
  {file, progress}: {file: string; progress?: ((units: number) => void) | undefined},
): ReadBundle {
  return readRows(readCells(text, file), {file, progress})
}

function* readCells(text: string, file: string): Generator<{line: number; cells: string[]}> {
  const separator = separatorOf(text)
  let line = 1
  let start = 1
  let cells: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell =
      text[at] === '"' ? readQuoted(text, at, {file, line, separator}) : readBare(text, at, separator)
    cells.push(cell.text)
    line += cell.text.split('\n').length - 1
    at = cell.end
    if (text[at] === separator) at += 1
    else {
      yield {line: start, cells}
      cells = []
      at += text.startsWith('\r\n', at) ? 2 : 1
      line += 1
      start = line
    }
  }
}

function readQuoted(
  text: string,
  start: number,
  {file, line, separator}: {file: string; line: number; separator: string},
): {text: string; end: number} {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0)
    throw new ExchangeError('format-syntax', {
      actual: `quotation in \`${file}\` at line ${line} that is not closed`,
      expected: '"',
      remedy: 'close it, or save the table again',
      line,
      column: 1,
    })
  const inner = text.slice(start + 1, end).replaceAll('""', '"')
  const rest = readBare(text, end + 1, separator)
  return {text: inner + rest.text, end: rest.end}
}

function readBare(text: string, start: number, separator: string): {text: string; end: number} {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1
  return {text: text.slice(start, end), end}
}

function separatorOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)))
  const counts = [',', ';', '\t'].map(mark => ({mark, count: header.split(mark).length}))
  return counts.toSorted((a, b) => b.count - a.count)[0]!.mark
}
