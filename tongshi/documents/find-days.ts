import {closenessOf} from '#quantities/judge-pair.ts'
import type {Grain, Quantity} from '#quantities/quantity.ts'
import {type ReadableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {writeIsoPeriod} from '#quantities/write-iso-period.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import type {FoundFigure} from './found-figure.ts'

type DateSpan = NonNullable<Quantity['date']>

type Around = Readonly<{
  text: string
  language: ReadableLanguage
  /** The day of release, `YYYY-MM-DD`, where it is known. */
  released: string | undefined
}>

/**
 * What a date of a text is as a fact: a day, a month, a quarter, a half, a span of them, a business year.
 *
 * A date whose year was not said is one of the year of release, and says so by its rule; 去年 and `last year` beside
 * it shift that year. Where another year is nearer the date stays as written and is asked. Bare years, decades,
 * thirds of a month and days without their month are no facts.
 */
export function findDays(read: Quantity, around: Around): FoundFigure[] {
  // 2024年度: 度 stays in the sentence.
  const quantity = read.text.endsWith('年度') ? {...read, end: read.end - 1} : read
  if (quantity.alternatives) return readAmbiguous(quantity)
  const {date, start, end} = quantity
  if (!date || !isFact(quantity, around)) return []
  if (date.anchored && date.grain === 'day' && date.from === date.to)
    return [{start, end, name: 'date', date: date.from, rule: 'date', sure: 'sure'}]
  const dated = resolveYear(date, around, quantity)
  if (!dated) return []
  const {date: own, others} = dated
  const place = widen(quantity, around)
  const written: Quantity = {
    kind: quantity.kind,
    bound: 'exact',
    date: own,
    text: around.text.slice(place.start, place.end),
    start: place.start,
    end: place.end,
    ...(others ? {alternatives: others.map(date => ({...quantity, date}))} : {}),
  }
  return [
    {
      ...place,
      name: nameOf(own),
      quantity: written,
      rule: own.from.startsWith('XXXX') ? 'date-without-year' : own.anchored ? 'period' : 'date-of-year',
      sure: others ? 'unsure' : own.anchored ? 'sure' : 'likely',
      ...(isWrittenBack(written, around.language) ? {} : {isLiteral: true}),
    },
  ]
}

/** 03/04/2023: every reading that is a day. */
function readAmbiguous({start, end, alternatives = []}: Quantity): FoundFigure[] {
  const days = alternatives.flatMap(({date}) =>
    date?.grain === 'day' && date.from === date.to && date.anchored ? [date.from] : [],
  )
  const [day] = days
  if (day === undefined) return []
  return [{start, end, name: 'date', date: day, days: [...new Set(days)], rule: 'date', sure: 'unsure'}]
}

/** Words behind a date that make it part of a name: the June 28 incident, 6·18 apart. */
const chineseName = /^(?:事件|惨案|起义|公报|革命|运动会|大促)/

function isFact({date, start, end}: Quantity, {text, language}: Around): boolean {
  if (!date || !writeIsoPeriod(date) || date.grain === 'decade') return false
  const [before, after] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 24)]
  if (language === 'zh')
    return !chineseName.test(after) && !/[同次翌该]年$/.test(before) && isPeriod(date, {before, after})
  if (/^['’]s? |^-[a-z]/.test(after)) return false
  // The Q2 report, the June 2025 issue: an adjective, which another language words otherwise.
  const isUnsaidPart = !date.anchored && date.grain !== 'day'
  if (isUnsaidPart && !prepositions.test(before)) return false
  if (date.grain === 'half' && !date.anchored && !relative.test(after)) return false
  return isPeriod(date, {before, after})
}

const prepositions =
  /\b(?:in|by|since|until|till|from|during|for|to|of|between|and|early|late|mid|this|through|before|after)[ -]$/i

/** A bare year says when something was; a business year and a row of years are what the text is about. */
function isPeriod({grain, from, to}: DateSpan, {before, after}: {before: string; after: string}): boolean {
  if (grain !== 'year' && grain !== 'five-years') return true
  if (from.slice(0, 4) !== to.slice(0, 4)) return true
  return (
    /\b(?:fiscal(?: year)?|full[- ]year|whole of|throughout|FY) ?$/i.test(before) ||
    /^(?:全年|度|财年)/.test(after)
  )
}

const relative = /^,? (?:of |in )?(this|last|next|the (?:previous|following|same|current)) year\b/i
const shifts: Readonly<Record<string, number>> = {this: 0, last: -1, next: 1}
const chineseShifts: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  明年: 1,
  来年: 1,
  前年: -2,
}

