import {KitError} from './kit-error.ts'

/**
 * Write a calendar day as the instant that feeds demand: noon in UTC.
 *
 * Announcements carry plain days. Noon UTC is the same day from UTC−12 to UTC+11, so a feed reader shows the
 * day that was meant almost everywhere; midnight would show the day before in all of America.
 *
 * @param day `YYYY-MM-DD`.
 * @param form `rfc3339` for Atom, JSON Feed and JSON-LD, `rfc822` (four-digit year) for RSS.
 * @throws KitError `not-a-day`.
 */
export function writeInstant(day: string, form: 'rfc3339' | 'rfc822'): string {
  const instant = new Date(`${day}T12:00:00Z`)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(instant.getTime())
  // Date rolls 2019-02-30 over into March.
  if (!isDay || instant.toISOString().slice(0, 10) !== day)
    throw new KitError('not-a-day', day, 'a calendar day such as `2019-06-28`, correct the date')
  return form === 'rfc3339' ? `${day}T12:00:00Z` : instant.toUTCString()
}
