import {
  type CalendarParts,
  type DateSpan,
  spanOf,
  spanOfDecade,
  spanOfParts,
  spanOfYearPart,
} from './date-span.ts'
import {type Piece, readDay, readMonth, readYearBehind, skipRangeMark} from './english-date-parts.ts'
import type {Figure} from './figure.ts'
import {digitAt, readPlainDigits} from './read-digit-run.ts'
import {isLetter, skipBlank, skipLetters} from './read-number-tokens.ts'

const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
])

/** Letters with which a date in words begins: a month, `first` to `fourth`, Q2, H1, `mid`. */
export const dateInitials: ReadonlySet<string> = new Set([...'jfmasondJFMASONDtTqQhH'])

/**
 * Read a date or a period of an English text: `17 November 2026`, `Nov. 17, 2026`, `July 3–9`, `June 2024`, `2023`,
 * `the first half of 2023`, `Q2 2023`, `the 1980s`, `2021–2025`, `2023-07-14`.
 *
 * @param at UTF-16 offset at which the date begins.
 * @returns undefined where no date begins; 03/04/2023 has two readings and no value.
 */
export function readEnglishDate(text: string, at: number): Figure | undefined {
  return digitAt(text, at) >= 0 ? readFromDigits(text, at) : readFromWord(text, at)
}

function figureOf(start: number, end: number, date: DateSpan | undefined): Figure | undefined {
  if (!date) return undefined
  return {
    kind: date.grain === 'day' && date.from === date.to ? 'date' : 'date-span',
    bound: 'exact',
    date,
    start,
    end,
    findings: [],
  }
}

function readFromDigits(text: string, at: number): Figure | undefined {
  const end = readPlainDigits(text, at)
  const length = end - at
  const value = length <= 4 ? Number(text.slice(at, end)) : 0
  const numeric = readNumericDate(text, at, end)
  if (numeric) return numeric
  if (length <= 2) return readDayFirst(text, at)
  if (length !== 4 || value < 1500 || value > 2199) return undefined
  if (text[end] === 's' && !isLetter(text, end + 1) && value % 10 === 0)
    return figureOf(at, end + 1, spanOfDecade(value))
  if (
    isLetter(text, end) ||
    (text[end] === ',' && digitAt(text, end + 1) >= 0) ||
    (text[end] === '.' && digitAt(text, end + 1) >= 0)
  )
    return undefined
  return (
    readYearRange(text, at, {end, value}) ??
    (isYear(text, at, end) ? figureOf(at, end, spanOfParts({year: value})) : undefined)
  )
}

