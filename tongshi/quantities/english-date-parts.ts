import {readPlainDigits} from './read-digit-run.ts'
import {isLetter, skipLetters} from './read-number-tokens.ts'

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9],
])

/** 1 to 12 for a month's name or its first three letters, in lower case. */
export function monthOf(word: string): number | undefined {
  return months.get(word)
}

/** A part of a date with where it ends. */
export type Piece = Readonly<{end: number; value: number; month?: number}>

/** 1 to 31, with or without st, nd, rd, th. */
export function readDay(text: string, at: number): Piece | undefined {
  const end = readPlainDigits(text, at)
  const value = Number(text.slice(at, end))
  if (end === at || end - at > 2 || value < 1 || value > 31) return undefined
  const suffix = /^(?:st|nd|rd|th)\b/i.test(text.slice(end, end + 3)) ? 2 : 0
  return isLetter(text, end + suffix) ? undefined : {end: end + suffix, value}
}

/** A month by its name or its first letters, with a capital. */
export function readMonth(text: string, at: number): Piece | undefined {
  const end = skipLetters(text, at)
  const name = text.slice(at, end)
  const value = name.length > 9 ? undefined : months.get(name.toLowerCase())
  if (value === undefined || !/^[A-Z]/.test(name)) return undefined
  return {end: name.length < 5 && text[end] === '.' ? end + 1 : end, value}
}

/** A year of four digits behind a day, a month or a part of the year. */
export function readYearBehind(text: string, at: number): Piece | undefined {
  const gap = /^,?\s(?:of\s)?/.exec(text.slice(at, at + 6))
  if (!gap) return undefined
  const start = at + gap[0].length
  const end = readPlainDigits(text, start)
  const value = Number(text.slice(start, end))
  return end - start === 4 && value >= 1000 && value <= 2999 && !isLetter(text, end)
    ? {end, value}
    : undefined
}

/** Where a range goes on behind its first end: –, -, to, through, until. */
export function skipRangeMark(text: string, at: number): number | undefined {
  const mark = /^(?:\s?[–—-]\s?|\s(?:to|through|until|till)\s)/.exec(text.slice(at, at + 10))
  return mark ? at + mark[0].length : undefined
}
