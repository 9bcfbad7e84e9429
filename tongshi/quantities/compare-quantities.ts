import {alignQuantities} from './align-quantities.ts'
import type {Day} from './calendar-day.ts'
import {closenessOf, isUnread, judgePair} from './judge-pair.ts'
import type {Quantity} from './quantity.ts'
import type {Reason, ReasonRule} from './quantity-pair.ts'
import {readDatedQuantities} from './read-dated-quantities.ts'
import {digitAt} from './read-digit-run.ts'
import {type ReadableLanguage, readQuantities} from './read-quantities.ts'

/** Whether two texts give the same figures; `unread` where one of them could not be understood. */
export type Verdict = 'match' | 'bound-changed' | 'mismatch' | 'unread'

/** The outcome of a comparison; a match may carry notes (rounded, converted). */
export type Comparison = Readonly<{verdict: Verdict; reasons: readonly Reason[]}>

const notes = new Set<ReasonRule>(['rounded', 'converted', 'bound-strength'])
const bounds = new Set<ReasonRule>(['bound-lost', 'bound-added', 'bound-turned', 'bound-weaker'])

/**
 * Compare the quantities of a source with those of its translation. Never throws.
 *
 * @returns `mismatch` before `unread` before `bound-changed`; every reason with the quantities it is about.
 *
 * @example
 *   compareQuantities(readQuantities('5%', 'en'), readQuantities('5个百分点', 'zh')).reasons[0]?.rule
 *   // "percent-points"
 */
export function compareQuantities(source: readonly Quantity[], target: readonly Quantity[]): Comparison {
  const reasons: Reason[] = []
  const from = splitRanges(settle(source, target), target)
  const to = splitRanges(settle(target, source), source)
  for (const pair of alignQuantities(from, to)) {
    if (pair.source && pair.target) reasons.push(...judgePair(pair.source, pair.target))
    else if (pair.source)
      reasons.push({rule: isUnread(pair.source) ? 'unread' : 'missing', source: pair.source})
    else if (pair.target)
      reasons.push({rule: isUnread(pair.target) ? 'unread' : 'extra', target: pair.target})
  }
  return {verdict: verdictOf(reasons), reasons}
}

/** Of several readings, take the one that the other side has: a pound of money or of weight, 03/04/2023. */
function settle(quantities: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  return quantities.map(one => {
    if (!one.alternatives) return one
    const fitting = one.alternatives.filter(reading => others.some(other => isSameAmount(reading, other)))
    const isSameBound = (reading: Quantity): boolean =>
      others.some(other => other.bound === reading.bound && isSameAmount(reading, other))
    return fitting.find(isSameBound) ?? fitting[0] ?? one
  })
}

/** Between 8 and 12 in one language may be two figures, 8 and 12, in the other. */
function splitRanges(quantities: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  if (others.some(other => other.upper !== undefined) || quantities.length * others.length > 40_000)
    return [...quantities]
  return quantities.flatMap(one => {
    if (one.upper === undefined) return [one]
    const {upper, printed: _, ...lower} = one
    const ends: Quantity[] = [lower, {...lower, value: upper}]
    return ends.every(end => others.some(other => isSameAmount(end, other))) ? ends : [one]
  })
}

function isSameAmount(reading: Quantity, other: Quantity): boolean {
  return closenessOf(reading, other) !== 'different' && reading.currency === other.currency
}

/** Where a figure is unread, one that seems missing or extra may be the same. */
function verdictOf(reasons: readonly Reason[]): Verdict {
  const isUnsure = reasons.some(({rule}) => rule === 'unread')
  const faults = reasons.filter(({rule}) => !notes.has(rule) && !bounds.has(rule) && rule !== 'unread')
  const sure = isUnsure ? faults.filter(({rule}) => rule !== 'missing' && rule !== 'extra') : faults
  if (sure.length > 0) return 'mismatch'
  if (isUnsure) return 'unread'
  return reasons.some(({rule}) => bounds.has(rule)) ? 'bound-changed' : 'match'
}

/** Two texts and the languages they are in. */
export type TextPair = Readonly<{
  source: string
  target: string
  sourceLanguage: ReadableLanguage
  targetLanguage: ReadableLanguage
  /** The day of issue, where it is known: 昨日 is a date then, and `yesterday` the same. */
  dateline?: Day
}>

