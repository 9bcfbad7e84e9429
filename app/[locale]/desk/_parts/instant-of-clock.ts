/**
 * The instant at which clocks of a zone show a time.
 *
 * A time that a clock skips in spring is read as an hour later; one that it shows twice in autumn as the first.
 *
 * @param clock `2026-12-14T18:00`, as a field of type `datetime-local` gives it.
 * @param zone IANA name.
 * @returns UTC ISO instant.
 */
export function instantOfClock(clock: string, zone: string): string {
  const wanted = Date.parse(`${clock}Z`)
  const first = wanted - offsetAt(wanted, zone)
  // The offset at the first guess may be that of the other side of a change of clocks.
  const second = wanted - offsetAt(first, zone)
  return new Date(wanted - offsetAt(second, zone) === second ? second : first).toISOString()
}

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const read = (type: string) => Number(parts.find(part => part.type === type)?.value)
  const shown = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  )
  return shown - Math.floor(at / 1000) * 1000
}