/** The year of a date that does not say it; `others` where two years are as good. */
function resolveYear(
  date: DateSpan,
  {text, language, released}: Around,
  {start, end}: Quantity,
): {date: DateSpan; others?: readonly DateSpan[]} | undefined {
  if (date.anchored) return {date}
  const said =
    language === 'zh'
      ? /(?:今|本|去|上|明|来|前)年$/.exec(text.slice(Math.max(0, start - 2), start))?.[0]
      : relative.exec(text.slice(end, end + 30))?.[1]?.toLowerCase()
  const shift = said === undefined ? undefined : language === 'zh' ? chineseShifts[said] : shifts[said]
  // The previous year of what is told, not of the release.
  if (said !== undefined && shift === undefined) return undefined
  if (language === 'en' && /\b(?:last|next)\s$/i.test(text.slice(Math.max(0, start - 6), start)))
    return undefined
  if (released === undefined) return {date}
  const year = Number(released.slice(0, 4))
  const own = inYear(date, year + (shift ?? 0))
  if (shift !== undefined) return {date: own}
  const nearest = [own, inYear(date, year - 1), inYear(date, year + 1)].sort(
    (one, other) => distance(one, released) - distance(other, released),
  )[0]!
  return nearest === own || distance(own, released) < 270 ? {date: own} : {date: own, others: [nearest, own]}
}

/** In a year that the text does not say: the writer leaves it out again. */
function inYear(date: DateSpan, year: number): DateSpan {
  const wraps = date.from > date.to
  return {
    ...date,
    from: date.from.replace('XXXX', String(year)),
    to: lastDay(date.to.replace('XXXX', String(wraps ? year + 1 : year))),
    anchored: false,
  }
}

/** February has 29 days where no year was said. */
function lastDay(day: string): string {
  const isThere = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  return isThere ? day : day.replace(/29$/, '28')
}

/** Days between a period and the day of release. */
function distance({from, to}: DateSpan, released: string): number {
  const [first, last, day] = [from, to, released].map(one => Date.parse(`${one}T00:00:00Z`) / 86_400_000)
  return Math.max(0, first! - day!, day! - last!)
}

const bare = {kind: 'date-span', bound: 'exact', text: '', start: 0, end: 0} as const

/** From 3 to 9 June, between 2021 and 2025, 从6月3日至9日: the writer says both ends without those words. */
function widen(
  {date, start, end}: Quantity,
  {text, language}: Around,
): {start: number; end: number; lead?: string} {
  // In the [first three quarters]: the writer says its own article.
  const isArticleSaid = language === 'en' && /\bthe $/i.test(text.slice(Math.max(0, start - 5), start))
  if (date && isArticleSaid && /^the /.test(writeQuantity({...bare, date}, {locale: 'en'})))
    return {start: start - 4, end}
  const isSpan =
    date && (date.grain === 'day' ? date.from !== date.to : writeIsoPeriod(date)?.upper !== undefined)
  if (!date || !isSpan) return {start, end}
  const before = (language === 'zh' ? /[从自]$/ : /\b(?:from|between)(?: the)? $/i).exec(
    text.slice(Math.max(0, start - 14), start),
  )?.[0]
  if (before === undefined) return {start, end}
  const lead = language === 'zh' ? '' : date.grain === 'day' ? 'on ' : 'in '
  const cased = /^[A-Z]/.test(before) ? lead.charAt(0).toUpperCase() + lead.slice(1) : lead
  return {start: start - before.length, end, ...(lead === '' ? {} : {lead: cased})}
}

const names: Readonly<Partial<Record<Grain, readonly [one: string, more: string]>>> = {
  day: ['date', 'dates'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  half: ['halfYear', 'halfYear'],
  year: ['year', 'years'],
  'five-years': ['year', 'years'],
}

function nameOf(date: DateSpan): string {
  return names[date.grain]?.[writeIsoPeriod(date)?.upper === undefined ? 0 : 1] ?? 'period'
}

/** Does what readers will see say the same days? */
function isWrittenBack(quantity: Quantity, language: ReadableLanguage): boolean {
  const written = writeQuantity(quantity, {locale: language === 'zh' ? 'zh-Hans' : 'en'})
  const [read, ...more] = readQuantities(written, language)
  return read !== undefined && more.length === 0 && closenessOf(quantity, read) === 'equal'
}
