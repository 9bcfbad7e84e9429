import type {DateParts, DayParts} from './date-parts.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
/** How a date is written in English. */
export type EnglishDateOptions = Readonly<{isAmerican: boolean; isShort: boolean}>

const ordinals = ['', 'first', 'second', 'third', 'fourth']

/**
 * A date or a period in English: day, month, year; in the United States month, day, year.
 *
 * @param options.isAmerican whether the locale names that region.
 * @param options.isShort abbreviate: `14 Jul 2023`, `Q2 2023`.
 */
export function writeEnglishDate({from, to, grain}: DateParts, options: EnglishDateOptions): string {
  const year = from.year === undefined ? '' : ` ${from.year}`
  const ofYear = from.year === undefined ? '' : ` of ${from.year}`
  switch (grain) {
    case 'month':
      return writeMonths(from, to, options)
    case 'quarter': {
      const last = Math.ceil((to.month ?? 3) / 3)
      const isOne = (to.month ?? 0) - (from.month ?? 0) < 3
      if (isOne && options.isShort) return `Q${last}${year}`
      return isOne
        ? `the ${ordinals[last]} quarter${ofYear}`
        : `the first ${last === 2 ? 'two' : 'three'} quarters${ofYear}`
    }
    case 'half':
      if (options.isShort) return `H${from.month === 1 ? 1 : 2}${year}`
      return `the ${from.month === 1 ? 'first' : 'second'} half${ofYear}`
    case 'year':
    case 'five-years':
      return from.year === to.year ? year.trim() : `${from.year}–${to.year}`
    case 'decade':
      return `the ${from.year}s`
    case 'century':
      return `the ${nth(Math.ceil((to.year ?? 0) / 100))} century`
    default:
      return writeDays(from, to, options)
  }
}

function writeMonths(from: DayParts, to: DayParts, {isShort}: EnglishDateOptions): string {
  const [first, last] = [nameOf(from, isShort), nameOf(to, isShort)]
  if (from.year !== to.year) return `${first} ${from.year}–${last} ${to.year}`
  const year = from.year === undefined ? '' : ` ${from.year}`
  return first === last ? `${first}${year}` : `${first}–${last}${year}`
}

function writeDays(from: DayParts, to: DayParts, {isAmerican, isShort}: EnglishDateOptions): string {
  if (from.month === undefined) return `the ${nth(from.day)}`
  const year = from.year === undefined ? '' : isAmerican ? `, ${from.year}` : ` ${from.year}`
  const write = (one: DayParts): string =>
    isAmerican ? `${nameOf(one, isShort)} ${one.day}` : `${one.day} ${nameOf(one, isShort)}`
  if (from.year !== to.year) {
    return `${write(from)}${year}–${write(to)}${isAmerican ? ',' : ''} ${to.year}`
  }
  if (from.month !== to.month) return `${write(from)}–${write(to)}${year}`
  if (from.day === to.day) return `${write(from)}${year}`
  return isAmerican
    ? `${nameOf(from, isShort)} ${from.day}–${to.day}${year}`
    : `${from.day}–${to.day} ${nameOf(from, isShort)}${year}`
}

function nameOf({month = 1}: DayParts, isShort: boolean): string {
  const name = months[month - 1] ?? ''
  return isShort ? name.slice(0, 3) : name
}

function nth(day: number): string {
  const isTeen = day % 100 >= 11 && day % 100 <= 13
  return `${day}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`
}
