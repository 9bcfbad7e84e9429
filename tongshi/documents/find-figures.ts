import {boundWords} from '#quantities/bound-words.ts'
import type {Quantity, QuantityKind} from '#quantities/quantity.ts'
import {type ReadableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {ageFigure} from './age-figure.ts'
import {findDays} from './find-days.ts'
import type {Sureness} from './found-fact.ts'
import type {FoundFigure} from './found-figure.ts'
import {isCounted} from './is-counted.ts'
import {keepLimit} from './keep-limit.ts'
import {nameFigure} from './name-figure.ts'
import {numberAlone} from './number-alone.ts'
import {isSaidInPassing} from './said-in-passing.ts'
import {settleOver} from './settle-over.ts'
import {shareUnit} from './share-unit.ts'
import {spellFigure} from './spelled-figure.ts'

/** By what a figure is told; other kinds are none of their own. */
const rules: Partial<Record<QuantityKind, string>> = {
  money: 'amount-currency',
  percent: 'percent-sign',
  'percentage-point': 'percentage-point',
  'per-mille': 'per-mille',
  measure: 'number-unit',
  duration: 'number-time',
  count: 'number-noun',
  rate: 'number-per',
  ratio: 'ratio',
  'basis-point': 'basis-point',
  factor: 'number-times',
}

/**
 * Find the figures of a text that say something of their own: an amount, a share, a measure, a count of something.
 *
 * Years, ordinals, numbers of names, codes and `one of` are none. A figure that the writer would not print back
 * with the same value stays as written.
 *
 * @param released the day of release, `YYYY-MM-DD`, for dates without their year.
 */
export function findFigures(text: string, language: ReadableLanguage, released?: string): FoundFigure[] {
  const all = readQuantities(text.replace(/\n/g, ' '), language)
  const read = language === 'en' ? shareUnit(text, all) : all
  return read
    .filter((one, at) => !isClockTime(one, read[at - 1], read[at + 1]) && !isLetterCode(one))
    .flatMap(one => splitChange(text, one, language))
    .map(one => (language === 'en' ? settleOver(text, one) : one))
    .flatMap((quantity): FoundFigure[] => {
      if (quantity.kind === 'date' || quantity.kind === 'date-span')
        return findDays(quantity, {text, language, released})
      if (quantity.kind === 'age') return ageFigure(quantity)
      const rule = rules[quantity.kind]
      if (rule === undefined || quantity.value === undefined) return []
      if (isSaidInPassing(text, quantity, language) || isPartOfName(text, quantity, language)) return []
      const {name, unit, isNamed} = nameFigure(text, quantity, language)
      if (quantity.kind === 'count' && !isCounted(text, quantity, {isNamed, language})) return []
      if (quantity.kind === 'factor' && !isFactor(text, quantity, language)) return []
      if (quantity.kind === 'ratio' && !isRatio(text, quantity)) return []
      const {start, end, quantity: own, isLost} = fitSpan(quantity, unit, language)
      const {alternatives} = own
      const sure: Sureness = alternatives ? 'unsure' : isNamed ? 'sure' : 'likely'
      const isLiteral = isLost === true || !readsBack(own, language)
      return [
        {
          start,
          end,
          name,
          quantity: {...own, text: text.slice(start, end), start, end},
          rule,
          sure,
          ...(isLiteral ? {isLiteral} : {}),
          ...leadOf(own.bound, text.slice(start, end), language),
        },
      ]
        .map(figure => keepLimit(text, language === 'en' ? fitSentence(text, figure) : figure, language))
        .map(figure => numberAlone(text, figure, language))
        .map(figure => spellFigure(text, figure, language))
    })
}

/** What English says around a figure that the writer says otherwise. */
function fitSentence(text: string, figure: FoundFigure): FoundFigure {
  const {start, end, quantity} = figure
  // Between 6 and 8 percent: the writer joins both ends by a dash.
  const between = /\b(?:between|from) $/i.exec(text.slice(Math.max(0, start - 9), start))
  if (between && quantity?.upper !== undefined) return {...figure, start: start - between[0].length}
  // The 59.14-kilometre line: its number alone becomes the fact's, the adjective stays in the sentence.
  const isAdjective = quantity?.kind === 'measure' || quantity?.kind === 'duration'
  const number = isAdjective && /^\d[\d,.]*(?=-\p{L})/u.exec(text.slice(start, end))
  const isPlain = number && quantity.upper === undefined && number[0].replaceAll(',', '') === quantity.value
  return isPlain ? {...figure, end: start + number[0].length, format: 'number'} : figure
}

/** 2小时08分51秒: a time that somebody ran, in more parts than a duration is read of. */
function isClockTime(one: Quantity, before: Quantity | undefined, after: Quantity | undefined): boolean {
  const isBeside = (first?: Quantity, second?: Quantity) =>
    first?.kind === 'duration' && second?.kind === 'duration' && first.end === second.start
  return isBeside(before, one) || isBeside(one, after)
}

/** AED 120台: the letters of a thing, no currency. */
function isLetterCode({kind, text}: Quantity): boolean {
  return kind === 'money' && /^[A-Z]{3} ?[\d.]+[台个套件辆名人]$/.test(text)
}

/** `exceeded 5 billion` is `reached` and a fact that says more than: without its verb the sentence would have none. */
function leadOf(bound: Quantity['bound'], written: string, language: ReadableLanguage): {lead?: string} {
  if (language === 'zh' || bound !== 'more-than') return {}
  const verb = /^(?:exceed|surpass|topp?|pass|cross|break)(ing|ed|e?s)?\b|^(broke)\b/i.exec(written)
  if (!verb) return {}
  const ending = verb[2] ? 'ed' : verb[1]?.toLowerCase()
  return {
    lead: ending === 'ing' ? 'reaching ' : ending === 'ed' ? 'reached ' : ending ? 'reaches ' : 'reach ',
  }
}

/** `from 400 meters to 1,100 meters` is a change: two figures and no range. */
function splitChange(text: string, quantity: Quantity, language: ReadableLanguage): Quantity[] {
  const {start, end, upper, text: written} = quantity
  const middle = written.indexOf(' to ')
  if (language !== 'en' || upper === undefined || middle === -1) return [quantity]
  // From 400 to 1,100, by 2,000 to 106,000.
  const before = text.slice(Math.max(0, start - 24), start)
  if (!/\b(?:by|from(?: the)?(?: current| previous| original| initial)?)\s+$/i.test(before)) return [quantity]
  const [low] = readQuantities(written.slice(0, middle), language)
  const [high] = readQuantities(text.slice(start + middle + 4, end), language)
  if (!low || !high || low.kind !== high.kind) return [quantity]
  const from = start + middle + 4
  return [
    {...low, start: start + low.start, end: start + low.end},
    {...high, start: from + high.start, end: from + high.end},
  ]
}

/** `第`, `《…》` and joined letters: the figure belongs to a name. */
function isPartOfName(text: string, {start, end, kind}: Quantity, language: ReadableLanguage): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  if (language === 'zh' && /[A-Za-z]$/.test(before)) return true
  if (/[A-Za-z]-$/.test(before) || (kind === 'count' && /^-[A-Z]/.test(text.slice(end)))) return true
  const open = text.lastIndexOf('《', start)
  return open !== -1 && text.indexOf('》', open) >= end
}

