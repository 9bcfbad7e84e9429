import type {Grain, Quantity} from './quantity.ts'

/** The days of a date or a period, both ends included. */
export type DateSpan = NonNullable<Quantity['date']>

/** A day of a calendar whose year may not have been said. */
export type CalendarParts = Readonly<{
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
}>

/**
 * The days from the first to the last of two calendar parts: a day, a whole month or a whole year.
 *
 * @returns undefined where no calendar has such a day (30 February, month 13).
 */
export function spanOf(from: CalendarParts, to: CalendarParts, grain: Grain): DateSpan | undefined {
  if (from.month === undefined && from.day !== undefined) return spanOfLoneDay(from.day)
  const first = writeDay({...from, month: from.month ?? 1, day: from.day ?? 1})
  const month = to.month ?? 12
  const last = writeDay({...to, month, day: to.day ?? daysOf(to.year, month)})
  if (first === undefined || last === undefined || first > last) return undefined
  return {from: first, to: last, grain, anchored: from.year !== undefined && to.year !== undefined}
}

/** A day, a month or a year, by what was said. */
export function spanOfParts(parts: CalendarParts): DateSpan | undefined {
  return spanOf(parts, parts, parts.day !== undefined ? 'day' : parts.month !== undefined ? 'month' : 'year')
}

/** The n-th part of a year: quarters are three months, halves six. */
export function spanOfYearPart(year: number | undefined, index: number, months: 3 | 6): DateSpan | undefined {
  if (index < 1 || index > 12 / months) return undefined
  const first = (index - 1) * months + 1
  return spanOf({year, month: first}, {year, month: first + months - 1}, months === 3 ? 'quarter' : 'half')
}

/** Days 1 to 10, 11 to 20, or 21 to the end of a month (上旬, 中旬, 下旬). */
export function spanOfTenDays(parts: CalendarParts, index: 0 | 1 | 2): DateSpan | undefined {
  const {year, month} = parts
  if (month === undefined) return undefined
  const last = index === 2 ? daysOf(year, month) : index * 10 + 10
  return spanOf({year, month, day: index * 10 + 1}, {year, month, day: last}, 'ten-days')
}

/** Ten years from a year that ends in 0. */
export function spanOfDecade(year: number): DateSpan | undefined {
  return spanOf({year}, {year: year + 9}, 'decade')
}

/** A day without its month: 14日. */
function spanOfLoneDay(day: number): DateSpan | undefined {
  if (day < 1 || day > 31) return undefined
  const text = `XXXX-XX-${String(day).padStart(2, '0')}`
  return {from: text, to: text, grain: 'day', anchored: false}
}

/** 29 February is a day where the year was not said. */
function daysOf(year: number | undefined, month: number): number {
  if (month === 2) {
    const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
    return isLeap ? 29 : 28
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `XXXX` stands for a year that was not said (ISO 8601-2, unspecified digits). */
function writeDay({year, month = 0, day = 0}: CalendarParts): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined
  const text = year === undefined ? 'XXXX' : String(year).padStart(4, '0')
  return `${text}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
