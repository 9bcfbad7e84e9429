import {numberWords} from '#quantities/english-number-words.ts'
import type {Numeral} from '#quantities/numeral.ts'
import {multiply, type Rational, readRational, whole} from '#quantities/rational.ts'
import {readChineseNumeral} from '#quantities/read-chinese-numeral.ts'
import {readDigitRun} from '#quantities/read-digit-run.ts'
import {readEnglishNumeral, readOverFraction} from '#quantities/read-english-numeral.ts'
import {isLetter} from '#quantities/read-number-tokens.ts'
import {type Result, result, writeG15} from './resolution.ts'

/** What a text holds where a scanner looks for one thing after the other. */
type Found = Readonly<{start: number; end: number; value: Rational; numeral: Numeral}>

/** Every numeral of a Chinese text, whatever it counts. */
export function chineseNumbers(text: string): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length; ) {
    const share = /^[百千万佰仟萬]+ *分 *之 */.exec(text.slice(at, at + 12))
    if (share) at += share[0].length
    const next = readChineseNumber(text, at)
    if (next) {
      if (isChineseNumber(text, next)) found.push(next)
      at = next.end
    } else {
      at++
    }
  }
  return found
}

function readChineseNumber(text: string, at: number): Found | undefined {
  const run = readDigitRun(text, at)
  if (
    run &&
    text[run.end] === '.' &&
    text[run.end + 1] !== undefined &&
    run.wholeDigits > 0 &&
    run.printed.includes('.') &&
    /\d/.test(text[run.end + 1] ?? '')
  ) {
    return {
      start: at,
      end: at + run.printed.indexOf('.'),
      value: whole(BigInt(run.printed.split('.')[0] ?? '0')),
      numeral: {start: at, end: run.end, value: run.value, form: 'digits', scale: 0},
    }
  }
  const numeral = readChineseNumeral(text, at)
  const letters = numeral && /^ ?[kKMGTB](?![A-Za-z0-9])/.exec(text.slice(numeral.end, numeral.end + 3))
  const power = numeral && readPowerAsFloat(text.slice(at, numeral.end))
  if (numeral && power !== undefined) return {start: at, end: numeral.end, value: power, numeral}
  if (text.startsWith('半百', at))
    return {
      start: at,
      end: at + 2,
      value: whole(50),
      numeral: {start: at, end: at + 2, value: whole(50), form: 'words', scale: 0},
    }
  if (!numeral || (text[at] === '.' && /[.\d]/.test(text[at - 1] ?? ''))) return undefined
  if (letters) {
    const power = {k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, B: 1e9}[letters[0].trim()] ?? 1
    return {
      start: at,
      end: numeral.end + letters[0].length,
      value: multiply(numeral.value, whole(power)),
      numeral,
    }
  }
  if (text[numeral.end] === '打')
    return {start: numeral.start, end: numeral.end + 1, value: multiply(numeral.value, whole(12)), numeral}
  const isOver = numeral.inside === 'over'
  return {start: numeral.start, end: isOver ? numeral.end - 1 : numeral.end, value: numeral.value, numeral}
}

/** Powers were computed in binary floating point there: 1.1^23 ends in …239 and not in the exact …237. */
function readPowerAsFloat(written: string): Rational | undefined {
  const [, base, exponent] = /^(-?[\d.]+)\^([-+]*\d+)$/.exec(written) ?? []
  if (base === undefined || exponent === undefined) return undefined
  const minus = exponent.replaceAll(/[^-]/g, '').length % 2 === 1
  const power = Math.abs(Number(base)) ** ((minus ? -1 : 1) * Number(exponent.replaceAll(/[-+]/g, '')))
  return readRational(`${base.startsWith('-') ? '-' : ''}${power.toFixed(15)}`)
}

/** Words that hold a digit, and digits that another model takes. */
function isChineseNumber(text: string, {start, end, numeral}: Found): boolean {
  const next = text[end] ?? ''
  const before = text[start - 1] ?? ''
  if (/^ *[%％]/.test(text.slice(end, end + 3))) return false
  if (numeral.bare && end - start <= 2 && /^[万萬百千]+$/.test(text.slice(start, end))) return false
  if (numeral.form !== 'words' || end - start > 2) return true
  const word = text.slice(start, end)
  if (word === '九九' || word === '两两') return false
  if (end - start > 1) return true
  if ('伍陆拾肆陸'.includes(word)) return next === '' && before === ''
  if ('美折看切川足两'.includes(next) && next !== '') return false
  return !(word === '两' && before === '两') && !(word === '四' && next === '川')
}

/** Number model, Chinese. */
export function scoreChineseNumber(text: string): Result[] {
  return chineseNumbers(text).map(found => result(text, found, 'number', {value: writeG15(found.value)}))
}

/** Every numeral of an English text. */
export function englishNumbers(text: string): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length; ) {
    const isInside = isLetter(text, at) && isLetter(text, at - 1)
    const next = isInside ? undefined : readEnglishNumber(text, at)
    if (next && isEnglishNumber(text, next)) found.push(next)
    at = next ? next.end : at + 1
  }
  return found
}

