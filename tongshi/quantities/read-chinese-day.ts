import {type Day, lastWeekday, mondayOf, nthWeekday, partsOf, two} from './calendar-day.ts'
import {type Dated, dayOfParts, oneDay, weekday} from './date-mention.ts'
import {type MonthRead, readChineseMonth, skipBlanks} from './read-chinese-month.ts'
import {readChineseWhole} from './read-chinese-whole.ts'
import {digitAt} from './read-digit-run.ts'
import {fullYear, readNumberRow} from './read-number-row.ts'
import {matchWords} from './word-matcher.ts'

/** A day or a period with the place where it ends; `month` is what a second day may leave out. */
export type Point = Dated & Readonly<{end: number; month?: Pick<MonthRead, 'year' | 'month'>}>

const spoken = matchWords<number>([
  ...['大前天', '大前日'].map((word): [string, number] => [word, -3]),
  ...['前天', '前日'].map((word): [string, number] => [word, -2]),
  ...['昨天', '昨日'].map((word): [string, number] => [word, -1]),
  ...['今天', '今日', '当日', '當日'].map((word): [string, number] => [word, 0]),
  ...['明天', '明日'].map((word): [string, number] => [word, 1]),
  ...['后天', '後天', '后日'].map((word): [string, number] => [word, 2]),
  ...['大后天', '大後天'].map((word): [string, number] => [word, 3]),
])
const weekWords = matchWords<true>(['周', '週', '星期', '礼拜', '禮拜'].map(word => [word, true]))
const weekdays = '一二三四五六日'

/**
 * Read one day of a Chinese text: 7月14日, 二〇〇四年八月十五, 农历正月初一, 明天, 上周一, 四月的最后一个星期一, 13.5.2015, 29日.
 *
 * @param at UTF-16 offset at which it begins.
 * @param today the dateline.
 */
export function readChineseDay(text: string, at: number, today: Day): Point | undefined {
  return (
    readSpoken(text, at, today) ??
    readWeekday(text, at, today) ??
    readNumeric(text, at, today) ??
    readMonthDay(text, at, today) ??
    readLoneDay(text, at, today)
  )
}

/** 明天, 昨日; not the 前天 of 目前天气 and not the 后天 of 后天的努力. */
function readSpoken(text: string, at: number, today: Day): Point | undefined {
  if (text.startsWith('最近', at)) return {...oneDay(today), isWeak: true, end: at + 2}
  const word = spoken(text, at)
  if (!word || ('目当當以之年然先'.includes(text[at - 1] ?? ' ') && word.value !== -3)) return undefined
  return {...oneDay(today + word.value), end: word.end}
}

/** 星期一 of no week, 上周一, 下下周日, 这个星期一, 最后一个周三, 上一个周三. */
function readWeekday(text: string, at: number, today: Day): Point | undefined {
  if (text.startsWith('最后一个', at) || text.startsWith('最後一個', at)) {
    const {year, month} = partsOf(today)
    const index = readWeekdayName(text, text[at + 4] === '的' ? at + 5 : at + 4)
    return index && {...oneDay(lastWeekday(year, month, index.value).day), end: index.end}
  }
  const shift = readShift(text, at)
  const name = readWeekdayName(text, shift?.end ?? at)
  if (!name) return undefined
  if (shift) return {...oneDay(mondayOf(today) + shift.value * 7 + name.value - 1), end: name.end}
  // 一周一次: once a week.
  if (readChineseWhole(text, at - 1) || '每本'.includes(text[at - 1] ?? ' ')) return undefined
  return {...weekday(name.value, today), end: name.end}
}

/** 上 and 下 count weeks, months and years back and on; 这 and 本 are the present one. */
export function readShift(text: string, at: number): {end: number; value: number} | undefined {
  const sign = text[at] ?? ''
  const step = sign === '上' ? -1 : sign === '下' ? 1 : '这這本'.includes(sign) && sign !== '' ? 0 : undefined
  if (step === undefined) return undefined
  let end = at + 1
  let value = step
  if (step !== 0 && text[end] === sign) {
    value += step
    end++
  }
  if (text[end] === '一' && '个個'.includes(text[end + 1] ?? ' ')) end++
  if ('个個'.includes(text[end] ?? ' ')) end++
  return {end, value}
}

export function readWeekdayName(text: string, at: number): {end: number; value: number} | undefined {
  const word = weekWords(text, at)
  if (!word) return undefined
  const sign = text[word.end] ?? ' '
  const index = sign === '天' ? 6 : weekdays.indexOf(sign)
  return index < 0 ? undefined : {end: word.end + 1, value: index + 1}
}

/** 2010-01-29, 13.5.2015, 1/2/2020 (the day first), 12-11-10 (the year first), 12/1 (the month first). */
function readNumeric(text: string, at: number, today: Day): Point | undefined {
  if (digitAt(text, at) < 0) return undefined
  const row = readNumberRow(text, at, '-/. ')
  if (!row || row.marks.includes(',') || (row.marks.includes(' ') && row.lengths[0] !== 4)) return undefined
  const [a = 0, b = 0, c = 0] = row.values
  const [first = 0, , last = 0] = row.lengths
  if (row.values.length === 2) {
    if (row.marks !== '/' || a < 1 || a > 12 || b < 1 || b > 31) return undefined
    return {...dayOfParts({month: a, day: b}, today), isWeak: true, end: row.end}
  }
  const yearFirst = first === 4 || (first === 2 && last !== 4 && c <= 31)
  if (first === 3 || last === 3 || row.lengths[1] === 4) return undefined
  const parts = yearFirst
    ? {year: fullYear(a, first), month: b, day: c}
    : {year: fullYear(c, last), month: b, day: a}
  if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return undefined
  return {...dayOfParts(parts, today), end: row.end}
}

