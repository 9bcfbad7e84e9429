import {compareRationals, type Rational} from '#quantities/rational.ts'
import {type Result, result, writeG15} from './resolution.ts'

/** A number of the text, which the patterns see as one sign. */
export type NumberAt = Readonly<{start: number; end: number; value: Rational; isOver?: boolean}>

/** What a pattern says about its number: above, at least, below, at most, or equal. */
type Side = '>' | '>=' | '<' | '<=' | '='

/** How a language says limits. N stands for a number. */
export type RangeWords = Readonly<{
  /** Longest first: the first that fits wins. */
  limits: readonly (readonly [pattern: RegExp, side: Side])[]
  /** Two numbers: the whole pattern is the range. */
  spans: readonly RegExp[]
  /** What may stand between two limits of one range. */
  joint: RegExp
  /** A match that must not be followed or preceded by these is no range at all. */
  forbidden?: RegExp
}>

const sign = '\ue000'
const limit = (before: string, after = ''): RegExp =>
  new RegExp(`^${before}${before && '\\s*'}${sign}${after}`, 'i')

/** Chinese limits. */
export const chineseRanges: RangeWords = {
  limits: [
    [
      limit('(?:大于或者等于|大于或等于|大于等于|不小于|不少于|不低于|至少[是有为]?|最少[是有为]?|≥|> ?=)'),
      '>=',
    ],
    [
      limit('(?:小于 ?或者? ?等于|小于等于|不大于|不多于|不高于|不超过|最多[是有为]?|至多[是有为]?|≤|< ?=)'),
      '<=',
    ],
    [limit('', '\\s*(?:或者以上|或以上|或者更多|及以上)'), '>='],
    [limit('比', '\\s*(?:大|高|多)'), '>'],
    [limit('比', '\\s*(?:小|低|少)'), '<'],
    [limit('(?:大于|超过了?|多于|高于|过|>)', '(?:次|个|人)?(?!\\s*(?:以上|以下))'), '>'],
    [limit('(?:小于|少于|低于|<)'), '<'],
    [limit('等于'), '='],
    [limit('', '(?:次|个|人)?\\s*以上'), '>'],
    [limit('', '\\s*(?:以下|之下)'), '<'],
    [limit('', '\\s*[多余]'), '>'],
  ],
  spans: [
    new RegExp(`^(?:位于|在|从)?第?${sign}\\s*(?:和|与|到|至)\\s*第?${sign}\\s*(?:之间|间)`),
    new RegExp(`^${sign}\\s*[到~～–—-]\\s*${sign}(?:之间)?`),
  ],
  joint: /^[，,]?\s*(?:的同时|并且|并|而且|且)?\s*$/,
}

/** English limits. */
export const englishRanges: RangeWords = {
  limits: [
    [limit('', ' (?:and|or) (?:more|greater|above|higher)(?: than)?(?!\\s*\ue000| than)'), '>='],
    [limit('', ' or (?:less|fewer|below|lower)(?: than)?(?!\\s*\ue000)'), '<='],
    [limit('equal to ', ' or (?:more|greater)(?! than \ue000)(?: than)?'), '>='],
    [limit('equal to ', ' or (?:less|fewer)(?! than \ue000)(?: than)?'), '<='],
    [limit('(?:less|fewer|smaller|lower) than', ' or equal(?: to(?!\\s*\ue000))?'), '<='],
    [limit('(?:more|greater|larger|bigger|higher) than', ' or equal(?: to(?!\\s*\ue000))?(?! to)'), '>='],
    [
      limit(
        '(?:(?:greater|more|bigger|larger|higher) (?:than )?or equal (?:than|to)|equal to or (?:more|greater) than|at least or equal to|at least|no less than|no fewer than|not less than|≥|>=|> =)',
      ),
      '>=',
    ],
    [
      limit(
        '(?:(?:less|smaller|fewer|lower) (?:than )?or equal (?:than|to)|equal to or less than|at most|no more than|not more than|up to|≤|<=|< =)',
      ),
      '<=',
    ],
    [
      limit(
        '(?:(?:larger|greater|bigger|more|higher) than(?: the)?|above|over|exceeding|exceeds|exceed|surpass|>)',
      ),
      '>',
    ],
    [limit('(?:(?:smaller|less|fewer|lower) than(?: the)?|below|under|<)'), '<'],
    [limit('(?:equals? to|equaling to|equals)'), '='],
  ],
  spans: [
    new RegExp(`^between (?:the )?${sign} and (?:the )?${sign}`, 'i'),
    new RegExp(`^from ${sign} to ${sign}`, 'i'),
    new RegExp(`^${sign}\\s*[~–-]\\s*${sign}(?![-–]${sign})`),
    new RegExp(`^${sign} through ${sign}`),
  ],
  joint: /^,?\s*(?:and|but)?\s*$/,
}

type Limit = {
  start: number
  end: number
  lower?: Rational
  upper?: Rational
  openLower: boolean
  openUpper: boolean
}

