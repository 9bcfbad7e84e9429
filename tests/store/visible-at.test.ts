import {expect, test} from 'vitest'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import {visibleAt} from '#store/visible-at.ts'

const item = (slug: string, embargoedUntil?: string) =>
  ({slug, ...(embargoedUntil ? {embargoedUntil} : {})}) as PublishedAnnouncement
const finding = (file: string) =>
  ({rule: 'x', severity: 'error', place: {file}, actual: '', expected: ''}) as const

const newsroom = {
  version: 'v',
  announcements: [item('a'), item('b', '2026-12-01T02:00:00Z'), item('c', '2026-12-01T03:00:00Z')],
  findings: [finding('content/announcements/a/facts.yaml'), finding('content/announcements/b/facts.yaml')],
} as unknown as Newsroom

test.for([
  ['2026-12-01T01:59:59.999Z', ['a'], '2026-12-01T02:00:00.000Z'],
  ['2026-12-01T02:00:00Z', ['a', 'b'], '2026-12-01T03:00:00.000Z'],
  ['2026-12-01T03:00:00Z', ['a', 'b', 'c'], undefined],
] as const)('at %s everybody sees %j', ([now, slugs, until]) => {
  const seen = visibleAt(newsroom, Date.parse(now))
  expect(seen.visible.announcements.map(({slug}) => slug)).toEqual(slugs)
  expect(seen.until).toBe(until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until))
})

test('each moment has a version of its own, so that no kept page outlives an embargo', () => {
  const versions = ['2026-12-01T01:00:00Z', '2026-12-01T02:30:00Z', '2026-12-01T04:00:00Z'].map(
    now => visibleAt(newsroom, Date.parse(now)).visible.version,
  )
  expect(new Set(versions).size).toBe(3)
})

test('what is wrong in an embargoed announcement is not told either', () => {
  const {findings} = visibleAt(newsroom, Date.parse('2026-12-01T01:00:00Z')).visible
  expect(findings.map(({place}) => place.file)).toEqual(['content/announcements/a/facts.yaml'])
})
