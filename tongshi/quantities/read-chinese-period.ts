import {addMonths, type Day, dayOf, mondayOf, nthWeekday, partsOf, two, writeWeek} from './calendar-day.ts'
import {type Dated, fixed, span, wholeMonth, wholeYear} from './date-mention.ts'
import {type Point, readShift, readWeekdayName} from './read-chinese-day.ts'
import {readChineseMonth, readChineseYear, skipBlanks} from './read-chinese-month.ts'
import {readChineseWhole} from './read-chinese-whole.ts'
import {digitAt, readPlainDigits} from './read-digit-run.ts'
import {matchWords} from './word-matcher.ts'

/** Behind the dateline −1, before it 1. */
const stretches = matchWords<1 | -1>([
  ...['前', '上', '近', '最近', '过去', '過去'].map((word): [string, -1] => [word, -1]),
  ...['后', '後', '下', '未来', '未來', '今后', '今後', '接下来'].map((word): [string, 1] => [word, 1]),
])
const lengths = matchWords<'Y' | 'M' | 'W' | 'D'>([
  ['年', 'Y'],
  ['月', 'M'],
  ['个月', 'M'],
  ['個月', 'M'],
  ['周', 'W'],
  ['週', 'W'],
  ['个星期', 'W'],
  ['個星期', 'W'],
  ['天', 'D'],
  ['日', 'D'],
])
const seasons = matchWords<string>([
  ['春', 'SP'],
  ['夏', 'SU'],
  ['秋', 'FA'],
  ['冬', 'WI'],
])

/**
 * Read a period of a Chinese text: 2018年, 明年四月, 下周末, 近三年, 未来两天, 今年第一季度, 十月的第一周, 上世纪90年代.
 *
 * @param today the dateline.
 */
export function readChinesePeriod(text: string, at: number, today: Day): Point | undefined {
  return (
    readDecade(text, at, today) ??
    readWeekOfMonth(text, at, today) ??
    readMonth(text, at, today) ??
    readYear(text, at, today) ??
    readStretch(text, at, today) ??
    readShifted(text, at, today) ??
    readBareYear(text, at)
  )
}

/** 20世纪80年代, 上世纪90年代, 本世纪20年代, 九十年代. */
function readDecade(text: string, at: number, today: Day): Point | undefined {
  const now = Math.floor((partsOf(today).year - 1) / 100)
  const named = /^上世[纪紀]/.test(text.slice(at, at + 3))
    ? now - 1
    : /^本世[纪紀]/.test(text.slice(at, at + 3))
      ? now
      : undefined
  const whole = named === undefined ? readChineseWhole(text, at) : undefined
  const isNumbered = whole?.value.d === 1n && /^世[纪紀]/.test(text.slice(whole.end, whole.end + 2))
  const century = named ?? (isNumbered ? Number(whole.value.n) - 1 : undefined)
  const from = named !== undefined ? at + 3 : isNumbered ? whole.end + 2 : at
  const decade = readChineseWhole(text, from)
  const value = Number(decade?.value.n ?? -1n)
  if (!decade || value < 0 || value > 90 || value % 10 !== 0 || !text.startsWith('年代', decade.end)) {
    return undefined
  }
  const end = decade.end + 2
  if (century !== undefined) return {...decadeFrom(century * 100 + value), end}
  const isPast = now * 100 + value < partsOf(today).year
  const [past, future] = isPast ? [0, 1] : [-1, 0]
  const following = value === 90 ? 0 : value + 10
  return {
    grain: 'period',
    timex: `(XX${two(value)}-01-01,XX${two(following)}-01-01,P10Y)`,
    past: decadeDays((now + past) * 100 + value),
    future: decadeDays((now + future) * 100 + value),
    end,
  }
}

function decadeDays(year: number): {from: Day; to: Day} {
  const from = dayOf(year, 1, 1) ?? 0
  return {from, to: addMonths(from, 120)}
}

function decadeFrom(year: number): Dated {
  return span(decadeDays(year), 'P10Y')
}

/** 十月的第一周: from the first Monday of the month. */
function readWeekOfMonth(text: string, at: number, today: Day): Point | undefined {
  const month = readChineseMonth(text, at, today)
  const from = month && text[month.end] === '的' ? month.end + 1 : (month?.end ?? at)
  const whole = month && text[from] === '第' ? readChineseWhole(text, from + 1) : undefined
  const nth = Number(whole?.value.n ?? 0n)
  if (!month || !whole || nth < 1 || nth > 5 || !'周週'.includes(text[whole.end] ?? ' ')) return undefined
  const week = (year: number): {from: Day; to: Day} => {
    const first = nthWeekday(year, month.month, 1, nth)
    return {from: first, to: first + 7}
  }
  const now = partsOf(today).year
  const isAhead = week(now).from >= today
  const start = month.year === undefined ? 'XXXX' : String(month.year)
  return {
    grain: 'period',
    timex: `${start}-${two(month.month)}-W${two(nth)}`,
    future: week(month.year ?? (isAhead ? now : now + 1)),
    past: week(month.year ?? (isAhead ? now - 1 : now)),
    end: whole.end + 1,
  }
}