/**
 * Compare the figures of two texts: read, paired and judged as `compareQuantities` does, and what the texts say
 * otherwise than in figures is allowed for. Never throws.
 *
 * @example
 *   const languages = {sourceLanguage: 'zh', targetLanguage: 'en'} as const
 *   compareTexts({source: '60亿元', target: '6 billion yuan', ...languages}).verdict // "match"
 *   compareTexts({source: '约60亿元', target: '6 billion yuan', ...languages}).verdict
 *   // "bound-changed"
 */
export function compareTexts(pair: TextPair): Comparison {
  const {source, target, sourceLanguage, targetLanguage, dateline} = pair
  const read = (text: string, language: ReadableLanguage): Quantity[] =>
    dateline === undefined ? readQuantities(text, language) : readDatedQuantities(text, language, dateline)
  return compareRead(pair, read(source, sourceLanguage), read(target, targetLanguage))
}

function compareRead(
  {source, target}: TextPair,
  from: readonly Quantity[],
  to: readonly Quantity[],
): Comparison {
  const read = compareQuantities(from, to)
  const left = new Set(
    read.reasons.flatMap(({source: one, target: other}) => (one && other ? [] : [one ?? other])),
  )
  const [pairedFrom, pairedTo] = [from, to].map(figures => figures.filter(figure => !left.has(figure)))
  const isKept = (reason: Reason): boolean => {
    if (reason.rule === 'per') return !isRateSaidElsewhere(reason, {source, target})
    const [one, text, paired = []] =
      reason.rule === 'missing' ? [reason.source, target, pairedTo] : [reason.target, source, pairedFrom]
    if (!one || (reason.rule !== 'missing' && reason.rule !== 'extra')) return true
    const own = reason.rule === 'missing' ? ([source, pairedFrom] as const) : ([target, pairedTo] as const)
    if (isVersionAgain(one, own[0], own[1] ?? [])) return false
    return !isSaidOtherwise(one, text) && !standsThere(one.text, text, paired)
  }
  const reasons = read.reasons.filter(isKept)
  return reasons.length === read.reasons.length ? read : {verdict: verdictOf(reasons), reasons}
}

/** A version that one text names twice is named in the other. */
function isVersionAgain({start, end, value}: Quantity, text: string, paired: readonly Quantity[]): boolean {
  const isVersion =
    /\b(?:version|release|v)[ .]?$/i.test(text.slice(Math.max(0, start - 9), start)) ||
    /^ ?(?:版本|版(?![面权图])|version)/i.test(text.slice(end))
  return isVersion && paired.some(one => one.value === value)
}

/** Version numbers, code and foreign dates stand in both texts letter by letter, outside of what was paired. */
function standsThere(figure: string, text: string, paired: readonly Quantity[]): boolean {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const end = at + figure.length
    const isInsideNumber = digitAt(text, at - 1) >= 0 || digitAt(text, end) >= 0
    if (!isInsideNumber && !paired.some(one => one.start < end && at < one.end)) return true
  }
  return false
}

const rateWords = /[每均]|\/|\b(?:per|each|every|apiece|a|an)\b/i

/** 户均增收3000元 is 3,000 yuan per household: a word away from the figure may say what the rate is for. */
function isRateSaidElsewhere({source, target}: Reason, texts: {source: string; target: string}): boolean {
  if (source?.unit?.per !== undefined && target?.unit?.per !== undefined) return false
  return rateWords.test(source?.unit?.per === undefined ? texts.source : texts.target)
}

const relativeYear =
  /[今去明当本上前次]年|同期|(?:this|last|next|that|previous|same) year|year (?:earlier|before)|same period/i

const idioms = /成千上万|成百上千|千千万万|数以[百千万亿]计|thousands|hundreds|millions|dozens|countless/i

/** 2023年 may be `last year` in the other language: a year is missing only where no word stands for it. */
function isSaidOtherwise({date, kind}: Quantity, text: string): boolean {
  if (kind === 'vague' && idioms.test(text)) return true
  return date?.grain === 'year' && relativeYear.test(text)
}
