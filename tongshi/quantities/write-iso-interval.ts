import type {DateSpan} from './date-span.ts'

/**
 * Write the days of a period in ISO 8601: `2025-06-28`, `2025-06`, `2025`, else both ends, `2025-07-01/2025-09-30`.
 * A year that nobody knows is left out: `--06-28`, as XML Schema's `gMonthDay` has it.
 *
 * @example
 *   writeIsoInterval(readIsoPeriod('2023-Q2')!) // "2023-04-01/2023-06-30"
 */
export function writeIsoInterval({from, to, grain}: DateSpan): string {
  const [first, last] = [from, to].map(day => day.replace(/^XXXX/, '-')) as [string, string]
  if (from === to) return first
  if (grain === 'month' && from.slice(0, 7) === to.slice(0, 7)) return first.slice(0, -3)
  if (grain === 'year' && from.slice(0, 4) === to.slice(0, 4)) return first.slice(0, 4)
  return `${first}/${last}`
}