/** A month with its day; a weekday behind it belongs to it: 10月12号，星期一. */
function readMonthDay(text: string, at: number, today: Day): Point | undefined {
  const month = readChineseMonth(text, at, today)
  if (!month) return undefined
  const day = readDay(text, skipBlanks(text, month.end), month.isLunar) ?? readLunarDay(text, month.end)
  if (!day) return readNthWeekday(text, month, today)
  if (!day.isMarked && !closes(text, day.end)) return undefined
  const {year} = month
  const dated = dayOfParts({year, month: month.month, day: day.value}, today)
  const isLunar = month.isLunar || day.isLunar
  return {
    ...dated,
    ...(isLunar && {isLunar: true}),
    end: skipWeekday(text, day.end),
    month: {year, month: month.month},
  }
}

/** 四月的最后一个星期一, 五月第二个星期日. */
function readNthWeekday(text: string, month: MonthRead, today: Day): Point | undefined {
  const at = text[month.end] === '的' ? month.end + 1 : month.end
  const isLast = text.startsWith('最后一个', at) || text.startsWith('最後一個', at)
  const whole = text[at] === '第' ? readChineseWhole(text, at + 1) : undefined
  const nth = whole ? Number(whole.value.n) : 0
  if (!isLast && !(nth >= 1 && nth <= 5 && '个個'.includes(text[whole?.end ?? at] ?? ' '))) return undefined
  const name = readWeekdayName(text, isLast ? at + 4 : (whole?.end ?? at) + 1)
  if (!name) return undefined
  const find = (year: number): {day: Day; nth: number} =>
    isLast
      ? lastWeekday(year, month.month, name.value)
      : {day: nthWeekday(year, month.month, name.value, nth), nth}
  const now = partsOf(today).year
  const thisYear = find(month.year ?? now)
  const isAhead = thisYear.day >= today
  const future = month.year !== undefined || isAhead ? thisYear : find(now + 1)
  const past = month.year !== undefined || !isAhead ? thisYear : find(now - 1)
  const start = month.year === undefined ? 'XXXX' : String(month.year)
  return {
    grain: 'day',
    timex: `${start}-${two(month.month)}-WXX-${name.value}-#${past.nth}`,
    future: {from: future.day, to: future.day + 1},
    past: {from: past.day, to: past.day + 1},
    end: name.end,
  }
}

type DayRead = Readonly<{end: number; value: number; isMarked: boolean; isLunar?: boolean}>

/** Hanzi need no 日 behind a month; Arabic digits do, unless a range follows. */
function readDay(text: string, at: number, isLunar?: boolean): DayRead | undefined {
  const whole = readChineseWhole(text, at)
  if (whole?.value.d !== 1n || whole.upper || whole.value.n < 1n || whole.value.n > 31n) return undefined
  const end = skipBlanks(text, whole.end)
  const isMarked = '日号號'.includes(text[end] ?? ' ')
  const value = Number(whole.value.n)
  if (isMarked) return {end: end + 1, value, isMarked, ...(isLunar && {isLunar})}
  if (whole.hasWords) return {end: whole.end, value, isMarked: false, ...(isLunar && {isLunar})}
  return '到至-—–~～'.includes(text[end] ?? ' ') ? {end: whole.end, value, isMarked: false} : undefined
}

/** 初一 to 初十. */
function readLunarDay(text: string, at: number): DayRead | undefined {
  const whole = text[at] === '初' ? readChineseWhole(text, at + 1) : undefined
  const value = Number(whole?.value.n ?? 0n)
  return whole && value >= 1 && value <= 10
    ? {end: whole.end, value, isMarked: true, isLunar: true}
    : undefined
}

/** Behind a day without 日 the phrase ends: 三月二十多家 is no date. */
function closes(text: string, at: number): boolean {
  const next = text[at] ?? ''
  return next === '' || /[\s，。、；：！？,.;:!?）)到至—–~～-]/.test(next) || '的有是与和'.includes(next)
}

function skipWeekday(text: string, at: number): number {
  const opens = '，,（( '.includes(text[at] ?? 'x')
  const name = readWeekdayName(text, opens ? at + 1 : at)
  if (!name) return at
  return opens && '）)'.includes(text[name.end] ?? ' ') ? name.end + 1 : name.end
}

/** 29日, 12号; not 5号楼, 3日内, 第3日, 每月5日. */
function readLoneDay(text: string, at: number, today: Day): Point | undefined {
  if (/[第每约近超历共]/.test(text[at - 1] ?? '') || digitAt(text, at - 1) >= 0) return undefined
  const day = readDay(text, at)
  if (!day?.isMarked) return undefined
  if ('内间前后元本游均楼线院馆厅店门机车厂区口文'.includes(text[day.end] ?? ' ')) return undefined
  return {...dayOfParts({day: day.value}, today), end: day.end}
}
