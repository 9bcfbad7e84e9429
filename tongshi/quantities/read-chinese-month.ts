import {type Day, partsOf} from './calendar-day.ts'
import {eraBefore} from './chinese-eras.ts'
import {readChineseWhole} from './read-chinese-whole.ts'
import {fullYear} from './read-number-row.ts'
import {matchWords} from './word-matcher.ts'

/** A year as written, or said from the dateline. */
export type YearRead = Readonly<{
  end: number
  value: number
  isSpoken?: boolean
  isEra?: boolean
  isShort?: boolean
}>

/** A month with the year before it, if one was said. */
export type MonthRead = Readonly<{
  end: number
  year?: number | undefined
  month: number
  isLunar?: boolean
  /** 大年: only with 初一 or 三十. */
  needsDay?: boolean
}>

const spokenYears = matchWords<number>([
  ['大前年', -3],
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
  ['后年', 2],
  ['後年', 2],
])
const lunarWords = matchWords<true>(
  ['农历', '農曆', '阴历', '陰曆', '旧历', '夏历'].map(word => [word, true]),
)
const namedMonths = matchWords<number>([
  ['正月', 1],
  ['冬月', 11],
  ['腊月', 12],
  ['臘月', 12],
])

/**
 * Read a year: 2023年, 二〇〇四年, 两千零四年, 18年 and 789年, 康熙三年, 民国元年, 明年.
 *
 * Two and three digits are a year only where a month follows, or where they begin with a zero (07年).
 */
export function readChineseYear(text: string, at: number, today: Day): YearRead | undefined {
  const spoken = spokenYears(text, at)
  if (spoken) {
    // 以前年度, 目前年产: 前年 is none there.
    if (text[at] === '前' && '以目之此年'.includes(text[at - 1] ?? ' ')) return undefined
    return {end: spoken.end, value: partsOf(today).year + spoken.value, isSpoken: true}
  }
  const era = eraBefore(text, at)
  if (era !== undefined) return readEraYear(text, at + 2, era)
  const whole = readChineseWhole(text, at)
  const mark = whole ? skipBlanks(text, whole.end) : at
  if (whole?.value.d !== 1n || whole.upper || text[mark] !== '年') return undefined
  const value = Number(whole.value.n)
  const length = whole.end - at
  const isDigits = !whole.hasWords || whole.positional === true
  if (isDigits && length === 4) return {end: mark + 1, value}
  if (!isDigits && value >= 1000 && value <= 2999 && whole.scale < 4) return {end: mark + 1, value}
  if (!isDigits || length < 2 || length > 3) return undefined
  const hasZero = '0０零〇'.includes(text[at] ?? ' ')
  return {end: mark + 1, value: fullYear(value, length), ...(!hasZero && {isShort: true})}
}

function readEraYear(text: string, at: number, before: number): YearRead | undefined {
  if (text.startsWith('元年', at)) return {end: at + 2, value: before + 1, isEra: true}
  const whole = readChineseWhole(text, at)
  if (whole?.value.d !== 1n || text[whole.end] !== '年' || whole.value.n > 99n) return undefined
  return {end: whole.end + 1, value: before + Number(whole.value.n), isEra: true}
}

/** Read a month, with a year before it if there is one: 2018年10月, 明年四月, 正月, 农历2015年十月, 本月. */
export function readChineseMonth(text: string, at: number, today: Day): MonthRead | undefined {
  const lead = lunarWords(text, at)
  const start = lead?.end ?? at
  const year = readChineseYear(text, start, today)
  const afterYear = year ? skipBlanks(text, year.end) : start
  const inner = lunarWords(text, afterYear)
  const from = inner?.end ?? afterYear
  const isLunar = lead !== undefined || inner !== undefined
  const month = readMonthName(text, from, {today, year: year?.value})
  return month && {...month, ...((isLunar || month.isLunar) && {isLunar: true})}
}

function readMonthName(
  text: string,
  at: number,
  {today, year}: {today: Day; year: number | undefined},
): MonthRead | undefined {
  const named = namedMonths(text, at)
  if (named) return {end: named.end, year, month: named.value, isLunar: true}
  if (text.startsWith('大年', at)) {
    const isDay = text.startsWith('初', at + 2) || text.startsWith('三十', at + 2)
    return isDay ? {end: at + 2, year, month: 1, isLunar: true, needsDay: true} : undefined
  }
  if (text.startsWith('本月', at)) {
    const now = partsOf(today)
    return {end: at + 2, year: year ?? now.year, month: now.month}
  }
  const whole = readChineseWhole(text, at)
  const mark = whole ? skipBlanks(text, whole.end) : at
  const value = Number(whole?.value.n ?? 0n)
  if (whole?.value.d !== 1n || whole.upper || text[mark] !== '月' || value < 1 || value > 12) return undefined
  return {end: text[mark + 1] === '份' && text[mark + 2] !== '额' ? mark + 2 : mark + 1, year, month: value}
}

/** Skip plain spaces. */
export function skipBlanks(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\u3000') end++
  return end
}
