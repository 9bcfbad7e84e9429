import type {Day} from './calendar-day.ts'
import type {DateMention} from './date-mention.ts'
import {readChineseDates} from './read-chinese-dates.ts'
import {readEnglishDates} from './read-english-dates.ts'
import type {ReadableLanguage} from './read-quantities.ts'

/**
 * Read every date of a text, also those that only a dateline explains: tomorrow, 上周一, the first Friday of July.
 *
 * @param today the dateline.
 * @returns in order of place, without overlap; positions are UTF-16 offsets of the untouched text.
 *
 * @example
 *   readDates('the first Friday of July', 'en', readIsoDay('2023-06-01')!)[0]?.timex
 *   // "XXXX-07-WXX-5-#1"
 */
export function readDates(text: string, language: ReadableLanguage, today: Day): DateMention[] {
  return language === 'zh' ? readChineseDates(text, today) : readEnglishDates(text, today)
}