/** A month with its year: a month alone is said of every year. */
function readMonth(text: string, at: number, today: Day): Point | undefined {
  const month = readChineseMonth(text, at, today)
  if (month?.year === undefined || month.needsDay) return undefined
  const {year, month: index} = month
  return {
    ...wholeMonth(year, index),
    ...(month.isLunar && {isLunar: true}),
    end: month.end,
    month: {year, month: index},
  }
}

/** A year, and what of it: 今年夏天, 今年第一季度, 2023年上半年. */
function readYear(text: string, at: number, today: Day): Point | undefined {
  const year = readChineseYear(text, at, today)
  if (!year || year.isShort) return undefined
  const from = skipBlanks(text, year.end)
  const season = seasons(text, from)
  if (season && '天季'.includes(text[season.end] ?? ' ')) {
    return {grain: 'period', timex: `${year.value}-${season.value}`, end: season.end + 1}
  }
  return readYearPart(text, from, year.value) ?? {...wholeYear(year.value), end: year.end}
}

function readYearPart(text: string, at: number, year: number): Point | undefined {
  if (text.startsWith('上半年', at) || text.startsWith('下半年', at)) {
    return {...partOfYear(year, text[at] === '上' ? 0 : 6, 6), end: at + 3}
  }
  const whole = readChineseWhole(text, text[at] === '第' ? at + 1 : at)
  const index = Number(whole?.value.n ?? 0n)
  if (!whole || index < 1 || index > 4 || !text.startsWith('季度', whole.end)) return undefined
  return {...partOfYear(year, (index - 1) * 3, 3), end: whole.end + 2}
}

function partOfYear(year: number, month: number, months: number): Dated {
  const from = dayOf(year, month + 1, 1) ?? 0
  return span({from, to: addMonths(from, months)}, `P${months}M`)
}

/** 前1周, 上2个月, 近三年, 过去十年 end at the dateline; 后1年, 未来两天 begin the day after it. */
function readStretch(text: string, at: number, today: Day): Point | undefined {
  const word = stretches(text, at)
  if (!word || '之以最然'.includes(text[at - 1] ?? ' ')) return undefined
  const whole = readChineseWhole(text, skipBlanks(text, word.end))
  if (whole?.value.d !== 1n || whole.upper || whole.value.n < 1n || whole.value.n > 400n) return undefined
  const unit = lengths(text, skipBlanks(text, whole.end))
  if (!unit) return undefined
  const count = Number(whole.value.n)
  const from = word.value === 1 ? today + 1 : today
  const months = unit.value === 'Y' ? 12 : unit.value === 'M' ? 1 : 0
  const other = months
    ? addMonths(from, word.value * count * months)
    : from + word.value * count * (unit.value === 'W' ? 7 : 1)
  const days = word.value === 1 ? {from, to: other} : {from: other, to: from}
  return {...span(days, `P${count}${unit.value}`), end: unit.end}
}

/** 下周, 上上个周末, 下个月, 本月; 下周一 is a day. */
function readShifted(text: string, at: number, today: Day): Point | undefined {
  const shift = readShift(text, at)
  if (!shift || readWeekdayName(text, shift.end)) return undefined
  const sign = text[shift.end] ?? ' '
  if ('周週'.includes(sign)) {
    const monday = mondayOf(today) + shift.value * 7
    if (text[shift.end + 1] !== '末') {
      return {...fixed('period', writeWeek(monday), {from: monday, to: monday + 7}), end: shift.end + 1}
    }
    const days = {from: monday + 5, to: monday + 7}
    return {...fixed('period', `${writeWeek(monday)}-WE`, days), end: shift.end + 2}
  }
  if (sign !== '月' || '上下'.includes(text[at - 1] ?? ' ')) return undefined
  const {year, month} = partsOf(
    addMonths(dayOf(partsOf(today).year, partsOf(today).month, 1) ?? 0, shift.value),
  )
  return {...wholeMonth(year, month), end: shift.end + 1}
}

/** 2018 alone: a year between 1500 and 2100, if anything. */
function readBareYear(text: string, at: number): Point | undefined {
  const end = readPlainDigits(text, at)
  const value = Number(text.slice(at, end))
  const isYear = end - at === 4 && value >= 1500 && value <= 2100 && digitAt(text, at - 1) < 0
  return isYear && /^(?:$|[\s，。、到至—–~～-]|看|是|的|时|以|之)/.test(text.slice(end, end + 1))
    ? {...wholeYear(value), isWeak: true, end}
    : undefined
}
