/** A named way to print numbers, in the options used here: without `undefined`, so that every library's own type takes them. */
export type NumberStyle = Readonly<{
  style?: 'percent'
  notation?: 'compact'
  compactDisplay?: 'long'
  maximumSignificantDigits?: number
  maximumFractionDigits?: number
}>
/** A named way to print days or times. */
export type DateStyle = Readonly<{
  year?: 'numeric'
  month?: 'long'
  day?: 'numeric'
  hour?: 'numeric'
  minute?: '2-digit'
  timeZone: string
}>

/** What `{n, number, name}`, `{d, date, name}` and `{t, time, name}` may name, in the shape all three libraries read. */
export type MessageFormats = Readonly<{
  number: Record<string, NumberStyle>
  date: Record<string, DateStyle>
  time: Record<string, DateStyle>
  /** `date` and `time` in one: use-intl reads only this. */
  dateTime: Record<string, DateStyle>
}>

/**
 * Make the shared named formats for a newsroom's time zone.
 *
 * Built-in names get the zone only: more options would merge with the library's own fields and throw
 * "Invalid option" in all three. `day` is for plain calendar days and therefore always UTC.
 *
 * @param timeZone IANA name; clock times are printed in it.
 *
 * @example
 *   makeFormats('Europe/Berlin').time.clock?.timeZone // "Europe/Berlin"
 */
export function makeFormats(timeZone: string): MessageFormats {
  const zone = {timeZone}
  const built = {short: zone, medium: zone, long: zone, full: zone}
  const date: MessageFormats['date'] = {
    ...built,
    day: {year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC'},
  }
  const time: MessageFormats['time'] = {...built, clock: {hour: 'numeric', minute: '2-digit', ...zone}}
  return {date, time, dateTime: {...date, ...time}, number: numberFormats}
}

/** 21 significant digits are the most Intl allows: the default would print 6.25e9 as 6.3 billion. */
const numberFormats: MessageFormats['number'] = {
  compact: {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 21},
  percent: {style: 'percent', maximumFractionDigits: 15},
  integer: {maximumFractionDigits: 0},
  // The words are ours; a library that knows the name alone prints the digits.
  spellout: {},
  'spellout-titlecase': {},
}

/** The zone of the newsroom this repository carries; IANA name. */
export const newsroomTimeZone = 'Asia/Shanghai'

/** The named formats that every catalogue of this repository may use. */
export const formats: MessageFormats = makeFormats(newsroomTimeZone)
