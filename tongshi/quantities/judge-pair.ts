import {type Amount, amountOf, growthOf} from './amount.ts'
import type {Bound, Quantity} from './quantity.ts'
import type {Reason} from './quantity-pair.ts'
import {compareRationals, divide, negate, type Rational, subtract, writeRational} from './rational.ts'

/** How far two quantities agree in value: the smaller, the better the pair. */
export type Closeness = 'equal' | 'converted' | 'rounded' | 'different'

/** Families of which one may stand for the other at the same value: 第3 and Phase 3, 3次 and three times. */
const kin: readonly (readonly string[])[] = [
  ['count', 'ordinal'],
  ['count', 'factor'],
  ['count', 'age'],
  ['age', 'months'],
  ['share', 'factor'],
  // 30度 of latitude or of heat: Chinese leaves out which.
  ['Cel', 'angle'],
  // 64位 is 64 bits.
  ['count', 'information'],
]

/** Whether two quantities can be one at all: the same family, or families that stand for each other. */
export function isOneFamily(a: Amount, b: Amount): boolean {
  if (a.family === b.family) return true
  return kin.some(
    ([first, second]) =>
      (a.family === first && b.family === second) || (a.family === second && b.family === first),
  )
}

/** Compare the values of a source and a target quantity, leaving bounds, currency and wording aside. */
export function closenessOf(source: Quantity, target: Quantity): Closeness {
  const a = amountOf(source)
  const b = amountOf(target)
  if (isSameDayNumber(source, target) || isSameDayNumber(target, source)) return 'equal'
  if (isPartOfMonth(source, target) || isPartOfMonth(target, source)) return 'rounded'
  if (isVagueOver(source, target) || isVagueOver(target, source)) return 'rounded'
  if (a.verbatim !== undefined || b.verbatim !== undefined)
    return isSameVerbatim(a, b) ? 'equal' : 'different'
  if (!a.value || !b.value) return 'different'
  const growth = growthOf(source)
  const other = growthOf(target)
  if (source.kind === 'discount' || target.kind === 'discount') {
    if (growth && other)
      return !isSame(growth, other) ? 'different' : source.kind === target.kind ? 'equal' : 'converted'
  }
  const sameEnds = isSame(a.value, b.value) && isSameEnd(a.upper, b.upper)
  if (sameEnds && isOneFamily(a, b))
    return isSameUnit(source, target) || a.family === 'count' ? 'equal' : 'converted'
  if (growth && other && source.kind !== target.kind && isSame(growth, other)) return 'converted'
  if (a.family === 'age' && b.family === 'months' && isSame(a.value, shiftYears(b.value))) return 'equal'
  if (b.family === 'age' && a.family === 'months' && isSame(b.value, shiftYears(a.value))) return 'equal'
  return a.family === b.family && isRounded(a, b) ? 'rounded' : 'different'
}

/** 廿六日 is the 26th. */
function isSameDayNumber({date}: Quantity, {kind, value}: Quantity): boolean {
  return kind === 'ordinal' && date?.from === `XXXX-XX-${value?.padStart(2, '0')}`
}

/** 9月上旬 may be early September, which names no days. */
function isPartOfMonth({date: part}: Quantity, {date: month}: Quantity): boolean {
  return (
    part?.grain === 'ten-days' && month?.grain === 'month' && part.from.slice(4, 7) === month.from.slice(4, 7)
  )
}

/** 上万 are tens of thousands. */
function isVagueOver({kind, value = '', upper}: Quantity, {bound, value: floor = ''}: Quantity): boolean {
  return (
    kind === 'vague' &&
    upper !== undefined &&
    bound === 'more-than' &&
    value === floor.replace(/^1(?=0+$)/, '2')
  )
}

function shiftYears({n, d}: Rational): Rational {
  return {n, d: d * 12n}
}

function isSameUnit({unit: a}: Quantity, {unit: b}: Quantity): boolean {
  return (a?.code ?? '1') === (b?.code ?? '1')
}

function isSame(a: Rational, b: Rational): boolean {
  return compareRationals(a, b) === 0
}

function isSameEnd(a: Rational | undefined, b: Rational | undefined): boolean {
  return a && b ? isSame(a, b) : a === b
}

/** A date whose year was not said equals one that says it: XXXX matches every year. */
function isSameVerbatim(a: Amount, b: Amount): boolean {
  if (a.family !== b.family || a.verbatim === undefined || b.verbatim === undefined) return false
  if (a.family !== 'date') return a.verbatim === b.verbatim
  if (a.verbatim.length !== b.verbatim.length) return false
  for (let at = 0; at < a.verbatim.length; at++) {
    const one = a.verbatim[at]
    if (one !== b.verbatim[at] && one !== 'X' && b.verbatim[at] !== 'X') return false
  }
  return true
}

/** Equal at the coarser printed precision, which has two digits or more: 872.6亿 and 87.3 billion, 2/9 and 22.2 %. */
function isRounded(a: Amount, b: Amount): boolean {
  return isEndRounded(a, b, 'value') && (a.upper || b.upper ? isEndRounded(a, b, 'upper') : true)
}

function isEndRounded(a: Amount, b: Amount, end: 'value' | 'upper'): boolean {
  const one = a[end]
  const other = b[end]
  if (!one || !other) return false
  const grain = coarser(a, b)
  if (!grain) return false
  const difference = subtract(one, other)
  const size = difference.n < 0n ? negate(difference) : difference
  const isSmall = compareRationals({n: size.n * 2n, d: size.d}, grain) <= 0
  const digits = divide(other.n < 0n ? negate(other) : other, grain)
  return isSmall && digits.n >= 10n * digits.d
}

