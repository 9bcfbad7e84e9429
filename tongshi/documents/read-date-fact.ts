import {readIsoPeriod} from '#quantities/read-iso-period.ts'
import {type FactFields, type FactValue, report, required} from './fact-fields.ts'
import {scalarText} from './read-yaml.ts'

const forms =
  '2019-06-28, 2019-06, 2019-Q2, 2019-H1, 2019 or 199X, XXXX for a year that nobody knows, upper: for the last one'

/**
 * Read a date: one day of the calendar, or a month, quarter, half, year, decade or a span of them.
 *
 * `year: dateline` says that the text gives no year and that the one of the value is its dateline's: readers see the
 * day without it, machines with it.
 */
export function readDateFact(read: FactFields): FactValue | undefined {
  const value = required(read, 'value', forms)
  if (value === undefined) return undefined
  const upper = scalarText(read.fields.upper)
  const span = readIsoPeriod(value, upper)
  if (!span) return report(read, 'fact-date', upper === undefined ? 'value' : 'upper', forms)
  const year = scalarText(read.fields.year)
  if (year !== undefined && (year !== 'dateline' || !span.anchored))
    return report(read, 'fact-date', 'year', 'year: dateline beside a value that has a year')
  const isDay = span.grain === 'day' && span.from === span.to
  if (isDay && span.anchored && year === undefined) return {kind: 'date', date: span.from} as FactValue
  const quantity = {
    kind: isDay ? ('date' as const) : ('date-span' as const),
    bound: 'exact' as const,
    date: year === undefined ? span : {...span, anchored: false},
    text: '',
    start: 0,
    end: 0,
  }
  return {kind: 'quantity', quantity} as FactValue
}
