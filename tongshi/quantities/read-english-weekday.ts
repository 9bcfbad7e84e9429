import {type Day, mondayOf, nthWeekday, partsOf, two, writeParts} from './calendar-day.ts'
import {dayOfParts, oneDay, weekday} from './date-mention.ts'
import {isAt, readDayNumber, readMonthWord, readWeekdayWord, skip, turns} from './english-date-words.ts'
import {type DateText, readEnglishDay, readTurnedMonth, type TokenDate} from './read-english-day.ts'

/**
 * Read a day by its weekday: Friday, next Sunday, Tuesday of next week, the first Friday of July, Monday January 12th,
 * Wednesday the 27th.
 *
 * @param at index of the token with which it begins.
 */
export function readEnglishWeekday(source: DateText, at: number): TokenDate | undefined {
  return readNthWeekday(source, at) ?? readTurnedWeekday(source, at) ?? readNamedWeekday(source, at)
}

/** The first Friday of July, the second Monday of next month; second Sunday alone is one of this month. */
function readNthWeekday({tokens, today}: DateText, at: number): TokenDate | undefined {
  const nth = readDayNumber(tokens, skip(tokens, at, 'the'))
  if (!nth?.isOrdinal || nth.value > 5 || tokens[nth.next - 1]?.type !== 'word') return undefined
  const name = readWeekdayWord(tokens, nth.next)
  if (!name) return undefined
  const place = {nth: nth.value, weekday: name.value}
  const from = skip(tokens, name.next, 'of', 'in')
  const month = from > name.next ? readMonthWord(tokens, from) : undefined
  if (month) return {...nthOfMonth(month.value, place, today), next: month.next}
  const turned = readTurnedMonth(tokens, from, today)
  if (turned) {
    const day = nthWeekday(turned.year, turned.month, name.value, nth.value)
    return {...oneDay(day), timex: writeNth(turned.month, place), next: turned.next}
  }
  return {...nthOfThisMonth(place, today), next: name.next}
}

type Place = Readonly<{nth: number; weekday: number}>

function writeNth(month: number, {nth, weekday: index}: Place): string {
  return `XXXX-${two(month)}-WXX-${index}-#${nth}`
}

function nthOfMonth(month: number, place: Place, today: Day): Omit<TokenDate, 'next'> {
  const {year} = partsOf(today)
  const find = (of: number): Day => nthWeekday(of, month, place.weekday, place.nth)
  const isAhead = find(year) >= today
  const future = find(isAhead ? year : year + 1)
  const past = find(isAhead ? year - 1 : year)
  return {
    grain: 'day',
    timex: writeNth(month, place),
    future: {from: future, to: future + 1},
    past: {from: past, to: past + 1},
  }
}

/** A fifth Sunday that the month does not have is kept in words only. */
function nthOfThisMonth({nth, weekday: index}: Place, today: Day): Omit<TokenDate, 'next'> {
  const {year, month} = partsOf(today)
  const first = partsOf(nthWeekday(year, month, index, 1)).date
  const date = first + 7 * (nth - 1)
  const dated = dayOfParts({year, month, day: date}, today)
  return {...dated, timex: writeParts(year, month, date)}
}

/** Next Sunday, this week Friday, next week on Friday, on Friday next week, Tuesday of next week. */
function readTurnedWeekday(source: DateText, at: number): TokenDate | undefined {
  const {tokens, today} = source
  const turn = turns.get(tokens[at]?.text ?? '')
  if (turn !== undefined) {
    const from = isAt(tokens, at + 1, 'week') ? skip(tokens, at + 2, 'on') : at + 1
    const name = readWeekdayWord(tokens, from)
    return name && withSameDay(source, {...inWeek(turn, name.value, today), next: name.next})
  }
  const name = readWeekdayWord(tokens, skip(tokens, at, 'on'))
  const from = name ? skip(tokens, name.next, 'of') : at
  const later = turns.get(tokens[from]?.text ?? '')
  if (!name || later === undefined || !isAt(tokens, from + 1, 'week')) return undefined
  return {...inWeek(later, name.value, today), next: from + 2}
}

function inWeek(turn: number, index: number, today: Day): Omit<TokenDate, 'next'> {
  return oneDay(mondayOf(today) + turn * 7 + index - 1)
}

/** This Friday (Jun-15), this Friday June twenty two: one date where both are the same day. */
function withSameDay(source: DateText, date: TokenDate): TokenDate {
  const {tokens} = source
  const isOpen = isAt(tokens, date.next, '(')
  const other = readEnglishDay(
    source,
    isOpen || isAt(tokens, date.next, '-') ? date.next + 1 : date.next,
    true,
  )
  if (!other || (other.future?.from !== date.future?.from && other.past?.from !== date.future?.from))
    return date
  if (!isOpen) return {...date, next: other.next}
  return isAt(tokens, other.next, ')') ? {...date, next: other.next + 1} : date
}

/** Monday, January 12th, 2016; Wednesday the 27th; Friday alone. */
function readNamedWeekday(source: DateText, at: number): TokenDate | undefined {
  const {tokens, today} = source
  const name = readWeekdayWord(tokens, at)
  if (!name) return undefined
  const from = skip(tokens, name.next, ',')
  const date = readEnglishDay(source, from, true)
  if (date) return date
  const day = isAt(tokens, from, 'the') ? readDayNumber(tokens, from + 1) : undefined
  if (day) {
    const {year, month} = partsOf(today)
    return {...dayOfParts({year, month, day: day.value}, today), next: day.next}
  }
  return {...weekday(name.value, today), next: name.next}
}
