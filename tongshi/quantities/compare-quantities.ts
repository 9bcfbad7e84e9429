import {alignQuantities} from './align-quantities.ts'
import {closenessOf, isUnread, judgePair} from './judge-pair.ts'
import type {Quantity} from './quantity.ts'
import type {Reason, ReasonRule} from './quantity-pair.ts'
import {type ReadableLanguage, readQuantities} from './read-quantities.ts'

/** Whether two texts give the same figures; `unread` where one of them could not be understood. */
export type Verdict = 'match' | 'bound-changed' | 'mismatch' | 'unread'

/** The outcome of a comparison; a match may carry notes (rounded, converted). */
export type Comparison = Readonly<{verdict: Verdict; reasons: readonly Reason[]}>

const notes = new Set<ReasonRule>(['rounded', 'converted', 'bound-strength'])
const bounds = new Set<ReasonRule>(['bound-lost', 'bound-added', 'bound-turned', 'bound-weaker'])

/** Compare the quantities of a source with those of its translation. */
export function compareQuantities(source: readonly Quantity[], target: readonly Quantity[]): Comparison {
  const reasons: Reason[] = []
  for (const pair of alignQuantities(settle(source, target), settle(target, source))) {
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
    return one.alternatives.find(reading => others.some(other => isSameAmount(reading, other))) ?? one
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
}>

/** Compare the figures of two texts. */
export function compareTexts({source, target, sourceLanguage, targetLanguage}: TextPair): Comparison {
  const read = compareQuantities(
    readQuantities(source, sourceLanguage),
    readQuantities(target, targetLanguage),
  )
  const reasons = read.reasons.filter(reason => !isSaidOtherwise(reason, source, target))
  return reasons.length === read.reasons.length ? read : {verdict: verdictOf(reasons), reasons}
}

const relativeYear =
  /[今去明当本上前次]年|同期|(?:this|last|next|that|previous|same) year|year (?:earlier|before)|same period/i

/** 2023年 may be `last year` in the other language: a year is missing only where no word stands for it. */
function isSaidOtherwise({rule, source, target}: Reason, from: string, to: string): boolean {
  if (rule === 'missing' && source?.date) return source.date.grain === 'year' && relativeYear.test(to)
  if (rule === 'extra' && target?.date) return target.date.grain === 'year' && relativeYear.test(from)
  return false
}
