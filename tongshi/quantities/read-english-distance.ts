import {addMonths, type Day, weekdayOf} from './calendar-day.ts'
import {type Dated, dayOfParts, oneDay} from './date-mention.ts'
import {type DateToken, isAt, readDayNumber, readWeekdayWord, skip} from './english-date-words.ts'
import {numberWords} from './english-number-words.ts'
import type {DateText, TokenDate} from './read-english-day.ts'

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['now', 0],
  ['tomorrow', 1],
  ['tmrw', 1],
  ['yesterday', -1],
])

type Distance = Readonly<{months: number; days: number; businessDays: number}>

/**
 * Read a day by its distance from the dateline: tomorrow, the day after tomorrow, next day, two weeks ago,
 * 1 month and 21 days ago, three weeks from tomorrow, two Sundays from now, in two business days, on the 27th.
 *
 * @param at index of the token with which it begins.
 */
export function readEnglishDistance(source: DateText, at: number): TokenDate | undefined {
  return (
    readDayWord(source, at) ?? readDistance(source, at) ?? readWeekdays(source, at) ?? readLoneDay(source, at)
  )
}

/** Tomorrow, the day before yesterday, the next day; `the day` and `my day` are the dateline, if anything. */
function readDayWord({tokens, today}: DateText, at: number): TokenDate | undefined {
  const word = tokens[at]?.text ?? ''
  const plain = word === 'now' ? undefined : dayWords.get(word)
  if (plain !== undefined) return {...oneDay(today + plain), next: at + 1}
  const from = skip(tokens, at, 'the')
  if (from > at && isAt(tokens, from, 'day')) {
    const step = isAt(tokens, from + 1, 'after') ? 1 : isAt(tokens, from + 1, 'before') ? -1 : 0
    const base = dayWords.get(tokens[from + 2]?.text ?? '')
    if (step !== 0 && base !== undefined) return {...oneDay(today + base + step), next: from + 3}
    return tokens[from + 1]?.type === 'word' ? undefined : {...oneDay(today), isWeak: true, next: from + 1}
  }
  const turn = new Map([
    ['next', 1],
    ['last', -1],
    ['past', -1],
    ['this', 0],
    ['my', 0],
  ]).get(tokens[from]?.text ?? '')
  if (turn === undefined || !isAt(tokens, from + 1, 'day') || isAt(tokens, from + 2, 'of')) return undefined
  return {...oneDay(today + turn), isWeak: true, next: from + 2}
}

/** Two weeks ago, 2 years 1 month 21 days ago, two days after today, in 3 weeks. */
function readDistance({tokens, today}: DateText, at: number): TokenDate | undefined {
  const isIn = isAt(tokens, at, 'in')
  const distance = readLength(tokens, isIn ? at + 1 : at)
  if (!distance) return undefined
  if (isIn) return {...step(today, distance, 1), next: distance.next}
  const {next} = distance
  if (isAt(tokens, next, 'ago')) return {...step(today, distance, -1), next: next + 1}
  if (isAt(tokens, next, 'later')) return {...step(today, distance, 1), next: next + 1}
  const base = dayWords.get(tokens[next + 1]?.text ?? '')
  if (base === undefined || !isAt(tokens, next, 'from', 'after', 'before')) return undefined
  return {...step(today + base, distance, isAt(tokens, next, 'before') ? -1 : 1), next: next + 2}
}

function step(from: Day, {months, days, businessDays}: Distance, sign: 1 | -1): Dated {
  let day = addMonths(from, sign * months) + sign * days
  for (let left = businessDays; left > 0; ) {
    day += sign
    if (weekdayOf(day) < 6) left--
  }
  return oneDay(day)
}

/** 1 month, 2 years and 21 days, in any order. */
function readLength(tokens: readonly DateToken[], at: number): (Distance & {next: number}) | undefined {
  let length: (Distance & {next: number}) | undefined
  for (let from = at; ; ) {
    const part = readPart(tokens, from)
    if (!part) return length
    length = {
      months: (length?.months ?? 0) + part.months,
      days: (length?.days ?? 0) + part.days,
      businessDays: (length?.businessDays ?? 0) + part.businessDays,
      next: part.next,
    }
    from = skip(tokens, part.next, ',', 'and')
  }
}

function readPart(tokens: readonly DateToken[], at: number): (Distance & {next: number}) | undefined {
  const count = readCount(tokens, at)
  if (!count) return undefined
  const {value, next} = count
  if (isAt(tokens, next, 'business') && isAt(tokens, next + 1, 'day', 'days')) {
    return {months: 0, days: 0, businessDays: value, next: next + 2}
  }
  switch (tokens[next]?.text.replace(/s$/, '')) {
    case 'day':
      return {months: 0, days: value, businessDays: 0, next: next + 1}
    case 'week':
      return {months: 0, days: value * 7, businessDays: 0, next: next + 1}
    case 'month':
      return {months: value, days: 0, businessDays: 0, next: next + 1}
    case 'year':
      return {months: value * 12, days: 0, businessDays: 0, next: next + 1}
  }
  return undefined
}

/** Digits, a number word below a hundred, `a`, `a few`: three. */
function readCount(tokens: readonly DateToken[], at: number): {value: number; next: number} | undefined {
  const token = tokens[at]
  if (token?.type === 'digits') {
    return token.text.length > 4 || token.touches ? undefined : {value: Number(token.text), next: at + 1}
  }
  const isArticle = isAt(tokens, at, 'a', 'an')
  if (isAt(tokens, isArticle ? at + 1 : at, 'few')) return {value: 3, next: isArticle ? at + 2 : at + 1}
  if (isArticle) return {value: 1, next: at + 1}
  const word = numberWords.get(token?.text ?? '')
  if (word?.type === 'tens') return readDayNumber(tokens, at) ?? {value: word.value, next: at + 1}
  return word?.type === 'small' ? {value: word.value, next: at + 1} : undefined
}

/** Two Sundays from now, two Monday later. */
function readWeekdays({tokens, today}: DateText, at: number): TokenDate | undefined {
  const count = readCount(tokens, at)
  const name = count && readWeekdayWord(tokens, count.next)
  if (!count || !name) return undefined
  const isLater = isAt(tokens, name.next, 'later')
  if (!isLater && !(isAt(tokens, name.next, 'from') && isAt(tokens, name.next + 1, 'now'))) return undefined
  const first = today + ((name.value - weekdayOf(today) + 6) % 7) + 1
  return {...oneDay(first + 7 * (count.value - 1)), next: isLater ? name.next + 1 : name.next + 2}
}

/** On the 27th, for the second, on 15: where no word says what is counted. */
function readLoneDay({tokens, today}: DateText, at: number): TokenDate | undefined {
  const from = skip(tokens, at, 'the')
  const isOn = isAt(tokens, at - 1, 'on')
  if (!isOn && !(from > at && isAt(tokens, at - 1, 'for'))) return undefined
  const day = readDayNumber(tokens, from)
  const next = day && tokens[day.next]
  if (!day || (next && next.type !== 'sign') || isAt(tokens, day.next, '%', '/', '-', '–', '—'))
    return undefined
  if (isAt(tokens, day.next, '.', ',') && tokens[day.next + 1]?.type === 'digits') return undefined
  return {...dayOfParts({day: day.value}, today), ...(!day.isOrdinal && {isWeak: true}), next: day.next}
}
