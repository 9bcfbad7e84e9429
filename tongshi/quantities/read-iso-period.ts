import {type CalendarParts, type DateSpan, spanOf, spanOfYearPart} from './date-span.ts'

/** One end of a period: what it says and how finely. */
type End = Readonly<{span: DateSpan; parts: CalendarParts}>

/**
 * Read a calendar period as data: `2025-06-28`, `2025-06`, `2025-Q3`, `2025-H1`, `2025`, `199X`; `XXXX` where the year
 * was not said (ISO 8601-2, unspecified digits; quarters and halves as in TIMEX3).
 *
 * @param upper the last day, month, quarter or year of a longer period, as fine as the first; quarters begin with
 *   the first one of the same year, halves and decades have none.
 * @returns the days from the first to the last, both included; undefined where no calendar has them.
 *
 * @example
 *   readIsoPeriod('2023-Q2')
 *   // {"from":"2023-04-01","to":"2023-06-30","grain":"quarter","anchored":true}
 *   readIsoPeriod('2023-13') // undefined
 */
export function readIsoPeriod(value: string, upper?: string): DateSpan | undefined {
  const first = readEnd(value)
  if (!first || upper === undefined) return first?.span
  const last = readEnd(upper)
  if (!last || last.span.grain !== first.span.grain) return undefined
  const {grain} = first.span
  const isSpannable =
    grain === 'day' ||
    grain === 'month' ||
    grain === 'year' ||
    (grain === 'quarter' && first.parts.month === 1 && first.parts.year === last.parts.year)
  const isRising = first.span.from < last.span.from && first.span.anchored === last.span.anchored
  return isSpannable && isRising ? {...first.span, to: last.span.to} : undefined
}

function readEnd(text: string): End | undefined {
  const match = /^(\d{4}|XXXX|\d{3}X)(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])))?$/.exec(text)
  if (!match) return undefined
  const [, head = '', month, day, quarter, half] = match
  if (/^\d{3}X$/.test(head)) return text === head ? readDecade(head) : undefined
  const year = head === 'XXXX' ? undefined : Number(head)
  const part = quarter ?? half
  if (part !== undefined) {
    const months = quarter === undefined ? 6 : 3
    const span = spanOfYearPart(year, Number(part), months)
    return span && {span, parts: {year, month: (Number(part) - 1) * months + 1}}
  }
  if (month === undefined && year === undefined) return undefined
  const parts: CalendarParts = {
    year,
    ...(month === undefined ? {} : {month: Number(month)}),
    ...(day === undefined ? {} : {day: Number(day)}),
  }
  const span = spanOf(parts, parts, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year')
  return span && {span, parts}
}

/** 199X are the years from 1990 to 1999. */
function readDecade(head: string): End | undefined {
  const year = Number(head.replace('X', '0'))
  const span = spanOf({year}, {year: year + 9}, 'decade')
  return span && {span, parts: {year}}
}