/** Number range model: every limit and every range of the text, limits that belong together as one. */
export function scoreRanges(text: string, numbers: readonly NumberAt[], words: RangeWords): Result[] {
  const skeleton = drawSkeleton(text, numbers)
  const limits: Limit[] = []
  for (let at = 0; at < skeleton.text.length; ) {
    const found = readAt(skeleton, numbers, at, words)
    if (found) limits.push(found.limit)
    at = found ? found.end : at + 1
  }
  return joinLimits(text, limits, words).map(one =>
    result(text, one, 'numberrange', {value: writeRange(one)}),
  )
}

type Skeleton = Readonly<{text: string; places: readonly number[]; indexes: readonly number[]}>

/** The text with one private sign for every number, and the way back to its offsets. */
function drawSkeleton(text: string, numbers: readonly NumberAt[]): Skeleton {
  let drawn = ''
  const places: number[] = []
  const indexes: number[] = []
  let at = 0
  for (const [index, one] of [...numbers, {start: text.length, end: text.length}].entries()) {
    for (; at < one.start; at++) {
      drawn += text[at]
      places.push(at)
      indexes.push(-1)
    }
    if (one.start < text.length) {
      drawn += sign
      places.push(one.start)
      indexes.push(index)
    }
    at = Math.max(at, one.end)
  }
  places.push(text.length)
  return {text: drawn, places, indexes}
}

function readAt(
  skeleton: Skeleton,
  numbers: readonly NumberAt[],
  at: number,
  words: RangeWords,
): {end: number; limit: Limit} | undefined {
  const [before = '', here = ''] = [skeleton.text[at - 1], skeleton.text[at]]
  if ([/[A-Za-z]/, /[<>=]/].some(kind => kind.test(before) && kind.test(here))) return undefined
  // 1-222-2222 is a telephone number.
  if (here === sign && before === '-') return undefined
  const rest = skeleton.text.slice(at, at + 60)
  for (const pattern of words.spans) {
    const match = pattern.exec(rest)?.[0]
    if (match === undefined) continue
    const [first, second] = inside(skeleton, numbers, at, match.length)
    if (!first || !second || compareRationals(first.value, second.value) >= 0) continue
    return {
      end: at + match.length,
      limit: {
        ...spanOf(skeleton, numbers, at, match),
        lower: first.value,
        upper: second.value,
        openLower: false,
        openUpper: true,
      },
    }
  }
  for (const [pattern, side] of words.limits) {
    const match = pattern.exec(rest)?.[0]
    const [number] = match === undefined ? [] : inside(skeleton, numbers, at, match.length)
    if (match === undefined || !number) continue
    return {
      end: at + match.length,
      limit: {...spanOf(skeleton, numbers, at, match), ...limitOf(side, number.value)},
    }
  }
  const number = numbers[skeleton.indexes[at] ?? -1]
  if (!number?.isOver) return undefined
  return {end: at + 1, limit: {start: number.start, end: number.end, ...limitOf('>', number.value)}}
}

function inside(skeleton: Skeleton, numbers: readonly NumberAt[], at: number, length: number): NumberAt[] {
  return skeleton.indexes.slice(at, at + length).flatMap(index => (index >= 0 ? (numbers[index] ?? []) : []))
}

function spanOf(
  skeleton: Skeleton,
  numbers: readonly NumberAt[],
  at: number,
  match: string,
): {start: number; end: number} {
  const last = at + match.trimEnd().length - 1
  const number = numbers[skeleton.indexes[last] ?? -1]
  return {start: skeleton.places[at] ?? 0, end: number ? number.end : (skeleton.places[last] ?? 0) + 1}
}

function limitOf(side: Side, value: Rational): Omit<Limit, 'start' | 'end'> {
  const openLower = side === '>'
  const openUpper = side === '<'
  if (side === '=') return {lower: value, upper: value, openLower, openUpper}
  return side[0] === '>'
    ? {lower: value, openLower, openUpper: true}
    : {upper: value, openLower: true, openUpper}
}

/** A lower and an upper limit side by side are one range where the lower is below the upper. */
function joinLimits(text: string, limits: readonly Limit[], words: RangeWords): Limit[] {
  const joined: Limit[] = []
  for (const one of limits) {
    const before = joined.at(-1)
    const gap = before ? text.slice(before.end, one.start) : 'x'
    const lower = before?.lower && !before.upper ? before : one.lower && !one.upper ? one : undefined
    const upper = lower === before ? one : before
    const isPair = before && words.joint.test(gap) && lower?.lower && upper?.upper && !upper.lower
    if (isPair && lower?.lower && upper?.upper && compareRationals(lower.lower, upper.upper) < 0) {
      joined[joined.length - 1] = {
        start: before.start,
        end: one.end,
        lower: lower.lower,
        upper: upper.upper,
        openLower: lower.openLower,
        openUpper: upper.openUpper,
      }
    } else {
      joined.push(one)
    }
  }
  return joined
}

function writeRange({lower, upper, openLower, openUpper}: Limit): string {
  const from = lower ? `${openLower ? '(' : '['}${writeG15(lower)}` : '('
  const to = upper ? `${writeG15(upper)}${openUpper ? ')' : ']'}` : ')'
  return `${from},${to}`
}
