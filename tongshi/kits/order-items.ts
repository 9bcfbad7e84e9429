import {byDay} from '#store/by-day.ts'
import type {NewsItem} from './news-item.ts'

/** What every feed is told besides newsroom and announcements. */
export type FeedOptions = Readonly<{
  /** Absolute address of the feed itself. */
  feedUrl: string
  /** In the feed's locale, from the catalogue; opens the body of an item that is not complete. */
  incompleteNote: string
}>

/** Newest publication first; on the same day by slug, so that a feed is the same whatever order files are read in. */
export function orderItems(items: readonly NewsItem[]): NewsItem[] {
  return items.toSorted(byDay)
}

/**
 * The day of the last change in a feed, `YYYY-MM-DD`.
 *
 * An empty feed has none, but Atom demands one: 1970-01-01 is older than anything and does not change by the clock.
 */
export function readLastDay(items: readonly NewsItem[]): string {
  return items.map(item => item.updatedOn).reduce((last, day) => (day > last ? day : last), '1970-01-01')
}
