import {keepRecent} from './keep-recent.ts'

/**
 * Write a plain calendar day in the long form of a locale: `28 June 2019`, `2019年6月28日`.
 *
 * House style (docs/decisions/messages-days-in-english.md): the locale `en` writes day, month, year; a locale that
 * names its region (`en-US`) writes as CLDR has it.
 *
 * @param day `YYYY-MM-DD`, no zone: printed as it stands everywhere on earth.
 * @throws RangeError where `day` is no day of the calendar.
 */
export function writeDay(day: string, locale: string): string {
  const house = locale === 'en' ? 'en-GB' : locale
  return longForm(house).format(new Date(`${day}T00:00:00Z`))
}

const longForm = keepRecent(
  200,
  (locale: string) =>
    new Intl.DateTimeFormat(locale, {year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC'}),
)
