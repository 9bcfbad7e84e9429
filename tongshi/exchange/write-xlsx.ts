import {strToU8, zipSync} from 'fflate'
import type {ExchangeBundle} from './exchange-unit.ts'
import {columns, writeRows} from './table-rows.ts'
import {escapeText} from './write-tags.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Width in characters; what only the import needs is hidden. */
const widths: Readonly<Partial<Record<(typeof columns)[number], number>>> = {
  source: 60,
  target: 60,
  branch: 22,
  state: 14,
  notes: 40,
  terms: 28,
}

/** Time that ZIP entries carry: the same bundle gives the same bytes. */
const epoch = new Date(1980, 0, 1)

/**
 * Write a bundle as a workbook for people without tools: source and target side by side, everything but target, state
 * and notes locked, every cell a text, so that nothing is ever run as a formula or read as a date.
 *
 * @param bundle whose messages fit; see `findUnfit`.
 */
export function writeXlsx(bundle: ExchangeBundle): Uint8Array {
  const rows = writeRows(bundle)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${bundle.targetLocale}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': writeSheet(rows),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: epoch,
  })
}

/** Styles 0 locked, 1 header, 2 to be filled in; all are text (number format 49). */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF5F2EA"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1" fillId="2" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf></cellXfs></styleSheet>`

function writeSheet(rows: readonly (readonly string[])[]): string {
  const cols = columns.map((name, at) => {
    const width = widths[name]
    return `<col min="${at + 1}" max="${at + 1}" width="${width ?? 12}" customWidth="1"${width === undefined ? ' hidden="1"' : ''}/>`
  })
  const data = rows.map((cells, at) => writeRow(cells, at + 1))
  const state = letterOf(columns.indexOf('state'))
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${data.join('')}</sheetData><sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0" sort="0"/><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${state}2:${state}${Math.max(2, rows.length)}"><formula1>"initial,translated,reviewed,final"</formula1></dataValidation></dataValidations></worksheet>`
}

function writeRow(cells: readonly string[], row: number): string {
  const written = cells.map((text, at) => {
    const name = columns[at]!
    const style = row === 1 ? 1 : name === 'target' || name === 'state' || name === 'notes' ? 2 : 0
    const place = `${letterOf(at)}${row}`
    return text === ''
      ? `<c r="${place}" s="${style}"/>`
      : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`
  })
  return `<row r="${row}">${written.join('')}</row>`
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column)
}

/** ST_Xstring (ECMA-376 §22.9.2.19): what XML cannot hold is `_x0001_`, and so is an underscore that looks so. */
function escapeCell(text: string): string {
  return escapeText(
    text
      .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
      .replace(
        /[^\t\n\u0020-\ufffd]/g,
        letter => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  )
}
