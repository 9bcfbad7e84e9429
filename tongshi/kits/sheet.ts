/** A table of data, for CSV and XLSX alike. A cell of digits is a number where the format keeps every digit of it. */
export type Sheet = Readonly<{
  /** Name of the sheet, at most 31 characters. */
  name: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}>

export type Cell = string | Readonly<{digits: string}>

/** Digits a spreadsheet keeps (IEEE 754): longer numbers stay text. */
const kept = 15

/** The number of a cell of digits, or its text where a spreadsheet would round it. */
export function valueOfCell(cell: Cell): string | number {
  if (typeof cell === 'string') return cell
  const significant = cell.digits.replace(/^-?0*\.?0*|\./g, '').length
  return /^-?\d+(\.\d+)?$/.test(cell.digits) && significant <= kept ? Number(cell.digits) : cell.digits
}
