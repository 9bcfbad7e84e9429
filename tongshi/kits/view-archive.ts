/** Announcements on a page of the archive, and at least as many on the first page. */
export const perPage = 30

/** A page of the list: a number of the archive, or the first page, which has none. */
export type ArchiveNumber = number | undefined

/** Where a page of the list stands among the others. */
export type ArchivePlace = Readonly<{
  number: ArchiveNumber
  /** Offsets in all announcements, newest first; end exclusive. */
  from: number
  to: number
  /** The page with what is newer; not there on the first page. `number` is undefined where that is the first page. */
  newer?: Readonly<{number: ArchiveNumber}>
  /** The number of the page with what is older; not there on the last. */
  older?: number
  /** Each year with the page that its newest announcement is on; empty where there is one page. */
  years: readonly Readonly<{year: string; number: ArchiveNumber}>[]
}>

/**
 * How many pages of the archive there are besides the first page.
 *
 * Pages are counted from the oldest announcement on and are full: what is published later never moves what an address
 * of the archive shows. The first page holds the rest, from 30 to 59 announcements.
 */
export function countArchive(total: number): number {
  return Math.max(0, Math.floor(total / perPage) - 1)
}

/**
 * Place a page of the list.
 *
 * @param days `YYYY-MM-DD` of all announcements, newest first.
 * @param number from 1, the oldest; undefined for the first page.
 * @returns nothing where there is no such page.
 */
export function viewArchive(days: readonly string[], number: ArchiveNumber): ArchivePlace | undefined {
  const total = days.length
  const archived = countArchive(total)
  const first = total - archived * perPage
  if (number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= archived))
    return undefined
  const pageOf = (at: number): ArchiveNumber => (at < first ? undefined : Math.ceil((total - at) / perPage))
  const from = number === undefined ? 0 : total - number * perPage
  const older = (number ?? archived + 1) - 1
  return {
    number,
    from,
    to: number === undefined ? first : from + perPage,
    ...(number === undefined ? {} : {newer: {number: number === archived ? undefined : number + 1}}),
    ...(older >= 1 ? {older} : {}),
    years: archived === 0 ? [] : listYears(days).map(({year, at}) => ({year, number: pageOf(at)})),
  }
}

/** Path of a page of the list behind the locale. */
export function archivePath(number: ArchiveNumber): string {
  return number === undefined ? '' : `/archive/${number}`
}

/** Each year with the offset of its newest announcement. */
function listYears(days: readonly string[]): {year: string; at: number}[] {
  return days.flatMap((day, at) => {
    const year = day.slice(0, 4)
    return at > 0 && days[at - 1]!.startsWith(year) ? [] : [{year, at}]
  })
}
