import {digitAt, readPlainDigits} from './read-digit-run.ts'

/** Two or three numbers with one mark between them: 2010-01-29, 13.5.2015, 4/22. */
export type NumberRow = Readonly<{
  end: number
  values: readonly number[]
  /** How many digits each has. */
  lengths: readonly number[]
  marks: string
}>

/**
 * Read the numbers of a date in figures.
 *
 * @param marks the signs that may stand between them; a comma only before the last.
 * @returns undefined where one number stands alone, a fourth follows, or the row is part of a longer number.
 */
export function readNumberRow(text: string, at: number, marks: string): NumberRow | undefined {
  if (isPartOfNumber(text, at)) return undefined
  const values: number[] = []
  const lengths: number[] = []
  let found = ''
  let next = at
  for (;;) {
    const end = readPlainDigits(text, next)
    if (end === next || end - next > 4) return undefined
    values.push(Number(text.slice(next, end)))
    lengths.push(end - next)
    const mark = text[end] ?? ''
    const follows = digitAt(text, end + 1) >= 0 && digitAt(text, end) < 0
    const isSame = mark !== '' && marks.includes(mark) && (found === '' || found[0] === mark)
    const isComma = mark === ',' && values.length === 2 && found === '/'
    if (!follows || !(isSame || isComma)) {
      return values.length > 1 && !/^[%％\d]/.test(text.slice(end, end + 1))
        ? {end, values, lengths, marks: found}
        : undefined
    }
    if (values.length === 3) return undefined
    found += mark
    next = end + 1
  }
}

function isPartOfNumber(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  return digitAt(text, at - 1) >= 0 || (',./'.includes(before) && digitAt(text, at - 2) >= 0)
}

/** 15 is 2015, 89 is 1989. */
export function fullYear(value: number, length: number): number {
  return length > 2 ? value : value < 50 ? 2000 + value : 1900 + value
}
