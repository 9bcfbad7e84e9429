import {addMonths, type Day, dayOf, partsOf} from './calendar-day.ts'
import {type Dated, dayOfParts} from './date-mention.ts'
import {
  type DateToken,
  isAt,
  readDayNumber,
  readMonthWord,
  readYearWord,
  skip,
  turns,
} from './english-date-words.ts'
import {fullYear, readNumberRow} from './read-number-row.ts'

/** A date with the index of the token behind it. */
export type TokenDate = Dated & Readonly<{next: number}>

/** What the readers of English dates look at. */
export type DateText = Readonly<{text: string; tokens: readonly DateToken[]; today: Day}>

/**
 * Read a day that names its month: May 12th 2016, 12 of January, 2019-Sep-1, 4/22, 13.5.2015, the 20th of next month.
 *
 * @param at index of the token with which it begins.
 * @param isNamed a weekday stands before it: 7.6 and 7-6 are days then, as behind `on` and `in`.
 */
export function readEnglishDay(source: DateText, at: number, isNamed = false): TokenDate | undefined {
  return (
    readMonthFirst(source, at) ??
    readDayFirst(source, at) ??
    readYearFirst(source, at) ??
    readNumeric(source, at, isNamed) ??
    readDayOfMonth(source, at)
  )
}

/** May 12th, 2016; Jan-1; October. 2; September the twenty-first nineteen seventy eight. */
function readMonthFirst({tokens, today}: DateText, at: number): TokenDate | undefined {
  const month = readMonthWord(tokens, at)
  if (!month) return undefined
  const from = skip(tokens, skip(tokens, month.next, '.'), '-', '/', ',')
  const day = readDayNumber(tokens, skip(tokens, from, 'the'))
  if (!day || isAt(tokens, day.next, '%', 'percent')) return undefined
  return withYear(tokens, {month: month.value, day: day.value, next: day.next}, today)
}

/** 12 January 2016, 4th of March, 28-Nov, 16. Nov. 2016, the tenth of September, two thousand. */
function readDayFirst({tokens, today}: DateText, at: number): TokenDate | undefined {
  const day = readDayNumber(tokens, at)
  if (!day) return undefined
  const from = skip(tokens, skip(tokens, day.next, '.', '-'), 'of')
  const month = readMonthWord(tokens, from)
  return month && withYear(tokens, {month: month.value, day: day.value, next: month.next}, today)
}

function withYear(
  tokens: readonly DateToken[],
  {month, day, next}: {month: number; day: number; next: number},
  today: Day,
): TokenDate {
  const gap = skip(tokens, skip(tokens, next, ',', '.', '-'), 'of')
  const year = readYearWord(tokens, gap)
  return {...dayOfParts({year: year?.value, month, day}, today), next: year?.next ?? next}
}

/** 2019-Sep-1, 2019/Sep/01. */
function readYearFirst({tokens, today}: DateText, at: number): TokenDate | undefined {
  const year = tokens[at]?.type === 'digits' ? readYearWord(tokens, at) : undefined
  if (!year || !isAt(tokens, year.next, '-', '/')) return undefined
  const month = readMonthWord(tokens, year.next + 1)
  const day = month && isAt(tokens, month.next, '-', '/') ? readDayNumber(tokens, month.next + 1) : undefined
  return (
    day &&
    month && {
      ...dayOfParts({year: year.value, month: month.value, day: day.value}, today),
      next: day.next,
    }
  )
}

/** 02/22/2016 and 21/04/2016, 2015/08/12, 9-18-15, 11/12,2016, 4/22; the month stands first where both could. */
function readNumeric({text, tokens, today}: DateText, at: number, isNamed: boolean): TokenDate | undefined {
  const token = tokens[at]
  const row = token?.type === 'digits' ? readNumberRow(text, token.start, '-/.') : undefined
  if (!row || !token || tokens[at - 1]?.type === 'digits') return undefined
  const isPair = row.values.length === 2
  const isClear = row.marks[0] === '/' || isNamed || isAt(tokens, at - 1, 'on', 'in')
  if (isPair && (!isClear || Math.max(...row.lengths) > 2 || isAt(tokens, at - 1, 'at'))) return undefined
  const parts = partsOfRow(row.values, row.lengths)
  if (!parts || parts.month > 12 || parts.month < 1 || parts.day > 31 || parts.day < 1) return undefined
  let next = at
  while ((tokens[next]?.start ?? row.end) < row.end) next++
  return {...dayOfParts(parts, today), ...(isPair && {isWeak: true}), next}
}

function partsOfRow(
  [a = 0, b = 0, c = 0]: readonly number[],
  [first = 0, second = 0, third]: readonly number[],
): {year?: number; month: number; day: number} | undefined {
  if (first === 4 && third !== undefined) return third > 2 ? undefined : {year: a, month: b, day: c}
  if (first > 2 || second > 2 || third === 3) return undefined
  const year = third === undefined ? {} : {year: fullYear(c, third)}
  return a > 12 ? {...year, month: b, day: a} : {...year, month: a, day: b}
}

/** The 20th of next month, 31st of this month, the 20th next month. */
function readDayOfMonth({tokens, today}: DateText, at: number): TokenDate | undefined {
  const day = readDayNumber(tokens, skip(tokens, at, 'the'))
  const month = day?.isOrdinal ? readTurnedMonth(tokens, skip(tokens, day.next, 'of'), today) : undefined
  return day && month && {...dayOfParts({...month, day: day.value}, today), next: month.next}
}

/** This month, next month, last month. */
export function readTurnedMonth(
  tokens: readonly DateToken[],
  at: number,
  today: Day,
): {year: number; month: number; next: number} | undefined {
  const turn = turns.get(tokens[at]?.text ?? '')
  if (turn === undefined || !isAt(tokens, at + 1, 'month')) return undefined
  const now = partsOf(today)
  const {year, month} = partsOf(addMonths(dayOf(now.year, now.month, 1) ?? today, turn))
  return {year, month, next: at + 2}
}
