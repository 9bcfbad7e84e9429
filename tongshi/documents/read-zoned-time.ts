/** Hours that no zone is away from UTC: both sides of any change of clocks lie within. */
const day = 24 * 3_600_000

/**
 * Read a clock time in a time zone as one moment.
 *
 * @param clock `YYYY-MM-DDTHH:MM`, seconds allowed.
 * @param zone IANA name.
 * @returns the moment in UTC, `2026-12-01T02:00:00Z`, or what was expected: a zone that exists, a day of the
 *   calendar, a time that the clocks there show once (not skipped, not shown twice when they change).
 */
export function readZonedTime(
  clock: string,
  zone: string,
): {instant: string} | {instant?: undefined; expected: string} {
  const [, minutes, seconds = ':00'] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?$/.exec(clock) ?? []
  if (minutes === undefined) return {expected: 'a time such as 2026-12-01T10:00'}
  const local = minutes + seconds
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 19) !== local)
    return {expected: 'a time of the calendar such as 2026-12-01T10:00'}
  const format = clockOf(zone)
  if (!format) return {expected: 'a time zone such as Asia/Shanghai'}
  const offsets = [asUtc - day, asUtc + day].map(moment => Date.parse(`${format(moment)}Z`) - moment)
  // Clocks of early centuries print years without their zeros, which nobody reads back.
  if (offsets.some(Number.isNaN)) return {expected: 'a time of this age such as 2026-12-01T10:00'}
  const moments = [...new Set(offsets.map(offset => asUtc - offset))].filter(
    moment => format(moment) === local,
  )
  if (moments.length === 0) return {expected: 'a time that the clocks there do not skip'}
  if (moments.length > 1) return {expected: 'a time that the clocks there show only once'}
  return {instant: `${new Date(moments[0]!).toISOString().slice(0, 19)}Z`}
}

/** What the clocks of a zone show at a moment, `YYYY-MM-DDTHH:MM:SS`; nothing where there is no such zone. */
function clockOf(zone: string): ((moment: number) => string) | undefined {
  try {
    const format = new Intl.DateTimeFormat('sv-SE', {timeZone: zone, dateStyle: 'short', timeStyle: 'medium'})
    return moment => format.format(moment).replace(' ', 'T')
  } catch {
    return undefined
  }
}
