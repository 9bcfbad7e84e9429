import {boundWords} from '#quantities/bound-words.ts'
import type {Quantity, QuantityKind} from '#quantities/quantity.ts'
import {type ReadableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import type {Sureness} from './found-fact.ts'
import {nameFigure} from './name-figure.ts'

/** A figure or day of a block; offsets are UTF-16 code units of its text. */
export type FoundFigure = Readonly<{
  start: number
  end: number
  name: string
  quantity?: Quantity
  /** `YYYY-MM-DD`. */
  date?: string
  /** Every reading of an ambiguous day. */
  days?: readonly string[]
  rule: string
  sure: Sureness
  /** Why it stays as written: no form of facts says it. */
  isLiteral?: boolean
  /** Stands before the fact: the verb that the bound was said by. */
  lead?: string
}>

const kinds = new Set<QuantityKind>([
  'count',
  'percent',
  'percentage-point',
  'per-mille',
  'money',
  'measure',
  'duration',
])

const rules: Partial<Record<QuantityKind, string>> = {
  money: 'amount-currency',
  percent: 'percent-sign',
  'percentage-point': 'percentage-point',
  'per-mille': 'per-mille',
  measure: 'number-unit',
  duration: 'number-time',
  count: 'number-noun',
}

/**
 * Find the figures of a text that say something of their own: an amount, a share, a measure, a count of something.
 *
 * Years, ordinals, numbers of names, codes and `one of` are none. A figure that the writer would not print back
 * with the same value stays as written.
 *
 * @param year of the announcement, for days without one.
 */
export function findFigures(text: string, language: ReadableLanguage, year?: string): FoundFigure[] {
  return readQuantities(text.replace(/\n/g, ' '), language)
    .flatMap(one => splitChange(text, one, language))
    .flatMap((read): FoundFigure[] => {
      const quantity = withoutParticle(text, read)
      if (quantity.kind === 'date') return readDay(quantity, year)
      if (!kinds.has(quantity.kind) || quantity.isWeak || quantity.value === undefined) return []
      if (isPartOfName(text, quantity, language) || isPassing(text, quantity, language)) return []
      const {name, unit, isNamed} = nameFigure(text, quantity, language)
      if (quantity.kind === 'count' && !isCounted(text, quantity, {isNamed, language})) return []
      const {start, end, quantity: own} = fitSpan(withReadings(quantity), unit, language)
      const {alternatives} = own
      const sure: Sureness = alternatives ? 'unsure' : isNamed ? 'sure' : 'likely'
      const isLiteral = quantity.unit?.per !== undefined || !readsBack(own, language)
      return [
        {
          start,
          end,
          name,
          quantity: {...own, text: text.slice(start, end), start, end},
          rule: rules[quantity.kind] ?? 'number',
          sure,
          ...(isLiteral ? {isLiteral} : {}),
          ...leadOf(own.bound, text.slice(start, end), language),
        },
      ]
    })
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
  if (!/\bfrom(?: the)?(?: current| previous| original| initial)?\s+$/i.test(text.slice(0, start)))
    return [quantity]
  const [low] = readQuantities(written.slice(0, middle), language)
  const [high] = readQuantities(text.slice(start + middle + 4, end), language)
  if (!low || !high || low.kind !== high.kind) return [quantity]
  const from = start + middle + 4
  return [
    {...low, start: start + low.start, end: start + low.end},
    {...high, start: from + high.start, end: from + high.end},
  ]
}

/** `added up to 5 million`: up to is no bound there. */
function withoutParticle(text: string, quantity: Quantity): Quantity {
  const {start, text: written, bound} = quantity
  const isParticle =
    bound === 'at-most' && /^up to /i.test(written) && /\badd(?:s|ed|ing)?\s+$/i.test(text.slice(0, start))
  return isParticle
    ? {...quantity, bound: 'exact', start: start + 'up to '.length, text: written.slice('up to '.length)}
    : quantity
}

/** Spans said in passing (the past three years, 20年来), ranks (top 500, 前15强) and jubilees (20周年). */
function isPassing(
  text: string,
  {kind, start, end, text: written, bound}: Quantity,
  language: ReadableLanguage,
): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 4)]
  if (language === 'en')
    return (
      // 4-door: a kind, no count.
      (kind === 'count' && /^-\p{Ll}/u.test(after)) ||
      /\b(?:top|Top|Fortune|Global|Forbes)\s+$/.test(before) ||
      (kind === 'duration' &&
        (/^\s*(?:ago|old|history)\b|^-/.test(after) ||
          /-/.test(written) ||
          /\b(?:last|past|first|next|previous|coming|recent|following|every|another|for|after|within)\s+$/i.test(
            before,
          ) ||
          (/^[a-z]/i.test(written) && bound === 'exact')))
    )
  return (
    // 87个亿元以上项目: which ones, not how much.
    (/^[千百十]*[万亿]+元/.test(written) && !/[过超逾近达约]$/.test(before)) ||
    /[前第]$/.test(before) ||
    after.startsWith('强') ||
    /周年$/.test(written + after.slice(0, written.endsWith('周') ? 1 : 0)) ||
    (kind === 'duration' &&
      (/^(?:来|前|后|间|期|的)/.test(after) || /(?:近|过去|未来|连续|今后|第|每|通过|历时|前)$/.test(before)))
  )
}

