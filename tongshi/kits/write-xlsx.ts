import writeXlsxFile from 'write-excel-file/node'
import {normalisePackage} from './normalise-package.ts'
import {type Cell, type Sheet, valueOfCell} from './sheet.ts'

/** Characters; wider columns hide the next one. */
const widest = 48

/**
 * Write sheets as an Excel workbook with a frozen bold head; the same sheets give the same bytes.
 *
 * Text is text: nothing in a cell is a formula.
 *
 * @param day `YYYY-MM-DD`, the date that the file says of itself.
 */
export async function writeXlsx(sheets: readonly Sheet[], day: string): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map(({name, head, rows}) => ({
      sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      stickyRowsCount: 1,
      columns: head.map((_, at) => ({width: widthOf([head[at]!, ...rows.map(row => row[at] ?? '')])})),
      data: [
        head.map(value => ({value, type: String, fontWeight: 'bold' as const, wrap: true})),
        ...rows.map(row => row.map(cellOf)),
      ],
    })),
  )
  return normalisePackage(new Uint8Array(await written.toBuffer()), day)
}

function cellOf(cell: Cell) {
  const value = valueOfCell(cell)
  return typeof value === 'number'
    ? {value, type: Number, alignVertical: 'top' as const}
    : {value, type: String, wrap: true, alignVertical: 'top' as const}
}

/** Han is twice as wide as Latin. */
function widthOf(cells: readonly Cell[]): number {
  const lengths = cells.map(cell => {
    const text = typeof cell === 'string' ? cell : cell.digits
    return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! >= 0x2e80 ? 2 : 1), 2)
  })
  return Math.min(widest, Math.max(8, ...lengths))
}
