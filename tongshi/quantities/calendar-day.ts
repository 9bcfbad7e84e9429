/** A day of the proleptic Gregorian calendar: whole days since 1 January 1970. */
export type Day = number

const length = 86_400_000

/** @returns undefined where no calendar has such a day: 30 February, month 13. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / length : undefined
}

/**
 * Read a day of the calendar.
 *
 * @param text `YYYY-MM-DD` (ISO 8601).
 * @returns nothing where the text is written otherwise or no calendar has such a day.
 *
 * @example
 *   readIsoDay('1970-01-02') // 1
 *   readIsoDay('2023-02-30') // undefined
 */
export function readIsoDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/**
 * Write a day of the calendar as `YYYY-MM-DD` (ISO 8601).
 *
 * @example
 *   writeIsoDay(1) // "1970-01-02"
 */
export function writeIsoDay(day: Day): string {
  const {year, month, date} = partsOf(day)
  return writeParts(year, month, date)
}

/** `YYYY-MM-DD`, with `X` for what was not said (ISO 8601-2). */
export function writeParts(year: number | undefined, month: number | undefined, day: number): string {
  const start = year === undefined ? 'XXXX' : String(year).padStart(4, '0')
  return `${start}-${month === undefined ? 'XX' : two(month)}-${two(day)}`
}

/** Two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0')
}

export function partsOf(day: Day): {year: number; month: number; date: number} {
  const date = new Date(day * length)
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate()}
}

/** Some months later or earlier; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const {year, month, date} = partsOf(day)
  const index = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  for (let last = date; ; last--) {
    const found = dayOf(newYear, newMonth, last)
    if (found !== undefined) return found
  }
}

/** 1 is Monday, 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1
}

/** `2017-W13`: the week belongs to the year of its Thursday (ISO 8601). */
export function writeWeek(day: Day): string {
  const thursday = mondayOf(day) + 3
  const {year} = partsOf(thursday)
  const first = dayOf(year, 1, 1) ?? 0
  return `${year}-W${two(Math.floor((thursday - first) / 7) + 1)}`
}

/** The n-th of a weekday in a month; may lie behind its end. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayOf(year, month, 1) ?? 0
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

/** The last of a weekday in a month, and which it is. */
export function lastWeekday(year: number, month: number, weekday: number): {day: Day; nth: number} {
  const fifth = nthWeekday(year, month, weekday, 5)
  return partsOf(fifth).month === month ? {day: fifth, nth: 5} : {day: fifth - 7, nth: 4}
}
