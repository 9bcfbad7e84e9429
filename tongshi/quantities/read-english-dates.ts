import type {Day} from './calendar-day.ts'
import type {DateMention} from './date-mention.ts'
export function readEnglishDates(_text: string, _today: Day): DateMention[] {
  return []
}
