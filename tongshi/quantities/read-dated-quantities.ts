import {type Day, writeIsoDay} from './calendar-day.ts'
import type {DateMention} from './date-mention.ts'
import type {Quantity} from './quantity.ts'
import {readDates} from './read-dates.ts'
import {type ReadableLanguage, readQuantities} from './read-quantities.ts'

/**
 * Read every figure of a text whose day of issue is known: 昨日 and "last Friday" become days of the calendar.
 *
 * Days of the Chinese calendar and words that are often no date (最近, "the second") are left out, and so are periods:
 * 近三年 stays a duration.
 *
 * @param dateline the day on which the text was issued.
 * @returns in order of place; positions are UTF-16 offsets of the untouched text.
 *
 * @example
 *   readDatedQuantities('昨日签约', 'zh', readIsoDay('2023-07-14')!)[0]?.date?.from // "2023-07-13"
 */
export function readDatedQuantities(text: string, language: ReadableLanguage, dateline: Day): Quantity[] {
  const days = readDates(text, language, dateline).filter(isCertainDay)
  const others = readQuantities(text, language).filter(
    one => !days.some(day => one.start < day.end && day.start < one.end),
  )
  return [...others, ...days.map(day => writeDay(text, day))].sort((a, b) => a.start - b.start)
}

function isCertainDay({grain, future, past, isWeak, isLunar}: DateMention): boolean {
  return grain === 'day' && future !== undefined && future.from === past?.from && !isWeak && !isLunar
}

function writeDay(text: string, {start, end, future}: DateMention): Quantity {
  const day = writeIsoDay(future?.from ?? 0)
  return {
    kind: 'date',
    bound: 'exact',
    date: {from: day, to: day, grain: 'day', anchored: true},
    text: text.slice(start, end),
    start,
    end,
  }
}
