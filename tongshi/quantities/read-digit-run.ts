import type {Rational} from './rational.ts'
import {powerOfTen} from './rational.ts'

/** Arabic digits with their groups and point. */
export type DigitRun = Readonly<{
  /** UTF-16 code units, 0-based, exclusive. */
  end: number
  value: Rational
  /** ASCII digits without groups: `1234.50`. */
  printed: string
  /** How many digits stand before the point. */
  wholeDigits: number
  grouped: boolean
  findings?: readonly string[]
}>

/** More digits than any amount has: an account or a serial number. */
const mostDigits = 400

/** More groups than any amount has: a list, not a number. */
const mostGroups = 40

/** The value of an ASCII or full-width digit, −1 for any other code unit. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return code - 48
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1
}

/**
 * Read Arabic digits: `2,750`, `1 234 567`, `872.6`, `１２．５`, `.5`, and Indian groups `12,34,567`.
 *
 * @returns undefined where no digit stands at the offset, or more than 400 of them.
 */
export function readDigitRun(text: string, at: number): DigitRun | undefined {
  const code = text.charCodeAt(at)
  if (code > 57 ? code < 0xff0e : code < 46) return undefined
  if (last.at !== at || last.text !== text) last = {text, at, run: readRun(text, at)}
  return last.run
}

/** The last answer: times, powers, fractions and numbers ask for the same offset one after the other. */
let last: {text: string; at: number; run: DigitRun | undefined} = {text: '', at: -1, run: undefined}

function readRun(text: string, at: number): DigitRun | undefined {
  const first = readPlainDigits(text, at)
  const leadingPoint = first === at && isPoint(text, at) && digitAt(text, at + 1) >= 0
  if (first === at && !leadingPoint) return undefined
  const groups = leadingPoint ? {end: at, digits: '0'} : readGroups(text, at, first)
  const {end, digits} = groups
  const fractionEnd = isPoint(text, end) ? readPlainDigits(text, end + 1) : end
  const fraction = fractionEnd > end + 1 ? toAscii(text.slice(end + 1, fractionEnd)) : ''
  if (digits.length + fraction.length > mostDigits) return undefined
  const findings = groups.four ? ['groups-of-four'] : undefined
  return {
    end: fraction === '' ? end : fractionEnd,
    value: {n: BigInt(digits + fraction), d: powerOfTen(fraction.length)},
    printed: fraction === '' ? digits : `${digits}.${fraction}`,
    wholeDigits: leadingPoint ? 0 : digits.length,
    grouped: digits.length !== first - at,
    ...(findings && {findings}),
  }
}

/** Where the run of plain digits ends. */
export function readPlainDigits(text: string, at: number): number {
  let end = at
  while (digitAt(text, end) >= 0) end++
  return end
}

type Groups = Readonly<{end: number; digits: string; four?: boolean}>

function readGroups(text: string, at: number, first: number): Groups {
  const plain = {end: first, digits: toAscii(text.slice(at, first))}
  const mark = text[first] ?? ''
  if (mark === ',') return readGroupsBy(text, plain, (one, from) => one[from] === ',') ?? plain
  // A full-width comma ends a clause; it groups full-width digits only.
  if (mark === '，' && text.charCodeAt(at) > 0xff) return readGroupsBy(text, plain, isWideComma) ?? plain
  if ('\u2009\u202f\u00a0'.includes(mark) && mark !== '')
    return readGroupsBy(text, plain, isThinSpace) ?? plain
  if (mark === ' ' && plain.digits.length <= 3) return readSpacedGroups(text, plain) ?? plain
  return plain
}

/** Three digits behind every mark; two where India groups (12,34,567); four is a fault of the source (6,0000). */
function readGroupsBy(
  text: string,
  plain: Groups,
  isMark: (text: string, at: number) => boolean,
): Groups | undefined {
  if (plain.digits.length > 4) return undefined
  const parts: string[] = []
  let end = plain.end
  while (parts.length < mostGroups && isMark(text, end)) {
    const next = readPlainDigits(text, end + 1)
    const length = next - end - 1
    if (length < 2 || length > 4) break
    parts.push(toAscii(text.slice(end + 1, next)))
    end = next
  }
  if (parts.length === mostGroups) return undefined
  const digits = plain.digits + parts.join('')
  if (plain.digits.length <= 3 && parts.length > 0 && parts.every(part => part.length === 3))
    return {end, digits}
  if (parts.length > 0 && parts.every(part => part.length === 4)) return {end, digits, four: true}
  const isIndian = parts.at(-1)?.length === 3 && parts.slice(0, -1).every(part => part.length === 2)
  if (isIndian && parts.length > 1 && plain.digits.length <= 2) return {end, digits}
  // 22,24,26 is a list, and so is everything behind the last group of three.
  const threes = parts.findIndex(part => part.length !== 3)
  if (threes <= 0 || plain.digits.length > 3) return undefined
  return {end: plain.end + threes * 4, digits: plain.digits + parts.slice(0, threes).join('')}
}

/** A plain space groups only where nothing else can be meant: two groups of three, or round thousands (40 000). */
function readSpacedGroups(text: string, plain: Groups): Groups | undefined {
  const isSpace = (one: string, at: number): boolean => one[at] === ' '
  const groups = readGroupsBy(text, plain, isSpace)
  if (!groups || groups.four || digitAt(text, groups.end) >= 0) return undefined
  const count = (groups.digits.length - plain.digits.length) / 3
  return count >= 2 || groups.digits.endsWith('000') ? groups : undefined
}

function isWideComma(text: string, at: number): boolean {
  return text[at] === '，'
}

function isThinSpace(text: string, at: number): boolean {
  return text[at] === '\u2009' || text[at] === '\u202f' || text[at] === '\u00a0'
}

function isPoint(text: string, at: number): boolean {
  return text[at] === '.' || text[at] === '．'
}

function toAscii(digits: string): string {
  let ascii = ''
  for (let at = 0; at < digits.length; at++) ascii += digitAt(digits, at)
  return ascii
}
