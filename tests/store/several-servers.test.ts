import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {importFiles} from '#store/import-files.ts'
import {listUnits} from '#store/list-units.ts'
import {makeRelease} from '#store/make-release.ts'
import {openStore} from '#store/open-store.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import type {Store} from '#store/store.ts'
import {copyNewsroom} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000})
const locale = 'zh-Hans'
const path = `locales/${locale}/reader.json`
let postgres: TestPostgres
let url: string
const roots = [copyNewsroom('tests/fixtures/newsroom'), copyNewsroom('tests/fixtures/newsroom')] as const
let [one, other] = [] as unknown as [Store, Store]

beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.database()
  one = await openStore({root: roots[0], url})
  other = await openStore({root: roots[1], url})
})
afterAll(async () => {
  await one.close()
  await other.close()
  await postgres.stop()
  for (const root of roots) rmSync(root, {recursive: true})
})

const read = (root: string) => JSON.parse(readFileSync(join(root, path), 'utf8')).announcements

async function release(store: Store, text: string): Promise<void> {
  const name = {document: 'interface/reader', key: 'announcements', locale}
  const rows = await listUnits(store, name.document, locale)
  const {rev} = rows.find(row => row.unit.id === name.key)!.current!
  const {current} = await saveTarget(store, {...name, text, rev, confirm: true}, {person: 'lin'})
  await reviewTarget(store, {...name, rev: current.rev, verdict: 'approve'}, {person: 'wang'})
  await makeRelease(store, {documents: [name.document], locales: [locale]}, {person: 'wang'})
}

test('a release of one server is written by the other, too', async () => {
  await release(one, '公告甲')
  expect(read(roots[0])).toBe('公告甲')
  await vi.waitFor(() => expect(read(roots[1])).toBe('公告甲'), {timeout: 20_000, interval: 100})
})

test('a server that was away catches up before it reads its files: it takes nothing back', async () => {
  await other.close()
  await release(one, '公告乙')
  expect(read(roots[1])).toBe('公告甲')
  const before = await one.db.selectFrom('revision').selectAll().execute()
  other = await openStore({root: roots[1], url})
  expect(read(roots[1])).toBe('公告乙')
  expect(await one.db.selectFrom('revision').selectAll().execute()).toHaveLength(before.length)
  expect(await one.db.selectFrom('conflict').selectAll().execute()).toEqual([])
})

test('an older text that somebody puts back by hand is their edit', async () => {
  const messages = JSON.parse(readFileSync(join(roots[1], path), 'utf8'))
  writeFileSync(join(roots[1], path), `${JSON.stringify({...messages, announcements: '公告甲'}, null, 2)}\n`)
  expect(await importFiles(other)).toMatchObject({imported: 1, conflicts: 0})
  await other.close()
  other = await openStore({root: roots[1], url})
  expect(read(roots[1])).toBe('公告甲')
})
