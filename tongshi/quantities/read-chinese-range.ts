import type {Figure} from './figure.ts'
import {compareRationals, type Rational, shift} from './rational.ts'
import {readChineseFigure} from './read-chinese-figure.ts'
import {digitAt} from './read-digit-run.ts'

const marks = '~～—–-－−至到'

/**
 * Read the other end of a range behind its first: `8—12亿元`, `3%～7%`, `20至30家`, `15～30%`.
 *
 * A scale or a unit on the right spreads to the left where the left has none; that is a fault of the source.
 */
export function readChineseRange(text: string, first: Figure): Figure | undefined {
  const limits = readLimits(text, first)
  if (limits) return limits
  const at = skipMark(text, first.end)
  if (at === undefined || first.upper || !first.value || first.bound !== 'exact') return undefined
  const second = readChineseFigure(text, at)
  if (!second?.value || second.upper || !second.numeral) return undefined
  if (!isSameKind(first, second) || isCode(text, first, second)) return undefined
  const spread = spreadScale(first, second)
  const lower =
    first.kind === 'count' && first.unit === undefined && second.kind !== 'count'
      ? liken(spread, second)
      : spread
  if (compareRationals(lower, second.value) >= 0) return undefined
  return {
    ...second,
    value: lower,
    upper: second.value,
    start: first.start,
    isWeak: false,
    findings: [...first.findings, ...second.findings, ...faults(first, second, spread)],
  }
}

/** 1倍以上5倍以下, as statutes say it: both ends included. */
function readLimits(text: string, first: Figure): Figure | undefined {
  if (!text.startsWith('以上', first.end) || !first.value || first.upper) return undefined
  const second = readChineseFigure(text, first.end + 2)
  if (!second?.value || second.upper || !text.startsWith('以下', second.end)) return undefined
  if (!isSameKind(first, second) || compareRationals(first.value, second.value) >= 0) return undefined
  return {...second, value: first.value, upper: second.value, start: first.start, end: second.end + 2}
}

/** One mark; —— is a dash of the sentence. */
function skipMark(text: string, end: number): number | undefined {
  let at = end
  while (text[at] === ' ') at++
  const mark = text[at] ?? ''
  if (mark === '' || !marks.includes(mark) || text[at + 1] === '—') return undefined
  at++
  while (text[at] === ' ') at++
  return at
}

function isSameKind(first: Figure, second: Figure): boolean {
  if (first.end === first.numeral?.end) return true
  return (
    first.kind === second.kind && first.unit?.code === second.unit?.code && first.currency === second.currency
  )
}

/** 0574-8678 and 2-1 are no ranges. */
function isCode(text: string, first: Figure, second: Figure): boolean {
  if (text[first.end] !== '-' || digitAt(text, first.end + 1) < 0) return false
  return text[first.start] === '0' && text[first.start + 1] !== '.' && second.kind === 'count'
}

function spreadScale({value = {n: 0n, d: 1n}, numeral}: Figure, second: Figure): Rational {
  const scale = second.numeral?.scale ?? 0
  const isBare = numeral?.scale === 0 && numeral.printed !== undefined
  return isBare && scale > 0 ? shift(value, scale) : value
}

/** The left end takes what its unit does to a number: 三至五成, 20至25仙. */
function liken(value: Rational, second: Figure): Rational {
  const isHundredths =
    second.currency !== undefined &&
    second.numeral &&
    compareRationals(shift(second.numeral.value, -2), second.value ?? value) === 0
  if (isHundredths) return shift(value, -2)
  const isTenths =
    second.kind === 'percent' &&
    second.numeral &&
    compareRationals(shift(second.numeral.value, 1), second.value ?? value) === 0
  return isTenths || (second.kind === 'discount' && value.n < 10n * value.d) ? shift(value, 1) : value
}

function faults(first: Figure, second: Figure, spread: Rational): string[] {
  if (first.value && compareRationals(first.value, spread) !== 0) return ['range-scale-once']
  const isPercentOnce =
    second.unit?.code === '%' && first.unit === undefined && second.numeral?.form === 'digits'
  return isPercentOnce ? ['range-percent-once'] : []
}