/** Take what the writer prints: the classifier is its own only where the unit has a word for it. */
function fitSpan(
  quantity: Quantity,
  unit: string | undefined,
  language: ReadableLanguage,
): {start: number; end: number; quantity: Quantity; isLost?: boolean} {
  const {start, end, text, kind} = quantity
  const code = unit === undefined ? undefined : `{${unit}}`
  const isThing = kind === 'count' || (kind === 'rate' && quantity.unit?.code === '1' && !quantity.currency)
  const own: Quantity =
    isThing && code !== undefined ? {...quantity, unit: {...quantity.unit, code}} : quantity
  if (kind !== 'count' || language === 'en') return {start, end, quantity: own}
  const locale = 'zh-Hans'
  const word = writeQuantity(own, {locale}).slice(writeQuantity({...own, unit: {code: '1'}}, {locale}).length)
  const [, classifier = '', bound] =
    /([^\d.,万亿兆千百十两几多余来零〇一二三四五六七八九]*?)(以上|以下|以内|左右|上下)?$/.exec(text) ?? []
  const isOwn = word !== '' && text.includes(word)
  if (isOwn || classifier === '') return {start, end, quantity: own}
  // 12万人次以上 is printed 至少12万: the classifier has no place behind it.
  if (bound !== undefined) return {start, end, quantity: own, isLost: true}
  // 人次 behind 1200 stays in the sentence.
  const {unit: _, ...bare} = quantity
  return {start, end: end - classifier.length, quantity: word === '' ? own : bare}
}

/** Does the form that readers will see say the same? */
function readsBack(quantity: Quantity, language: ReadableLanguage): boolean {
  if (quantity.bound === 'vague' || quantity.kind === 'vague') return false
  const locale = language === 'zh' ? 'zh-Hans' : 'en'
  if (boundWords(quantity.bound, locale) === undefined) return false
  const written = writeQuantity(quantity, {locale})
  // 1小时15分钟 is printed 1.25小时: the same time, and nobody says it so.
  const isCompound = quantity.kind === 'duration' && quantity.upper === undefined
  if (isCompound && /\d[^\d.,]+\d/.test(quantity.text)) return false
  const [read, ...more] = readQuantities(written, language)
  // What is counted for each day is named inside the figure: only the same words say the same.
  const isCountRate = quantity.kind === 'rate' && quantity.currency === undefined
  if (isCountRate && /^(?:1$|\{)/.test(quantity.unit?.code ?? '1')) return written === quantity.text
  return (
    read !== undefined &&
    more.length === 0 &&
    read.unit?.per === quantity.unit?.per &&
    read.value === quantity.value &&
    read.upper === quantity.upper &&
    read.currency === quantity.currency &&
    sideOf(read.bound) === sideOf(quantity.bound)
  )
}

function sideOf(bound: Quantity['bound']): string {
  return bound === 'at-least' ? 'more-than' : bound === 'nearly' ? 'nearly' : bound
}

/**
 * 1.6 times the number, 1.6倍. `Won it three times` counts; threefold, 翻番 and growth by times are words of the
 * sentence, which the writer would say otherwise.
 */
function isFactor(
  text: string,
  {text: written, end, value, change, findings}: Quantity,
  language: ReadableLanguage,
): boolean {
  if (change?.mode === 'by' || findings?.includes('times-more')) return false
  if (language === 'zh') return written.includes('倍')
  if (!/(?: times|\dx)$/.test(written)) return false
  const isCompared =
    /^ (?:the|as|that|those|what|its|their|our|his|her|higher|larger|greater|bigger|faster|\p{Lu}[\p{Lu}\d]+)\b/u
  return value?.includes('.') === true || isCompared.test(text.slice(end, end + 16))
}

/** 3:2:1 is a fact where the text calls it a ratio: scores and odds are none. */
function isRatio(text: string, {start, end}: Quantity): boolean {
  const around = `${text.slice(Math.max(0, start - 30), start)} ${text.slice(end, end + 12)}`
  return /\b(?:ratio|proportion)s?\b|比例|之比|配比/i.test(around)
}
