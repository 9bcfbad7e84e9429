import {scaleLetters} from './english-number-words.ts'
import {evaluateCardinal, evaluateFraction} from './evaluate-tokens.ts'
import type {Numeral} from './numeral.ts'
import {add, divide, multiply, negate, powerOfTen, type Rational, shift, whole} from './rational.ts'
import {digitAt, readDigitRun} from './read-digit-run.ts'
import {isLetter, type NumberToken, readNumberTokens, skipBlank, skipLetters} from './read-number-tokens.ts'
import {readPower} from './read-power.ts'
import {readSlashFraction} from './read-slash-fraction.ts'

/**
 * Read the longest English numeral at an offset: `6.25 million`, `one hundred and thirty-two`, `two thirds`, `6bn`,
 * `half a million`, `minus five`, `2 1/4`.
 *
 * @param at UTF-16 offset.
 * @param isMoney whether a currency stands before it: only then is `m` a million and not a metre.
 */
export function readEnglishNumeral(text: string, at: number, isMoney = false): Numeral | undefined {
  const sign = readSign(text, at)
  const numeral = readUnsigned(text, sign ?? at, isMoney)
  if (!numeral || sign === undefined) return numeral
  return {...numeral, start: at, value: negate(numeral.value)}
}

/** A minus, or the word for it. */
function readSign(text: string, at: number): number | undefined {
  const one = text[at] ?? ''
  if (one === '-' || one === '−' || one === '–') {
    // In SCP-173 and 5-7 it is a hyphen.
    const isHyphen = isLetter(text, at - 1) || digitAt(text, at - 1) >= 0
    const isDash = text[at + 1] === ' ' && /\d\s+$/.test(text.slice(Math.max(0, at - 4), at))
    return isHyphen || isDash ? undefined : skipBlank(text, at + 1)
  }
  if (one !== 'm' && one !== 'n' && one !== 'M' && one !== 'N') return undefined
  const end = skipLetters(text, at)
  const word = text.slice(at, end).toLowerCase()
  // Plus or minus 16,000 is on both sides of zero.
  if (word === 'minus' && /\bplus or $/i.test(text.slice(Math.max(0, at - 8), at))) return undefined
  return word === 'minus' || word === 'negative' ? skipBlank(text, end) : undefined
}

function readUnsigned(text: string, at: number, isMoney: boolean): Numeral | undefined {
  const power = readPower(text, at)
  if (power) return power
  const slash = readSlashFraction(text, at)
  if (slash) return scaleFraction(text, slash)
  const vulgar = readVulgar(text, at)
  if (vulgar) return scaleFraction(text, vulgar)
  const letters = readDigitsWithLetters(text, at, isMoney)
  if (letters) return letters
  if (text[at] === '.') return readPointFirst(text, at)
  const tokens = readNumberTokens(text, at)
  return tokens.length === 0 ? undefined : evaluate(text, at, tokens)
}

/** ½ ⅓ ¼ and the others of Unicode, alone or behind a whole number. */
const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
}

function readVulgar(text: string, at: number): Numeral | undefined {
  const run = readDigitRun(text, at)
  const sign = run?.end ?? at
  const [top, below] = vulgar[text[sign] ?? ''] ?? []
  if (top === undefined || below === undefined) return undefined
  const part = {n: BigInt(top), d: BigInt(below)}
  const value = run ? add(run.value, part) : part
  return {start: at, end: sign + 1, value, form: 'digits', scale: 0, fraction: true}
}

/** 6bn, 40k; a letter that may be a unit needs a currency before or behind it. */
function readDigitsWithLetters(text: string, at: number, isMoney: boolean): Numeral | undefined {
  const run = readDigitRun(text, at)
  if (!run) return undefined
  const start = skipBlank(text, run.end)
  const end = skipLetters(text, start)
  const letters = text.slice(start, end)
  const scale = end - start > 3 ? undefined : scaleLetters.get(letters)
  if (!scale || (start > run.end && letters.length === 1 && !isMoney && !isMoneyBehind(text, end)))
    return undefined
  if (scale.needsMoney && !isMoney && !isMoneyBehind(text, end)) return undefined
  if (/[0-9]/.test(text[end] ?? '')) return undefined
  return {
    start: at,
    end,
    value: shift(run.value, scale.power),
    form: 'mixed',
    printed: run.printed,
    scale: scale.power,
    ...(run.findings && {findings: run.findings}),
  }
}

function isMoneyBehind(text: string, at: number): boolean {
  const rest = text.slice(at, at + 12)
  return /^[ -]?(yuan|rmb|cny|usd|us dollars|dollars?|euros?|eur|pounds|gbp|yen|hk\$|rupees|won)\b/i.test(
    rest,
  )
}

function readPointFirst(text: string, at: number): Numeral | undefined {
  const run = readDigitRun(text, at)
  return run && {start: at, end: run.end, value: run.value, form: 'digits', printed: run.printed, scale: 0}
}

/** The longest row of tokens that makes one number. */
function evaluate(text: string, at: number, tokens: readonly NumberToken[]): Numeral | undefined {
  for (let length = tokens.length; length > 0; length--) {
    const row = tokens.slice(0, length)
    const found = evaluateRow(text, row)
    if (!found) continue
    const first = row[0]
    const scale = row.at(-1)
    return {
      start: at,
      end: found.end,
      value: found.value,
      form: first?.type !== 'digits' ? 'words' : row.length === 1 ? 'digits' : 'mixed',
      ...(first?.type === 'digits' && {printed: first.printed}),
      scale: row.length === 2 && scale?.type === 'scale' ? scale.power : 0,
      ...(first?.type === 'scale' && {bare: true}),
      ...(found.isFraction && {fraction: true}),
      ...(findingsOf(text, first) ?? {}),
    }
  }
  return undefined
}

