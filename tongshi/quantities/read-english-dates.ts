import type {Day} from './calendar-day.ts'
import type {DateMention} from './date-mention.ts'
import {cutIntoTokens} from './english-date-words.ts'
import {type DateText, readEnglishDay, type TokenDate} from './read-english-day.ts'
import {readEnglishDistance} from './read-english-distance.ts'
import {readEnglishWeekday} from './read-english-weekday.ts'

/**
 * Read the days of an English text, also those that only a dateline explains: tomorrow, next Sunday, two weeks ago,
 * the first Friday of July.
 *
 * @param today the dateline.
 * @returns in order of place, without overlap.
 */
export function readEnglishDates(text: string, today: Day): DateMention[] {
  const tokens = cutIntoTokens(text)
  const source: DateText = {text, tokens, today}
  const mentions: DateMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = longestAt(source, at)
    const last = found && tokens[found.next - 1]
    if (found && last) {
      const {next: _, ...dated} = found
      mentions.push({...dated, start: tokens[at]?.start ?? 0, end: last.end})
    }
    at = found?.next ?? at + 1
  }
  return mentions
}

function longestAt(source: DateText, at: number): TokenDate | undefined {
  let longest: TokenDate | undefined
  for (const read of [readEnglishDay, readEnglishWeekday, readEnglishDistance]) {
    const found = read(source, at)
    if (found && found.next > (longest?.next ?? 0)) longest = found
  }
  return longest
}
