import {expect, test} from 'vitest'
import {readZonedTime} from '#documents/read-zoned-time.ts'

test.for([
  ['2026-12-01T10:00', 'Asia/Shanghai', '2026-12-01T02:00:00Z'],
  ['2026-12-01T10:00:30', 'Asia/Kathmandu', '2026-12-01T04:15:30Z'],
  ['2026-07-01T00:05', 'America/New_York', '2026-07-01T04:05:00Z'],
  ['2027-01-01T00:00', 'Pacific/Kiritimati', '2026-12-31T10:00:00Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['2026-12-01T10:00', 'UTC', '2026-12-01T10:00:00Z'],
] as const)('%s in %s is %s', ([clock, zone, instant]) => {
  expect(readZonedTime(clock, zone)).toEqual({instant})
})

test.for([
  ['2026-03-29T02:30', 'Europe/Berlin', 'skip'],
  ['2026-10-25T02:30', 'Europe/Berlin', 'only once'],
  ['2026-11-01T01:30', 'America/New_York', 'only once'],
  ['2026-02-30T10:00', 'UTC', 'calendar'],
  ['2026-12-01', 'UTC', 'a time such as'],
  ['2026-12-01T10:00+08:00', 'Asia/Shanghai', 'a time such as'],
  ['2026-12-01T10:00', 'Asia/Ningbo', 'time zone'],
] as const)('%s in %s names no single moment', ([clock, zone, expected]) => {
  const read = readZonedTime(clock, zone)
  expect(read.instant).toBeUndefined()
  expect('expected' in read && read.expected).toContain(expected)
})
