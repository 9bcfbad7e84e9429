import {beginsChineseNumeral} from './chinese-digits.ts'
import {
  type CalendarParts,
  type DateSpan,
  spanOf,
  spanOfDecade,
  spanOfParts,
  spanOfTenDays,
  spanOfYearPart,
} from './date-span.ts'
import type {Figure} from './figure.ts'
import {readChineseWhole} from './read-chinese-whole.ts'
import {digitAt, readPlainDigits} from './read-digit-run.ts'

/**
 * Read a date or a period of a Chinese text: `2023年7月14日`, `二〇二三年`, `7月3日至9日`, `2021—2025年`,
 * `2023年第二季度`, `上半年`, `7月上旬`, `20世纪80年代`, `2023-07-14`, `廿六日`.
 *
 * @param at UTF-16 offset at which the date begins.
 * @returns undefined where no date begins: 3年 and 两个月 are durations.
 */
export function readChineseDate(text: string, at: number): Figure | undefined {
  const code = text.charCodeAt(at)
  const isDigit = digitAt(text, at) >= 0
  if (!isDigit && !beginsChineseNumeral(code)) return readYearPart(text, at, {end: at, parts: {}})
  const numeric = isDigit ? readNumericDate(text, at) : undefined
  if (numeric) return numeric
  const era = readEra(text, at) ?? readYearRange(text, at)
  if (era) return era
  const first = readParts(text, at)
  if (!first) return readYearPart(text, at, {end: at, parts: {}})
  return (
    readYearPart(text, at, first) ??
    readDateRange(text, at, first) ??
    figureOf(at, first.end, spanOfParts(first.parts))
  )
}

type Read = Readonly<{end: number; parts: CalendarParts}>

function figureOf(start: number, end: number, date: DateSpan | undefined): Figure | undefined {
  if (!date) return undefined
  return {kind: date.grain === 'day' ? 'date' : 'date-span', bound: 'exact', date, start, end, findings: []}
}

/** Year, month and day in this order, from wherever it begins. */
function readParts(text: string, at: number): Read | undefined {
  const year = readYear(text, at)
  const afterYear = year ? skipOne(text, year.end) : at
  const month = readNumber(text, afterYear, '月', 12)
  if (!month) return year ? {end: year.end, parts: {year: year.value}} : readLoneDay(text, at)
  const day = readDay(text, skipOne(text, month.end))
  const parts = {year: year?.value, month: month.value}
  return day ? {end: day.end, parts: {...parts, day: day.value}} : {end: month.end, parts}
}

/** Four digits, Arabic or hanzi, before 年; 3年 and 三年 are durations. */
function readYear(text: string, at: number): {end: number; value: number} | undefined {
  const whole = readChineseWhole(text, at)
  const mark = whole ? skipOne(text, whole.end) : at
  if (!whole || text[mark] !== '年' || text[mark + 1] === '代' || whole.value.d !== 1n) return undefined
  const length = whole.end - at
  const value = Number(whole.value.n)
  if (length !== 4 || value < 1000 || value > 2999 || (whole.hasWords && !whole.positional)) return undefined
  return {end: text[mark + 1] === '度' ? mark + 2 : mark + 1, value}
}

function readNumber(
  text: string,
  at: number,
  mark: string,
  most: number,
): {end: number; value: number} | undefined {
  const whole = readChineseWhole(text, at)
  const end = whole ? skipOne(text, whole.end) : at
  if (whole?.value.d !== 1n || whole.upper || !mark.includes(text[end] ?? ' ')) return undefined
  const value = Number(whole.value.n)
  return value >= 1 && value <= most ? {end: end + 1, value} : undefined
}

function readDay(text: string, at: number): {end: number; value: number} | undefined {
  const day = readNumber(text, at, '日号號', 31)
  // 5号楼 and 3号线 are numbered things.
  return day && '楼线院馆厅店门机车厂区口'.includes(text[day.end] ?? ' ') && text[day.end - 1] !== '日'
    ? undefined
    : day
}

/** 14日 alone; 14号 alone is mostly a numbered thing, and 3日内 a duration. */
function readLoneDay(text: string, at: number): Read | undefined {
  const day = readNumber(text, at, '日', 31)
  if (
    !day ||
    '内间前后元本游均'.includes(text[day.end] ?? ' ') ||
    /[近每约超共历第]/.test(text[at - 1] ?? '')
  )
    return undefined
  return {end: day.end, parts: {day: day.value}}
}

/** 2023年7月至9月, 7月3日至9日, 7月3日至8月9日. */
function readDateRange(text: string, at: number, first: Read): Figure | undefined {
  const start = skipMark(text, first.end)
  if (start === undefined) return undefined
  const second = readParts(text, start) ?? readDayOnly(text, start)
  if (!second) return undefined
  const {year, month, day} = first.parts
  const last = {year: second.parts.year ?? year, month: second.parts.month ?? month, day: second.parts.day}
  if ((day === undefined) !== (last.day === undefined)) return undefined
  const grain = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
  const date = spanOf(first.parts, last, grain)
  return date && {kind: 'date-span', bound: 'exact', date, start: at, end: second.end, findings: []}
}