/** ¥ stands for two currencies in English. */
function withReadings(quantity: Quantity): Quantity {
  if (!quantity.findings?.includes('bare-yen-sign')) return quantity
  return {
    ...quantity,
    alternatives: [quantity, {...quantity, currency: quantity.currency === 'JPY' ? 'CNY' : 'JPY'}],
  }
}

/** A calendar day; without a year it is one of the announcement's year. */
function readDay(quantity: Quantity, year: string | undefined): FoundFigure[] {
  const {start, end, alternatives} = quantity
  const days = [...(alternatives ?? []), quantity].flatMap(({date}) => {
    if (date?.grain !== 'day' || date.from !== date.to) return []
    const day = date.anchored ? date.from : year === undefined ? '' : date.from.replace('XXXX', year)
    return /^\d{4}-\d\d-\d\d$/.test(day) ? [day] : []
  })
  const [day] = days
  if (day === undefined) return []
  const isAnchored = (quantity.date ?? alternatives?.[0]?.date)?.anchored === true
  return [
    {
      start,
      end,
      name: 'date',
      date: day,
      ...(alternatives ? {days: [...new Set(days)]} : {}),
      rule: isAnchored ? 'date' : 'date-of-year',
      sure: alternatives ? 'unsure' : isAnchored ? 'sure' : 'likely',
      // Without its year in the text the day would be printed with one.
      ...(isAnchored ? {} : {isLiteral: true}),
    },
  ]
}

/** A bare number counts where it has a bound, a scale or a classifier, or counts a noun. */
function isCounted(
  text: string,
  {bound, text: written, value, start}: Quantity,
  {isNamed, language}: {isNamed: boolean; language: ReadableLanguage},
): boolean {
  if (/^(?:19|20)\d\d$/.test(written) && bound === 'exact') return false
  if (language === 'en') {
    // Five of a list and the like are words of the sentence.
    if (/^[a-z]+$/i.test(written) && Number(value) < 10) return false
    if (
      /(?:No\.?|Number|Article|Chapter|Section|Figure|Table|Page|Room|Phase|Version|Route|Line|Gate|Hall|Building|Grade|Class|Volume|Part|Step|Tel\.?:?|Fax:?|#)\s*$/i.test(
        text.slice(Math.max(0, start - 12), start),
      )
    )
      return false
    return (
      isNamed ||
      (bound !== 'exact' && Number(value) >= 10) ||
      /million|billion|trillion|thousand/i.test(written)
    )
  }
  if (Number(value) < 3 && bound === 'exact') return false
  return /[^\d.,，％%]/.test(written) || isNamed
}

/** `第`, `《…》` and joined letters: the figure belongs to a name. */
function isPartOfName(text: string, {start, end, kind}: Quantity, language: ReadableLanguage): boolean {
  if (/[A-Za-z]$/.test(text.slice(0, start)) && language === 'zh') return true
  if (/[A-Za-z]-$/.test(text.slice(0, start)) || (kind === 'count' && /^-[A-Z]/.test(text.slice(end))))
    return true
  const open = text.lastIndexOf('《', start)
  return open !== -1 && text.indexOf('》', open) >= end
}

/** Take what the writer prints: the classifier is its own only where the unit has a word for it. */
function fitSpan(quantity: Quantity, unit: string | undefined, language: ReadableLanguage) {
  const {start, end, text, kind} = quantity
  const code = unit === undefined ? undefined : `{${unit}}`
  const own: Quantity = kind === 'count' && code !== undefined ? {...quantity, unit: {code}} : quantity
  if (kind !== 'count' || language === 'en') return {start, end, quantity: own}
  const locale = 'zh-Hans'
  const word = writeQuantity(own, {locale}).slice(writeQuantity({...own, unit: {code: '1'}}, {locale}).length)
  const classifier = /(?:人次|[\u4e00-\u9fff])$/.exec(text)?.[0] ?? ''
  const isOwn = word !== '' && text.includes(word)
  if (isOwn || /[万亿千百十多余来几上下右]$/.test(text) || classifier === '')
    return {start, end, quantity: own}
  // 人次 behind 1200 stays in the sentence.
  const {unit: _, ...bare} = quantity
  return {start, end: end - classifier.length, quantity: word === '' ? own : bare}
}

/** Does the form that readers will see say the same? */
export function readsBack(quantity: Quantity, language: ReadableLanguage): boolean {
  if (quantity.bound === 'vague' || quantity.kind === 'vague') return false
  const locale = language === 'zh' ? 'zh-Hans' : 'en'
  if (boundWords(quantity.bound, locale) === undefined) return false
  const [read, ...more] = readQuantities(writeQuantity(quantity, {locale}), language)
  return (
    read !== undefined &&
    more.length === 0 &&
    read.value === quantity.value &&
    read.upper === quantity.upper &&
    read.currency === quantity.currency &&
    sideOf(read.bound) === sideOf(quantity.bound)
  )
}

function sideOf(bound: Quantity['bound']): string {
  return bound === 'at-least' ? 'more-than' : bound === 'nearly' ? 'nearly' : bound
}