/** A number of four digits counts something where a unit or a bound stands beside it; otherwise it is a year. */
function isYear(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at)
  const named =
    /(?:\b(?:in|since|by|of|from|until|till|through|before|after|during|for|year|fiscal|early|late|mid|spring|summer|autumn|fall|winter|and|to|end|than)[ -]|^|[(—–/“"'’:;,.]\s?)$/i.test(
      before,
    )
  const follows = /[A-Z][\w’']*\s$/.test(before) && /^(?:19|20)/.test(text.slice(at, end))
  if (!named && !(follows && /^(?:$|[\s,.;:)])/.test(text.slice(end, end + 1)))) return false
  return !/^[ -]?(?:%|percent|per cent|yuan|people|million|billion|thousand|km|kilomet|met|tonne|ton|mu\b|hectare|dollars?|euros?|firms|companies|enterprises|students|workers|employees|households|vehicles|units|[a-z]+(?:es|ers|ies)\b)/i.test(
    text.slice(end, end + 14),
  )
}

function readYearRange(text: string, at: number, first: Piece): Figure | undefined {
  const mark = /^(?:[–—-]|\s?(?:to|through|and)\s)/.exec(text.slice(first.end, first.end + 9))
  if (!mark) return undefined
  const isBetween = /between\s$/i.test(text.slice(Math.max(0, at - 8), at))
  if (mark[0].trim() === 'and' && !isBetween) return undefined
  const start = first.end + mark[0].length
  const end = readPlainDigits(text, start)
  const last = Number(text.slice(start, end))
  const year = end - start === 4 ? last : end - start === 2 ? Math.floor(first.value / 100) * 100 + last : 0
  if (year <= first.value || year - first.value > 200 || isLetter(text, end)) return undefined
  return figureOf(
    at,
    end,
    spanOf({year: first.value}, {year}, year - first.value === 4 ? 'five-years' : 'year'),
  )
}

/** 17 November 2026, 17th of November, 3 to 9 July 2023. */
function readDayFirst(text: string, at: number): Figure | undefined {
  const day = readDay(text, at)
  if (!day) return undefined
  const range = /^(?:[–—-]|\s(?:to|and)\s)/.exec(text.slice(day.end, day.end + 5))
  const other = range ? readDay(text, day.end + range[0].length) : undefined
  const last = other ?? day
  const gap = /^(?:\s(?:of\s)?(?:the\s)?|-)/.exec(text.slice(last.end, last.end + 8))
  const month = gap ? readMonth(text, last.end + gap[0].length) : undefined
  if (!month || last.value < day.value) return undefined
  const year = readYearBehind(text, month.end)
  const parts = {year: year?.value, month: month.value}
  const end = year?.end ?? month.end
  const first = {...parts, day: day.value}
  const far = other ? undefined : readFarEnd(text, end, readDayMonth)
  if (far) return spanTo(at, first, far)
  return figureOf(at, end, spanOf(first, {...parts, day: last.value}, 'day'))
}

type FarEnd = Readonly<{end: number; parts: CalendarParts}>

/** The second end of a range, written like the first: 3 July 2022–9 August 2023. */
function readFarEnd(
  text: string,
  at: number,
  read: (text: string, at: number) => FarEnd | undefined,
): FarEnd | undefined {
  const start = skipRangeMark(text, at)
  const last = start === undefined ? undefined : read(text, start)
  const year = last && readYearBehind(text, last.end)
  return last && {end: year?.end ?? last.end, parts: {...last.parts, year: year?.value}}
}

function readDayMonth(text: string, at: number): FarEnd | undefined {
  const day = readDay(text, at)
  const month = day && text[day.end] === ' ' ? readMonth(text, day.end + 1) : undefined
  return day && month && {end: month.end, parts: {month: month.value, day: day.value}}
}

function readMonthAndDay(text: string, at: number): FarEnd | undefined {
  const last = readMonthDay(text, at)
  return last && {end: last.end, parts: {month: last.month, day: last.value}}
}

function readMonthOnly(text: string, at: number): FarEnd | undefined {
  const month = readMonth(text, at)
  return month && {end: month.end, parts: {month: month.value}}
}

/** The first end takes the year of the second where it has none. */
function spanTo(at: number, from: CalendarParts, {end, parts}: FarEnd): Figure | undefined {
  const first = {...from, year: from.year ?? parts.year}
  return figureOf(
    at,
    end,
    spanOf(first, {...parts, year: parts.year ?? from.year}, from.day === undefined ? 'month' : 'day'),
  )
}

function readFromWord(text: string, at: number): Figure | undefined {
  return readMonthFirst(text, at) ?? readYearPart(text, at)
}

/** November 17, 2026; July 3–9; June 2024; from May to June. A month alone is left alone: May, March. */
function readMonthFirst(text: string, at: number): Figure | undefined {
  const month = readMonth(text, at)
  if (!month) return undefined
  const day = text[month.end] === ' ' ? readDay(text, skipBlank(text, month.end)) : undefined
  if (!day || /^\s?(?:%|percent|million|billion|yuan)/.test(text.slice(day.end, day.end + 9))) {
    const year = readYearBehind(text, month.end)
    const far = readFarEnd(text, year?.end ?? month.end, readMonthOnly)
    const isRange = far && (far.parts.year !== undefined || year !== undefined)
    if (isRange) return spanTo(at, {year: year?.value, month: month.value}, far) ?? undefined
    if (year) return figureOf(at, year.end, spanOfParts({year: year.value, month: month.value}))
    // May and March are words too.
    const isNamed = month.value !== 3 && month.value !== 5 ? month.end - at > 3 : isAfterPreposition(text, at)
    return isNamed ? figureOf(at, month.end, spanOfParts({month: month.value})) : undefined
  }
  const mark = /^(?:[–—-]|\s(?:to|and)\s)/.exec(text.slice(day.end, day.end + 5))
  const start = mark ? day.end + mark[0].length : 0
  const other = mark ? (readDay(text, start) ?? readMonthDay(text, start)) : undefined
  const end = other?.end ?? day.end
  const year = readYearBehind(text, end)
  const far = year ? readFarEnd(text, year.end, readMonthAndDay) : undefined
  if (far) return spanTo(at, {year: year?.value, month: month.value, day: day.value}, far)
  const from = {year: year?.value, month: month.value, day: day.value}
  const to: CalendarParts = {
    ...from,
    ...(other && {day: other.value}),
    ...(other && 'month' in other && {month: other.month}),
  }
  return figureOf(at, year?.end ?? end, spanOf(from, to, 'day'))
}

function readMonthDay(text: string, at: number): Piece | undefined {
  const month = readMonth(text, at)
  const day = month && readDay(text, skipBlank(text, month.end))
  return day && {...day, month: month.value}
}

function isAfterPreposition(text: string, at: number): boolean {
  return /\b(?:in|since|by|from|until|till|of|last|next|this|early|late|mid|to|and|during|through)[ -]$/i.test(
    text.slice(Math.max(0, at - 9), at),
  )
}

/** The first half of 2023, second quarter, Q2 2023, H1 2023. */
function readYearPart(text: string, at: number): Figure | undefined {
  const short = /^([QH])([1-4])(?!\d)/i.exec(text.slice(at, at + 3))
  if (short) {
    const year = readYearBehind(text, at + 2)
    return figureOf(
      at,
      year?.end ?? at + 2,
      spanOfYearPart(year?.value, Number(short[2]), /q/i.test(short[1] ?? '') ? 3 : 6),
    )
  }
  const from = /^the\s/i.test(text.slice(at, at + 4)) ? at + 4 : at
  const wordEnd = skipLetters(text, from)
  const index = ordinals.get(text.slice(from, wordEnd).toLowerCase())
  const part =
    index === undefined ? undefined : /^[ -](half|quarter)\b/i.exec(text.slice(wordEnd, wordEnd + 9))
  if (!part || index === undefined) return readFirstQuarters(text, from, wordEnd)
  const end = wordEnd + part[0].length
  const year = readYearBehind(text, end)
  if (!year && isPartOfThing(text, end)) return undefined
  return figureOf(at, year?.end ?? end, spanOfYearPart(year?.value, index, /half/i.test(part[0]) ? 6 : 3))
}

/** The first half of the document is no half of a year. */
function isPartOfThing(text: string, at: number): boolean {
  return (
    text.startsWith(' of ', at) &&
    !/^(?:the |this |that |last |next |each |every |fiscal )*(?:year|\d)/i.test(text.slice(at + 4, at + 30))
  )
}

/** The first three quarters. */
function readFirstQuarters(text: string, at: number, wordEnd: number): Figure | undefined {
  const found = /^first (three|two|3|2) quarters\b/i.exec(text.slice(at, wordEnd + 17))
  if (!found) return undefined
  const end = at + found[0].length
  const year = readYearBehind(text, end)
  const month = /three|3/i.test(found[1] ?? '') ? 9 : 6
  return figureOf(
    at,
    year?.end ?? end,
    spanOf({year: year?.value, month: 1}, {year: year?.value, month}, 'quarter'),
  )
}

/** 2023-07-14, 14.07.2023, 7/14/2023; 03/04/2023 may be two days and is given both. */
function readNumericDate(text: string, at: number, end: number): Figure | undefined {
  const mark = text[end] ?? ''
  if (!'-/.'.includes(mark) || mark === '') return undefined
  const second = readPlainDigits(text, end + 1)
  const third = readPlainDigits(text, second + 1)
  if (second === end + 1 || second - end > 3 || text[second] !== mark || third === second + 1)
    return undefined
  const [a = 0, b = 0, c = 0] = text.slice(at, third).split(mark).map(Number)
  if (end - at === 4) return figureOf(at, third, spanOfParts({year: a, month: b, day: c}))
  if (end - at > 2 || third - second !== 5) return undefined
  const dayFirst = figureOf(at, third, spanOfParts({year: c, month: b, day: a}))
  const monthFirst = figureOf(at, third, spanOfParts({year: c, month: a, day: b}))
  if (!dayFirst || !monthFirst || a === b) return dayFirst ?? monthFirst
  return {
    kind: 'date',
    bound: 'exact',
    start: at,
    end: third,
    readings: [dayFirst, monthFirst],
    findings: ['ambiguous-date'],
  }
}
