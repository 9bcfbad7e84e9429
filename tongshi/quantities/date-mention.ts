import {addMonths, type Day, dayOf, partsOf, two, weekdayOf, writeIsoDay, writeParts} from './calendar-day.ts'

/** Days from `from` to before `to`. */
export type Days = Readonly<{from: Day; to: Day}>

/** What a date says of the calendar, seen from a dateline. */
export type Dated = Readonly<{
  /** `day` is one day; `month` and `year` are whole ones; `period` is anything else. */
  grain: 'day' | 'month' | 'year' | 'period'
  /** TIMEX3: `2017-03-22`, `XXXX-05-30`, `XXXX-WXX-1`, `2017-W13`, `(2016-01-01,2018-01-01,P2Y)`. */
  timex: string
  /** The nearest such days from the dateline on; absent where no calendar has them, or a season is meant. */
  future?: Days
  /** The nearest such days before the dateline; the same where the text says which. */
  past?: Days
  /** A day of the Chinese calendar: its place in the Gregorian one is not computed. */
  isLunar?: boolean
  /** Could be no date at all: a bare number, `the second`, 最近. */
  isWeak?: boolean
}>

/** A date in a text. */
export type DateMention = Dated &
  Readonly<{
    /** UTF-16 code units, 0-based, end exclusive. */
    start: number
    end: number
  }>

/** What the text says outright. */
export function fixed(grain: Dated['grain'], timex: string, days: Days): Dated {
  return {grain, timex, future: days, past: days}
}

/** One day. */
export function oneDay(day: Day): Dated {
  return fixed('day', writeIsoDay(day), {from: day, to: day + 1})
}

/** A year and a month and a day, as far as they were said. A day that no calendar has is kept in words only. */
export function dayOfParts(
  parts: {year?: number | undefined; month?: number | undefined; day: number},
  today: Day,
): Dated {
  const {year, month, day} = parts
  const timex = writeParts(year, month, day)
  if (year !== undefined && month !== undefined) {
    const exact = dayOf(year, month, day)
    return exact === undefined ? {grain: 'day', timex} : {...oneDay(exact), timex}
  }
  const future = nearest(parts, today, 1)
  const past = nearest(parts, today, -1)
  if (future === undefined || past === undefined) return {grain: 'day', timex}
  return {grain: 'day', timex, future: {from: future, to: future + 1}, past: {from: past, to: past + 1}}
}

/** The dateline itself counts as future. 29 February is looked for over eight years, the 31st over a year. */
function nearest(
  {month, day}: {month?: number | undefined; day: number},
  today: Day,
  step: 1 | -1,
): Day | undefined {
  const now = partsOf(today)
  for (let index = 0; index < 13; index++) {
    const at = now.year * 12 + now.month - 1 + index * step
    const found =
      month === undefined
        ? dayOf(Math.floor(at / 12), (at % 12) + 1, day)
        : dayOf(now.year + index * step, month, day)
    if (found !== undefined && (step === 1 ? found >= today : found < today)) return found
  }
  return undefined
}

/** A weekday without its week. */
export function weekday(index: number, today: Day): Dated {
  const ahead = today + ((index - weekdayOf(today) + 7) % 7)
  return {
    grain: 'day',
    timex: `XXXX-WXX-${index}`,
    future: {from: ahead, to: ahead + 1},
    past: {from: ahead - 7, to: ahead - 6},
  }
}

/** A whole year. */
export function wholeYear(year: number): Dated {
  const from = dayOf(year, 1, 1) ?? 0
  return fixed('year', String(year).padStart(4, '0'), {from, to: addMonths(from, 12)})
}

/** A whole month of a year that was said. */
export function wholeMonth(year: number, month: number): Dated {
  const from = dayOf(year, month, 1) ?? 0
  return fixed('month', `${String(year).padStart(4, '0')}-${two(month)}`, {from, to: addMonths(from, 1)})
}

/** Days with their length: `(2016-01-01,2018-01-01,P2Y)`. */
export function span(days: Days, duration: string): Dated {
  return fixed('period', `(${writeIsoDay(days.from)},${writeIsoDay(days.to)},${duration})`, days)
}

/**
 * From one date to another: both ends are looked for on the same side of the dateline, the second behind the first.
 * Days count to the second day, years and months to the beginning of the second one.
 */
export function fromTo(first: Dated, last: Dated): Dated | undefined {
  if (!first.future || !first.past || !last.future || !last.past) return undefined
  if (first.grain !== last.grain) return undefined
  const future = between(first.future, last)
  const past = between(first.past, last)
  if (!future || !past) return undefined
  const years = partsOf(future.to).year - partsOf(future.from).year
  const duration = first.grain === 'year' ? `P${years}Y` : `P${future.to - future.from}D`
  const [from, to] = [first, last].map(({grain, timex, future: days}) =>
    grain === 'day' ? timex : writeIsoDay(days?.from ?? 0),
  )
  return {grain: 'period', timex: `(${from},${to},${duration})`, future, past}
}

/** A last day without its year belongs to the year of the first one, or to the next. */
function between({from}: Days, last: Dated): Days | undefined {
  const candidates = [last.past?.from, last.future?.from].filter(day => day !== undefined)
  const isOpen = last.timex.startsWith('XXXX')
  const all = isOpen ? candidates.flatMap(day => [addMonths(day, -12), day, addMonths(day, 12)]) : candidates
  const behind = all.filter(day => day > from).sort((a, b) => a - b)[0]
  return behind === undefined ? undefined : {from, to: behind}
}