function readEnglishNumber(text: string, at: number): Found | undefined {
  const run = readDigitRun(text, at)
  const european = /^(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2})(?![\d,])/.exec(text.slice(at, at + 20))
  if (european && (run?.printed.includes('.') || run?.end === at + european[0].indexOf(','))) {
    const [digits = '', fraction = ''] = european[0].replaceAll('.', '').split(',')
    const value = {n: BigInt(digits + fraction), d: 10n ** BigInt(fraction.length)}
    return {
      start: at,
      end: at + european[0].length,
      value,
      numeral: {start: at, end: at, value, form: 'digits', printed: `${digits}.${fraction}`, scale: 0},
    }
  }
  if (
    run &&
    run.wholeDigits > 0 &&
    run.printed.includes('.') &&
    /^\.\d/.test(text.slice(run.end, run.end + 2))
  ) {
    const end = at + run.printed.indexOf('.')
    return {
      start: at,
      end,
      value: whole(BigInt(text.slice(at, end))),
      numeral: {start: at, end, value: run.value, form: 'digits', scale: 0},
    }
  }
  const numeral = readEnglishNumeral(text, at, true)
  if (!numeral) return undefined
  const power = readPowerAsFloat(text.slice(at, numeral.end))
  if (power) return {start: at, end: numeral.end, value: power, numeral}
  const over = /[$€£]/.test(text[at - 1] ?? '') ? undefined : readOverFraction(text, numeral)
  const isShare =
    over && over.value.n < over.value.d && !/^ +in/.test(text.slice(numeral.end)) && !numeral.fraction
  const isOneIn = over && /^ +in /.test(text.slice(numeral.end)) && numeral.value.n === numeral.value.d
  const isOver =
    over && /^ +over /.test(text.slice(numeral.end)) && !/^ *(?:years|days)/.test(text.slice(over.end))
  const best =
    over && (isShare || isOneIn || isOver) && !/ year/.test(text.slice(over.end, over.end + 6))
      ? over
      : numeral
  return {start: at, end: best.end, value: best.value, numeral: best}
}

function isEnglishNumber(text: string, {start, end, numeral}: Found): boolean {
  if (isLetter(text, end) || /^ ?[%]/.test(text.slice(end, end + 2))) return false
  const word = text.slice(start, end)
  if (/^\d+ ?[mt]$/.test(word)) return false
  if (numeral.form === 'words' && /^(?:a|an|quarter|quarters)$/i.test(word)) return false
  if (/^one$/i.test(word) && /\b(?:the|this|which|that) $/i.test(text.slice(Math.max(0, start - 6), start)))
    return false
  return (
    !/(?:January|February|March|April|May|June|July|August|September|October|November|December) $/.test(
      text.slice(Math.max(0, start - 10), start),
    ) || !/^(?:st|nd|rd|th)/.test(text.slice(end))
  )
}

/** Number model, English: the kind of number is told by how it is written. */
export function scoreEnglishNumber(text: string): Result[] {
  return englishNumbers(text).map(found =>
    result(text, found, 'number', {subtype: subtypeOf(text, found), value: writeG15(found.value)}),
  )
}

function subtypeOf(text: string, {start, end, numeral, value}: Found): string {
  const written = text.slice(start, end)
  if (/[\^eE]/.test(written) && /\d/.test(written) && !/[a-df-z]{2}/i.test(written)) return 'power'
  if (numeral.fraction) return 'fraction'
  if (/point/i.test(written)) return 'decimal'
  const isDecimal = numeral.printed?.includes('.') && (value.n % value.d !== 0n || numeral.scale === 0)
  return isDecimal || (/\.\d/.test(written) && /\d\.\d+ ?k/i.test(written)) ? decimalOf(written) : 'integer'
}

/** 2.33 k is a decimal, 1.2b and 5.00 are whole. */
function decimalOf(written: string): string {
  return /\.0+$/.test(written) ? 'integer' : 'decimal'
}

/** Ordinal model, Chinese. */
export function scoreChineseOrdinal(text: string): Result[] {
  const found: Result[] = []
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    const numeral = readChineseNumeral(text, at + 1)
    if (numeral) found.push(ordinal(text, {start: at, end: numeral.end}, writeG15(numeral.value)))
  }
  return found
}

function ordinal(text: string, span: {start: number; end: number}, value: string): Result {
  return result(text, span, 'ordinal', {value, offset: value, relativeTo: 'start'})
}

const relative: readonly (readonly [RegExp, string, number])[] = [
  [
    /^(?:the (?:one before the last(?: one)?|last but one|second to last)|next to last|penultimate)\b/i,
    'end',
    -1,
  ],
  [/^antepenultimate\b/i, 'end', -2],
  [/^(?:last)\b/i, 'end', 0],
  [/^(?:next(?: one(?!\w))?)\b/i, 'current', 1],
  [/^(?:previous(?: one)?)\b/i, 'current', -1],
  [/^(?:current(?: one)?)\b/i, 'current', 0],
]

/** Ordinal model, English, with next and last. */
export function scoreEnglishOrdinal(
  text: string,
  readOrdinal: (text: string, at: number) => {start: number; end: number; value: Rational} | undefined,
): Result[] {
  const found: Result[] = []
  for (let at = 0; at < text.length; ) {
    if (isLetter(text, at - 1) || /\d/.test(text[at - 1] ?? '')) {
      at++
      continue
    }
    const [match, to, offset] = matchRelative(text, at)
    if (match !== undefined && to !== undefined && offset !== undefined) {
      const value = `${to}${offset < 0 ? offset : `+${offset}`}`
      found.push(
        result(text, {start: at, end: at + match.length}, 'ordinal.relative', {
          value,
          offset: String(offset),
          relativeTo: to,
        }),
      )
      at += match.length
      continue
    }
    const one = readOrdinal(text, at)
    if (one) found.push(ordinal(text, one, writeG15(one.value)))
    at = one ? one.end : at + 1
  }
  return found
}

function matchRelative(text: string, at: number): [string?, string?, number?] {
  for (const [pattern, to, offset] of relative) {
    const match = pattern.exec(text.slice(at))?.[0]
    if (match === undefined) continue
    return [match, to, offset]
  }
  return []
}

/** Words that may stand for a number; `a` only before a scale or a fraction. */
export function isNumberWord(word: string): boolean {
  return numberWords.has(word.toLowerCase())
}