/** A value without printed digits (2/9) is exact; the other one was rounded. */
function coarser(a: Amount, b: Amount): Rational | undefined {
  if (!a.grain || !b.grain) return a.grain ?? b.grain
  const order = compareRationals(a.grain, b.grain)
  return order === 0 ? undefined : order > 0 ? a.grain : b.grain
}

/** Everything to say about a pair whose quantities stand for each other. */
export function judgePair(source: Quantity, target: Quantity): Reason[] {
  const pair = {source, target}
  if (isUnread(source) || isUnread(target)) return [{rule: 'unread', ...pair}]
  const closeness = closenessOf(source, target)
  if (closeness === 'different') return [differenceOf(source, target)]
  const reasons: Reason[] = [...judgeMeasure(source, target), ...judgeBound(source, target)]
  if (closeness !== 'equal') reasons.push({rule: closeness, ...pair})
  return reasons
}

/** Whether a figure was seen but not understood. */
export function isUnread({value, date}: Quantity): boolean {
  return value === undefined && date === undefined
}

function judgeMeasure(source: Quantity, target: Quantity): Reason[] {
  const pair = {source, target}
  // A source that leaves out 元 may be completed by its translation.
  if (source.currency !== undefined && source.currency !== target.currency)
    return [{rule: 'currency', ...pair}]
  if (isPerLost(source.unit?.per, target.unit?.per)) return [{rule: 'per', ...pair}]
  const [from, to] = [source.change, target.change]
  if (from && to && source.kind === target.kind && source.kind !== 'factor') {
    if (from.direction !== to.direction) return [{rule: 'direction', ...pair}]
    if (from.mode !== to.mode) return [{rule: 'by-to', ...pair}]
  }
  return []
}

const times = new Set(['a', 'mo', 'd', 'h', 'min', 's'])

/** 年产30万吨 says its year elsewhere: a rate by time may be lost, a rate by thing may not. */
function isPerLost(source: string | undefined, target: string | undefined): boolean {
  if (source === target) return false
  return !(source === undefined || target === undefined) || !times.has(source ?? target ?? '')
}

const sides: Readonly<Record<Bound, 'exact' | 'above' | 'below' | 'about'>> = {
  exact: 'exact',
  about: 'about',
  vague: 'about',
  'more-than': 'above',
  'at-least': 'above',
  'over-part': 'above',
  'less-than': 'below',
  'at-most': 'below',
  nearly: 'below',
}

function judgeBound(source: Quantity, target: Quantity): Reason[] {
  const pair = {source, target}
  if (source.bound === target.bound || (source.isWeak && target.isWeak)) return []
  // 约200余家 says two things: either will do, and the source is at fault.
  const isAtFault = (one: Quantity): boolean => one.findings?.includes('contradictory-bound') === true
  if (isAtFault(source) || isAtFault(target)) return []
  if (isVagueOver(source, target) || isVagueOver(target, source)) return []
  const from = sides[source.bound]
  const to = sides[target.bound]
  if (from === to) return [{rule: 'bound-strength', ...pair}]
  if (to === 'exact') return [{rule: 'bound-lost', ...pair}]
  if (from === 'exact') return [{rule: 'bound-added', ...pair}]
  return [{rule: from === 'about' || to === 'about' ? 'bound-weaker' : 'bound-turned', ...pair}]
}

/** What makes two quantities different, in the words a translator needs. */
function differenceOf(source: Quantity, target: Quantity): Reason {
  const pair = {source, target}
  const a = amountOf(source)
  const b = amountOf(target)
  if (a.family === 'date' || b.family === 'date') return {rule: 'date', ...pair}
  if (!a.value || !b.value) return {rule: 'verbatim', ...pair}
  const isPoints =
    (a.family === 'point' && b.family === 'share') || (a.family === 'share' && b.family === 'point')
  if (isPoints && source.value === target.value) return {rule: 'percent-points', ...pair}
  if (source.kind === 'factor' && target.kind === 'factor' && isOneApart(a.value, b.value))
    return {rule: 'by-to', ...pair}
  if (!isOneFamily(a, b) && source.value === target.value)
    return {
      rule: source.currency === undefined && target.currency === undefined ? 'unit' : 'currency',
      ...pair,
    }
  if (isSame(a.value, b.value) && !isSameEnd(a.upper, b.upper)) return {rule: 'range', ...pair}
  if (isEndLost(a, b) || isEndLost(b, a)) return {rule: 'range', ...pair}
  if (a.value.n === 0n) return {rule: 'value', ...pair}
  if (!isOneFamily(a, b)) return {rule: 'unit', ...pair}
  const end =
    isSame(a.value, b.value) && a.upper && b.upper ? divide(b.upper, a.upper) : divide(b.value, a.value)
  return {rule: 'value', ratio: writeRational(lowest(end)), ...pair}
}

/** One end of the range stands alone on the other side. */
function isEndLost(range: Amount, other: Amount): boolean {
  if (!range.value || !range.upper || !other.value || other.upper) return false
  return isSame(range.value, other.value) || isSame(range.upper, other.value)
}

/** 增长3倍 is four times: the other says three. */
function isOneApart(a: Rational, b: Rational): boolean {
  const {n, d} = subtract(a, b)
  return n === d || n === -d
}

function lowest({n, d}: Rational): Rational {
  const [top = '0', below = '1'] = writeRational({n, d}).split('/')
  return below === '1' ? {n, d} : {n: BigInt(top), d: BigInt(below)}
}