function readDayOnly(text: string, at: number): Read | undefined {
  const day = readNumber(text, at, '日号', 31)
  return day && {end: day.end, parts: {day: day.value}}
}

/** 2021—2025年, 2021至2025年: the first year without its 年. */
function readYearRange(text: string, at: number): Figure | undefined {
  const end = readPlainDigits(text, at)
  if (end - at !== 4) return undefined
  const start = skipMark(text, end)
  const last = start === undefined ? undefined : (readYear(text, start) ?? readSeasonYear(text, start))
  if (!last) return undefined
  const first = Number(text.slice(at, end))
  return figureOf(
    at,
    last.end,
    spanOf({year: first}, {year: last.value}, last.value - first === 4 ? 'five-years' : 'year'),
  )
}

/** 2023—2024学年, 2024—2025赛季: a year of its own kind, said by two. */
function readSeasonYear(text: string, at: number): {end: number; value: number} | undefined {
  const end = readPlainDigits(text, at)
  if (end - at !== 4 || !/^(?:学年|學年|财年|年度|赛季)/.test(text.slice(end, end + 2))) return undefined
  return {end, value: Number(text.slice(at, end))}
}

function skipMark(text: string, end: number): number | undefined {
  const at = skipOne(text, end)
  const mark = text[at] ?? ' '
  return '至到—–-－~～'.includes(mark) && mark !== ' ' && text[at + 1] !== '—'
    ? skipOne(text, at + 1)
    : undefined
}

/** 上半年, 第二季度, 一季度, 上旬: behind a year or a month, or alone. */
function readYearPart(text: string, start: number, first: Read): Figure | undefined {
  const at = skipOne(text, first.end)
  const {year, month, day} = first.parts
  if (day !== undefined) return undefined
  const ten = month === undefined ? -1 : '上中下'.indexOf(text[at] ?? ' ')
  if (ten >= 0 && text[at + 1] === '旬')
    return figureOf(start, at + 2, spanOfTenDays(first.parts, ten as 0 | 1 | 2))
  if (month !== undefined) return undefined
  if (text.startsWith('半年', at + 1) && (text[at] === '上' || text[at] === '下')) {
    return figureOf(start, at + 3, spanOfYearPart(year, text[at] === '上' ? 1 : 2, 6))
  }
  return readQuarter(text, start, {at, year})
}

/** 第二季度, 二季度, 首季度, 前三季度. */
function readQuarter(
  text: string,
  start: number,
  {at, year}: {at: number; year: number | undefined},
): Figure | undefined {
  const isFirst = text.startsWith('首季', at)
  const isUpTo = text[at] === '前'
  const from = isUpTo || text[at] === '第' ? at + 1 : at
  const whole = isFirst ? undefined : readChineseWhole(text, from)
  const index = isFirst ? 1 : whole?.value.d === 1n ? Number(whole.value.n) : 0
  const end = isFirst ? at + 1 : (whole?.end ?? at)
  if (index < 1 || index > 4 || text[end] !== '季') return undefined
  if (text[end + 1] !== '度' && text[at] !== '第' && !isFirst) return undefined
  const close = text[end + 1] === '度' ? end + 2 : end + 1
  if (isUpTo) return figureOf(start, close, spanOf({year, month: 1}, {year, month: index * 3}, 'quarter'))
  return figureOf(start, close, spanOfYearPart(year, index, 3))
}

/** 20世纪80年代, 21世纪, 1930年代. */
function readEra(text: string, at: number): Figure | undefined {
  const whole = readChineseWhole(text, at)
  if (whole?.value.d !== 1n || whole.value.n > 2999n) return undefined
  const value = Number(whole.value.n)
  const mark = skipOne(text, whole.end)
  if (text.startsWith('年代', mark) && whole.end - at === 4 && value >= 1000 && value % 10 === 0)
    return figureOf(at, mark + 2, spanOfDecade(value))
  if (!text.startsWith('世纪', whole.end) && !text.startsWith('世紀', whole.end)) return undefined
  const first = (value - 1) * 100
  const decade = readChineseWhole(text, whole.end + 2)
  if (decade && text.startsWith('年代', decade.end) && decade.value.n < 100n) {
    return figureOf(at, decade.end + 2, spanOfDecade(first + Number(decade.value.n)))
  }
  return figureOf(at, whole.end + 2, spanOf({year: first + 1}, {year: first + 100}, 'century'))
}

/** 2023-07-14, 2023/7/14, 2023.7.14. */
function readNumericDate(text: string, at: number): Figure | undefined {
  const end = readPlainDigits(text, at)
  const mark = text[end] ?? ''
  if (end - at !== 4 || !'-/.'.includes(mark) || mark === '') return undefined
  const monthEnd = readPlainDigits(text, end + 1)
  const dayEnd = readPlainDigits(text, monthEnd + 1)
  if (text[monthEnd] !== mark || monthEnd - end > 3 || dayEnd - monthEnd > 3 || dayEnd === monthEnd + 1)
    return undefined
  const [year = 0, month = 0, day = 0] = text.slice(at, dayEnd).split(mark).map(Number)
  return figureOf(at, dayEnd, spanOfParts({year, month, day}))
}

function skipOne(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at
}
