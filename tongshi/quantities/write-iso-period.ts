import type {DateSpan} from './date-span.ts'

/** A period as data; `upper` where it has a last day, month, quarter or year of its own. */
export type IsoPeriod = Readonly<{value: string; upper?: string}>

/**
 * Write the days of a period as `readIsoPeriod` reads them: `2025-06-28`, `2025-06`, `2025-Q3`, `2025-H1`, `2025`,
 * `199X`; two ends for a longer one.
 *
 * @returns undefined for what has no such form: a third of a month, a century, a day without its month.
 *
 * @example
 *   writeIsoPeriod(readIsoPeriod('2023-07-03', '2023-07-09')!)
 *   // {"value":"2023-07-03","upper":"2023-07-09"}
 */
export function writeIsoPeriod({from, to, grain}: DateSpan): IsoPeriod | undefined {
  const [year = '', month = ''] = from.split('-')
  const [lastYear = '', lastMonth = ''] = to.split('-')
  switch (grain) {
    case 'day':
      return month === 'XX' ? undefined : ends(from, to)
    case 'month':
      return ends(`${year}-${month}`, `${lastYear}-${lastMonth}`)
    case 'quarter':
      return ends(
        `${year}-Q${Math.ceil(Number(month) / 3)}`,
        `${lastYear}-Q${Math.ceil(Number(lastMonth) / 3)}`,
      )
    case 'half':
      return {value: `${year}-H${month === '01' ? 1 : 2}`}
    case 'year':
    case 'five-years':
      return ends(year, lastYear)
    case 'decade':
      return {value: `${year.slice(0, 3)}X`}
    default:
      return undefined
  }
}

function ends(value: string, upper: string): IsoPeriod {
  return value === upper ? {value} : {value, upper}
}
