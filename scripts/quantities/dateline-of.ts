import {type Day, readIsoDay} from '#quantities/calendar-day.ts'

/**
 * The day that `--dateline` names.
 *
 * @throws Error with a sentence where it is no day of the calendar.
 */
export function datelineOf(option: string | undefined): Day | undefined {
  if (option === undefined) return undefined
  const day = readIsoDay(option)
  if (day !== undefined) return day
  throw new Error(`Unexpected \`${option}\` for --dateline, expected a day such as 2026-11-17, give that.`)
}
