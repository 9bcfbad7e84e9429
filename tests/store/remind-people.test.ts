import {rmSync} from 'node:fs'
import {expect, test, vi} from 'vitest'
import {assignWork, changeAssignment} from '#store/assignments.ts'
import {openStore} from '#store/open-store.ts'
import {remindPeople} from '#store/remind-people.ts'
import {copyNewsroom} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000})

test('people are reminded seven days, two days and at the time before work is due, once each', async () => {
  const root = copyNewsroom('tests/fixtures/newsroom')
  let now = new Date('2026-11-20T00:00:00Z')
  const store = await openStore({root, now: () => now})
  const at = now.toISOString()
  const user = {id: 'lin', name: 'Lin', email: 'lin@example.org', emailVerified: 1, twoFactorEnabled: 0}
  await store.db
    .insertInto('user')
    .values({...user, createdAt: at, updatedAt: at})
    .execute()
  const work = {
    document: 'announcements/design-guide',
    locale: 'en',
    role: 'translator' as const,
    person: 'lin',
  }
  const {id} = await assignWork(store, {...work, due: '2026-12-01T00:00:00Z', zone: null}, {person: 'wang'})
  const told: number[] = []
  for (const day of ['20', '24', '25', '29', '30']) {
    now = new Date(`2026-11-${day}T00:00:00Z`)
    told.push(await remindPeople(store))
    expect(await remindPeople(store)).toBe(0)
  }
  now = new Date('2026-12-01T00:00:01Z')
  told.push(await remindPeople(store))
  expect(told).toEqual([0, 1, 0, 1, 0, 1])
  await changeAssignment(store, {id, due: '2026-12-03T00:00:00Z'}, {person: 'wang'})
  expect(await remindPeople(store)).toBe(1)
  await changeAssignment(store, {id, done: true}, {person: 'lin'})
  now = new Date('2026-12-04T00:00:00Z')
  expect(await remindPeople(store)).toBe(0)
  const rows = await store.db
    .selectFrom('activity')
    .select('detail')
    .where('action', '=', 'reminder')
    .execute()
  expect(rows.map(row => JSON.parse(row.detail).days)).toEqual([7, 2, 0, 2])
  await store.close()
  rmSync(root, {recursive: true})
})
