import {dayOf, readIsoDay, writeIsoDay} from '#quantities/calendar-day.ts'
import type {DateMention, Days} from '#quantities/date-mention.ts'
import {readDates} from '#quantities/read-dates.ts'
import type {Case, Result} from './resolution.ts'

/** What the suite prints for a day that no calendar has. */
const noDay = '0001-01-01'

/** Specifications without a reference date ask for places only. */
const anyDay = dayOf(2016, 11, 7) ?? 0

/**
 * Answer a date or date-period specification: the extractor's asks for places, the parser's for values too.
 *
 * @param name `DateExtractor`, `DateParser`, `DatePeriodExtractor` or `DatePeriodParser`.
 */
export function scoreDates(one: Case, name: string, isChinese: boolean): Result[] {
  const isPeriod = name.startsWith('DatePeriod')
  const today = readIsoDay(one.Context?.ReferenceDateTime?.slice(0, 10) ?? '') ?? anyDay
  const text = one.Input
  return readDates(text, isChinese ? 'zh' : 'en', today)
    .filter(({grain}) => (grain === 'day') !== isPeriod)
    .map(mention => ({
      Text: text.slice(mention.start, mention.end),
      Type: isPeriod ? 'daterange' : 'date',
      Start: mention.start,
      Length: mention.end - mention.start,
      ...(name.endsWith('Parser') && {Value: isPeriod ? periodValue(mention) : dayValue(mention)}),
    }))
}

function dayValue({timex, future, past}: DateMention): unknown {
  const resolve = (days: Days | undefined): unknown => ({date: days ? writeIsoDay(days.from) : noDay})
  return {Timex: timex, FutureResolution: resolve(future), PastResolution: resolve(past)}
}

function periodValue({timex, future, past}: DateMention): unknown {
  const resolve = (days: Days | undefined): unknown =>
    days ? {startDate: writeIsoDay(days.from), endDate: writeIsoDay(days.to)} : {}
  return {Timex: timex, FutureResolution: resolve(future), PastResolution: resolve(past)}
}
