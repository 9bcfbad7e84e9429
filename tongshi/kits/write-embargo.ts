import type {Embargo} from '#documents/front-matter.ts'
import type {ViewWords} from './view-context.ts'

/** When an embargo ends, as a newsroom says it: `10:00 Beijing time, 1 December 2026`, `北京时间2026年12月1日10:00`. */
export function writeEmbargo({instant, zone}: Embargo, words: ViewWords): string {
  const moment = new Date(instant)
  const format = (options: Intl.DateTimeFormatOptions, locale = regional(words.said)) =>
    new Intl.DateTimeFormat(locale, {timeZone: zone, ...options})
  const zoneName = format({timeZoneName: 'long'})
    .formatToParts(moment)
    .find(part => part.type === 'timeZoneName')!.value
  return words.text('embargoTime', {
    day: format({year: 'numeric', month: 'long', day: 'numeric'}).format(moment),
    hour: format({hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(moment),
    zone: zoneName,
    // The words know what a newsroom calls its own time.
    place: zone.split('/').at(-1)!,
  })
}

/** English of the house is British: the day stands before the month. */
function regional(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}
