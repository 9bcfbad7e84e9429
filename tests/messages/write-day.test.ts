import {expect, test} from 'vitest'
import {writeDay} from '#messages/write-day.ts'

test.for([
  ['en', '28 June 2019'],
  ['en-GB', '28 June 2019'],
  ['en-US', 'June 28, 2019'],
  ['zh-Hans', '2019年6月28日'],
  ['zh-Hant', '2019年6月28日'],
  ['ja', '2019年6月28日'],
  ['ko', '2019년 6월 28일'],
  ['de', '28. Juni 2019'],
  ['ar', '28 يونيو 2019'],
] as const)('28 June 2019 in %s is %s', ([locale, text]) => {
  expect(writeDay('2019-06-28', locale)).toBe(text)
})

test.for(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])('a day is the same day in %s', zone => {
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    expect(writeDay('2019-01-01', 'en')).toBe('1 January 2019')
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})

test('what is no day is refused', () => {
  expect(() => writeDay('2019-13-01', 'en')).toThrow(RangeError)
})
