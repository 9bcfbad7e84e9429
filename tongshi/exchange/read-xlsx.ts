import type {Finding} from '#messages/finding.ts'
import {ExchangeError} from './exchange-error.ts'
import type {ReadBundle} from './exchange-unit.ts'
import {childElements, elementAt, readXml, textOf, type XmlElement} from './read-xml.ts'
import {readZip} from './read-zip.ts'
import {readRows} from './table-rows.ts'

/**
 * Read the first sheet of a workbook that `writeXlsx` wrote and somebody has edited and saved.
 *
 * Only its text is read: a formula is a finding (`exchange-formula`) and its row is left out; macros, links and every
 * other part stay packed.
 *
 * @throws ExchangeError `format-unknown`, `format-syntax`, `zip-damaged`, `zip-too-large`, `zip-encrypted`, and those of XML.
 */
export function readXlsx(
  bytes: Uint8Array,
  {file, progress}: {file: string; progress?: ((units: number) => void) | undefined},
): ReadBundle {
  const {parts} = readZip(bytes, name =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name),
  )
  const read = (name: string) => {
    const part = parts.get(name)
    return part && readXml(new TextDecoder().decode(part), {file: `${file}/${name}`})
  }
  const sheet = read(nameOfSheet(read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels')))
  if (!sheet)
    throw new ExchangeError('format-unknown', {
      actual: `archive without a sheet in \`${file}\``,
      expected: 'a workbook (.xlsx)',
      remedy: 'save the table as .xlsx',
    })
  const strings = childElements(read('xl/sharedStrings.xml')).map(stringOf)
  const findings: Finding[] = []
  const rows = childElements(elementAt(sheet, 'sheetData')).map((row, at) => {
    const line = Number(row.attributes.r ?? at + 1)
    return {line, cells: readCells(row, strings, formula => findings.push(formulaFound(file, line, formula)))}
  })
  const refused = new Set(findings.map(finding => finding.place.line))
  const bundle = readRows(
    rows.filter(row => !refused.has(row.line)),
    {file, progress},
  )
  return {...bundle, findings: [...findings, ...bundle.findings]}
}

function nameOfSheet(workbook: XmlElement | undefined, relations: XmlElement | undefined): string {
  const first = elementAt(workbook, 'sheets', 'sheet')
  const id = Object.entries(first?.attributes ?? {}).find(([name]) => /:id$/.test(name))?.[1]
  const target = childElements(relations).find(one => one.attributes.Id === id)?.attributes.Target
  return target === undefined
    ? 'xl/worksheets/sheet1.xml'
    : target.startsWith('/')
      ? target.slice(1)
      : `xl/${target}`
}

function readCells(row: XmlElement, strings: readonly string[], refuse: (formula: string) => void): string[] {
  const cells: string[] = []
  for (const cell of childElements(row, 'c')) {
    const at = columnOf(cell.attributes.r) ?? cells.length
    // Rows of a sheet have 16,384 cells at most; a wrong place must not make an endless row.
    if (at >= 16_384) continue
    while (cells.length < at) cells.push('')
    const formula = childElements(cell, 'f')[0]
    if (formula) refuse(`=${textOf(formula)}`)
    cells[at] = textOfCell(cell, strings)
  }
  return cells
}

function textOfCell(cell: XmlElement, strings: readonly string[]): string {
  const value = textOf(childElements(cell, 'v')[0] ?? {...cell, children: []})
  if (cell.attributes.t === 's') return strings[Number(value)] ?? ''
  if (cell.attributes.t === 'inlineStr') return stringOf(childElements(cell, 'is')[0])
  return unescapeCell(value)
}

/** Rich text is its runs; readings (`rPh`) above Chinese and Japanese are no text of the cell. */
function stringOf(element: XmlElement | undefined): string {
  return unescapeCell(
    childElements(element)
      .filter(child => child.local === 't' || child.local === 'r')
      .map(child => (child.local === 't' ? textOf(child) : childElements(child, 't').map(textOf).join('')))
      .join(''),
  )
}

function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function unescapeCell(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function formulaFound(file: string, line: number, formula: string): Finding {
  return {rule: 'exchange-formula', severity: 'error', place: {file, line}, actual: formula, expected: 'text'}
}
