import type {DateParts, DayParts} from './date-parts.ts'
import type {OwnLanguage} from './own-language.ts'
import type {Quantity} from './quantity.ts'
import type {WriteOptions} from './quantity-part.ts'
import {writeTraditional} from './traditional-words.ts'
import {writeChineseNumber} from './write-chinese-number.ts'
import {writeEnglishDate} from './write-english-date.ts'

/**
 * Write a date or a period: `14 July 2023`, `3–9 July 2023`, `the second quarter of 2023`; `2023年7月14日`,
 * `2023年7月3日至9日`, `2023年第二季度`. Every other locale has CLDR's day or interval.
 *
 * A year that is known and was not said (`anchored` is false) is written in full style alone.
 *
 * @param options.style `short` abbreviates: `14 Jul 2023`, `Q2 2023`; `2023年二季度`.
 */
export function writeDate(
  date: NonNullable<Quantity['date']>,
  {locale, style}: WriteOptions,
  language?: OwnLanguage,
): string {
  const isShort = style === 'short'
  const hasYear = !date.from.startsWith('XXXX') && (date.anchored || style === 'full')
  if (language === undefined) return writeByIntl(date, {locale, hasYear, isShort})
  const [from, to] = [readParts(date.from, hasYear), readParts(date.to, hasYear)]
  const parts: DateParts = {from, to, grain: date.grain}
  if (language === 'en') return writeEnglishDate(parts, {isAmerican: /-US\b/.test(locale), isShort})
  const written = writeChineseDate(parts, isShort)
  return language === 'zh-Hant' ? writeTraditional(written) : written
}

function readParts(text: string, hasYear: boolean): DayParts {
  const [year = '', month = '', day = ''] = text.split('-')
  return {
    ...(hasYear && {year: Number(year)}),
    ...(month !== 'XX' && {month: Number(month)}),
    day: Number(day),
  }
}

function writeChineseDate({from, to, grain}: DateParts, isShort: boolean): string {
  const year = from.year === undefined ? '' : `${from.year}年`
  const month = from.month === undefined ? '' : `${from.month}月`
  switch (grain) {
    case 'ten-days':
      return `${year}${month}${'上中下'[Math.floor((from.day - 1) / 10)]}旬`
    case 'month':
      return writeSpan(`${year}${month}`, from, to, `${to.month}月`)
    case 'quarter': {
      const last = Math.ceil((to.month ?? 3) / 3)
      const isOne = (to.month ?? 0) - (from.month ?? 0) < 3
      const before = !isOne ? '前' : isShort ? '' : '第'
      return `${year}${before}${!isOne && last === 2 ? '两' : writeChineseNumber(last)}季度`
    }
    case 'half':
      return `${year}${from.month === 1 ? '上' : '下'}半年`
    case 'year':
    case 'five-years':
      return from.year === to.year ? year : `${from.year}—${to.year}年`
    case 'decade': {
      const century = Math.floor((from.year ?? 0) / 100)
      const decade = (from.year ?? 0) % 100
      return decade < 20 ? `${from.year}年代` : `${century + 1}世纪${decade}年代`
    }
    case 'century':
      return `${Math.ceil((to.year ?? 0) / 100)}世纪`
    default:
      return writeSpan(
        `${year}${month}${from.day}日`,
        from,
        to,
        to.month === from.month ? `${to.day}日` : `${to.month}月${to.day}日`,
      )
  }
}

/** The second end leaves out what the first has said. */
function writeSpan(first: string, from: DayParts, to: DayParts, last: string): string {
  if (from.year !== to.year)
    return `${first}至${to.year}年${last.includes('月') ? last : `${to.month}月${last}`}`
  const isOne = from.month === to.month && (from.day === to.day || !first.endsWith('日'))
  return isOne ? first : `${first}至${last}`
}

/** CLDR's long day, or its interval; what was not said is left out. */
function writeByIntl(
  {from, to, grain}: NonNullable<Quantity['date']>,
  {locale, hasYear, isShort}: {locale: string; hasYear: boolean; isShort: boolean},
): string {
  const hasMonth = !from.includes('-XX-')
  if (!hasMonth) return String(Number(from.slice(-2)))
  const hasDay = grain === 'day' || grain === 'week' || grain === 'ten-days'
  const isYears = ['year', 'five-years', 'decade', 'century'].includes(grain)
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(hasYear && {year: 'numeric'}),
    ...(!isYears && {month: isShort ? 'short' : 'long'}),
    ...(hasDay && {day: 'numeric'}),
  })
  // A leap year stands for the year that was not said.
  const [first, last] = [from, to].map(day => new Date(`${day.replace('XXXX', '2000')}T00:00:00Z`))
  return first && last ? format.formatRange(first, last) : ''
}
