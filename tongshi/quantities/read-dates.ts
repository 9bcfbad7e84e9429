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
 */
export function readDates(text: string, language: ReadableLanguage, today: Day): DateMention[] {
  return language === 'zh' ? readChineseDates(text, today) : readEnglishDates(text, today)
}
