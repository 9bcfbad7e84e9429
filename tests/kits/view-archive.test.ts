import {expect, test} from 'vitest'
import {countArchive, perPage, viewArchive} from '#kits/view-archive.ts'

/** So many days, newest first: ten announcements a year, back from 2026. */
const daysOf = (total: number) =>
  Array.from({length: total}, (_, at) => `${2026 - Math.floor(at / 10)}-01-01`)

test.for([
  [0, 0],
  [1, 0],
  [59, 0],
  [60, 1],
  [89, 1],
  [90, 2],
  [10_000, 332],
])('%i announcements have %i pages besides the first', ([total, pages]) => {
  expect(countArchive(total!)).toBe(pages)
})

test.for([1, 30, 59, 60, 61, 89, 90, 300, 1234])(
  'the pages of %i announcements hold each once, and lead from one to the next',
  total => {
    const days = daysOf(total)
    const seen: number[] = []
    let place = viewArchive(days, undefined)
    for (let before = place; place; before = place) {
      for (let at = place.from; at < place.to; at++) seen.push(at)
      if (place.number !== undefined) expect(place.to - place.from).toBe(perPage)
      place = place.older === undefined ? undefined : viewArchive(days, place.older)
      if (place) expect(place.newer).toEqual({number: before!.number})
    }
    expect(seen).toEqual(days.map((_, at) => at))
  },
)

test('what is published later moves nothing that a page of the archive shows', () => {
  const days = daysOf(200)
  for (const more of [1, 29, 30, 500]) {
    const later = [...Array.from({length: more}, () => '2027-01-01'), ...days]
    for (let number = 1; number <= countArchive(200); number++) {
      const [before, after] = [viewArchive(days, number)!, viewArchive(later, number)!]
      expect([after.from - more, after.to - more]).toEqual([before.from, before.to])
    }
  }
})

test('each year names the page that its newest announcement is on', () => {
  const days = daysOf(100)
  const {years} = viewArchive(days, undefined)!
  expect(years.map(({year}) => year)).toEqual([
    '2026',
    '2025',
    '2024',
    '2023',
    '2022',
    '2021',
    '2020',
    '2019',
    '2018',
    '2017',
  ])
  for (const {year, number} of years) {
    const {from, to} = viewArchive(days, number)!
    const at = days.findIndex(day => day.startsWith(year))
    expect(at >= from && at < to, year).toBe(true)
  }
})

test.for([0, -1, 1.5, Number.NaN, 3])('there is no page %d of an archive of two', number => {
  expect(viewArchive(daysOf(100), number)).toBeUndefined()
})
