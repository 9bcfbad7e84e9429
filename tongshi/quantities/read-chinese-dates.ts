import type {Day} from './calendar-day.ts'
import {beginsChineseNumeral} from './chinese-digits.ts'
import {type DateMention, dayOfParts, fromTo} from './date-mention.ts'
import {type Point, readChineseDay} from './read-chinese-day.ts'
import {readChinesePeriod} from './read-chinese-period.ts'
import {readChineseWhole} from './read-chinese-whole.ts'
import {digitAt, readPlainDigits} from './read-digit-run.ts'

const marks = '到至-—–－~～'
const pairs = '与與和及'

/**
 * Read every date of a Chinese text, also those that only a dateline explains: 明天, 上周一, 近三年, 2010年之后2018年之前.
 *
 * @param today the dateline.
 * @returns in order of place, without overlap.
 */
export function readChineseDates(text: string, today: Day): DateMention[] {
  const mentions: DateMention[] = []
  for (let at = 0; at < text.length; ) {
    const found = readAt(text, at, today)
    if (found) mentions.push({...found, start: at})
    at = found ? found.end : endOfNothing(text, at)
  }
  return mentions.map(({month: _, ...mention}: DateMention & Point) => mention)
}

/** Behind a number that is no date the next one begins behind it, not inside it. */
function endOfNothing(text: string, at: number): number {
  const isNumber = digitAt(text, at) >= 0 || beginsChineseNumeral(text.charCodeAt(at))
  // A run of digits too long for a number is skipped as a whole, or each of its digits would walk to its end.
  return isNumber ? Math.max(readChineseWhole(text, at)?.end ?? 0, readPlainDigits(text, at), at + 1) : at + 1
}

function readAt(text: string, at: number, today: Day): Point | undefined {
  const opens = text[at] === '从' || text[at] === '從' || text[at] === '在' || text[at] === '自'
  if (opens) return readRange(text, at + 1, today, text[at])
  return readRange(text, at, today, undefined) ?? readPoint(text, at, today)
}

function readPoint(text: string, at: number, today: Day): Point | undefined {
  const day = readChineseDay(text, at, today)
  const period = readChinesePeriod(text, at, today)
  return day && (!period || day.end >= period.end) ? day : period
}

/** 从A到B, A—B, 在A与B之间, A之后B之前. */
function readRange(text: string, at: number, today: Day, opening: string | undefined): Point | undefined {
  const first = readPoint(text, at, today)
  if (!first) return undefined
  const behind = skipBlank(text, first.end)
  if (text.startsWith('之后', behind) || text.startsWith('以后', behind)) {
    const last = readPoint(text, behind + 2, today)
    const closes = last && (text.startsWith('之前', last.end) || text.startsWith('以前', last.end))
    return closes ? join(first, last, last.end + 2) : undefined
  }
  const mark = text[behind] ?? ' '
  const isPair = pairs.includes(mark)
  if (!marks.includes(mark) && !isPair) return undefined
  const last = readEnd(text, skipBlank(text, behind + 1), {today, first})
  if (!last) return undefined
  if (isPair) {
    const tail = text.startsWith('之间', last.end) ? 2 : text[last.end] === '间' ? 1 : 0
    return tail > 0 ? join(first, last, last.end + tail) : undefined
  }
  return opening === '在' ? undefined : join(first, last, last.end)
}

/** The second end may leave out its month and its year. */
function readEnd(text: string, at: number, {today, first}: {today: Day; first: Point}): Point | undefined {
  const whole = first.month ? readChineseWhole(text, at) : undefined
  const day = Number(whole?.value.n ?? 0n)
  if (whole && first.month && '日号號'.includes(text[whole.end] ?? ' ') && day >= 1 && day <= 31) {
    return {...dayOfParts({...first.month, day}, today), end: whole.end + 1}
  }
  const last = readPoint(text, at, today)
  if (last?.month && last.month.year === undefined && first.month?.year !== undefined) {
    const named = Number(last.timex.slice(-2))
    return {
      ...dayOfParts({year: first.month.year, month: last.month.month, day: named}, today),
      end: last.end,
    }
  }
  return last
}

function join(first: Point, last: Point, end: number): Point | undefined {
  const joined = fromTo(first, last)
  return joined && {...joined, end}
}

function skipBlank(text: string, at: number): number {
  let end = at
  while (text[end] === ' ') end++
  return end
}