function findingsOf(text: string, first: NumberToken | undefined): {findings: readonly string[]} | undefined {
  const findings = first?.type === 'digits' ? readDigitRun(text, first.start)?.findings : undefined
  return findings && {findings}
}

type Found = Readonly<{end: number; value: Rational; isFraction?: true}>

function evaluateRow(text: string, row: readonly NumberToken[]): Found | undefined {
  const end = row.at(-1)?.end ?? 0
  const dozen = evaluateDozen(row)
  if (dozen) return {end, value: dozen}
  const fraction = evaluateFraction(row) ?? evaluateHalf(row)
  if (fraction) return {...scaleOf(text, end, fraction), isFraction: true}
  const scaled = evaluateScaledFraction(row)
  if (scaled) return {end, value: scaled, isFraction: true}
  const cardinal = evaluateCardinal(row)
  return cardinal && (readPointWords(text, end, cardinal) ?? {end, value: cardinal})
}

/** Three dozen, half a dozen. */
function evaluateDozen(row: readonly NumberToken[]): Rational | undefined {
  if (row.at(-1)?.type !== 'dozen' || row.length === 1) return undefined
  const before = row.slice(0, -1)
  const isHalf =
    before[0]?.type === 'half' && (before.length === 1 || (before.length === 2 && before[1]?.type === 'a'))
  const count = isHalf
    ? {n: 1n, d: 2n}
    : before[0]?.type === 'a' && before.length === 1
      ? whole(1)
      : evaluateCardinal(before)
  const and = before.findLastIndex((token, index) => index > 0 && token.glue === 'and')
  // Three hundred and two dozen are 324.
  const base = and > 0 ? evaluateCardinal(before.slice(0, and)) : undefined
  const rest = base && evaluateCardinal(before.slice(and))
  if (base && rest) return add(base, multiply(rest, whole(12)))
  return count && multiply(count, whole(12))
}

/** `half` alone. */
function evaluateHalf(row: readonly NumberToken[]): Rational | undefined {
  return row.length === 1 && row[0]?.type === 'half' ? {n: 1n, d: 2n} : undefined
}

/** Half a million, a quarter million, five and a half million, one billion and a half million. */
function evaluateScaledFraction(row: readonly NumberToken[]): Rational | undefined {
  const last = row.at(-1)
  if (last?.type !== 'scale' || row.length < 2) return undefined
  const isBeforeA = row.at(-2)?.type === 'a'
  const before = row.slice(0, isBeforeA ? -2 : -1)
  const fraction = evaluateFraction(before) ?? evaluateHalf(before) ?? evaluateQuarter(before)
  const and = before.findLastIndex((token, index) => index > 0 && token.glue === 'and')
  const base = and > 0 ? before.slice(0, and) : []
  if (base.at(-1)?.type === 'scale') {
    const whole = evaluateCardinal(base)
    const part = evaluateFraction(before.slice(and)) ?? evaluateHalf(before.slice(and))
    return whole && part && add(whole, shift(part, last.power))
  }
  return fraction && shift(fraction, last.power)
}

function evaluateQuarter(row: readonly NumberToken[]): Rational | undefined {
  return row.length === 1 && row[0]?.type === 'quarter' ? {n: 1n, d: 4n} : undefined
}

/** `of a million` behind a fraction. */
function scaleOf(text: string, end: number, value: Rational): Found {
  const found = /^ of (?:a|one) (hundred|thousand|million|billion|trillion)\b/i.exec(
    text.slice(end, end + 20),
  )
  const power = {hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12}[
    found?.[1]?.toLowerCase() ?? ''
  ]
  return found && power ? {end: end + found[0].length, value: shift(value, power)} : {end, value}
}

function scaleFraction(text: string, numeral: Numeral): Numeral {
  const found = scaleOf(text, numeral.end, numeral.value)
  return {...numeral, end: found.end, value: found.value}
}

/** Digits behind `point`, one by one or as one number: two hundred point seventy-one. */
function readPointWords(text: string, end: number, base: Rational): Found | undefined {
  const mark = skipBlank(text, end)
  if (mark === end || text.slice(mark, mark + 6).toLowerCase() !== 'point ') return undefined
  const tokens = readNumberTokens(text, skipBlank(text, mark + 6))
  let digits = ''
  let last = end
  for (const [index, token] of tokens.entries()) {
    if (token.glue === 'and' || (token.type !== 'small' && token.type !== 'tens')) break
    const isBehindTens = index > 0 && tokens[index - 1]?.type === 'tens' && token.value < 10
    digits = isBehindTens ? digits.slice(0, -1) + token.value : digits + token.value
    last = token.end
  }
  if (digits === '') return undefined
  return {end: last, value: add(base, {n: BigInt(digits), d: powerOfTen(digits.length)})}
}

/** One over three, two out of five: said of shares; a duration stands behind `over` too. */
export function readOverFraction(text: string, top: Numeral): Numeral | undefined {
  const found = /^ +(over|out of|in) +/i.exec(text.slice(top.end, top.end + 12))
  if (!found) return undefined
  const below = readUnsigned(text, top.end + found[0].length, false)
  if (!below || below.value.n === 0n || isLetter(text, below.end)) return undefined
  return {
    start: top.start,
    end: below.end,
    value: divide(top.value, below.value),
    form: 'words',
    scale: 0,
    fraction: true,
  }
}
