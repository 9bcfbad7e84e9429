import {cpSync, existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {loadPublicKeys} from '#kits/kit-keys.ts'
import {isSignedBy, kitFolder, registerName} from '#kits/kit-register.ts'
import {deskMemory, memoriesOf} from '#store/desk-memory.ts'
import {JournalReader} from '#store/journal-reader.ts'
import {listUnits} from '#store/list-units.ts'
import {openPostgres} from '#store/open-postgres.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import {openDesk} from '../../app/api/_parts/open-desk.ts'
import {copyNewsroom, startDesk, type TestDesk, type TestPerson} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
const slug = 'customs-fast-lane'
const document = `announcements/${slug}`
const locale = 'zh-Hans'
const secret = 'one secret for all servers of a desk'
let postgres: TestPostgres
let url: string
let [one, other] = [] as unknown as [TestDesk, TestDesk]
let [lin, wang] = [] as unknown as [TestPerson, TestPerson]
const roots = [copyNewsroom('tests/fixtures/press'), copyNewsroom('tests/fixtures/press')] as const

beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.database()
  one = await startDesk({root: roots[0], url, secret})
  other = await startDesk({root: roots[1], url, secret})
  lin = await one.person({locale: '*', role: 'owner'})
  wang = await other.person({locale: '*', role: 'owner'})
})
afterAll(async () => {
  await one.stop()
  await other.stop()
  await postgres.stop()
  for (const root of roots) rmSync(root, {recursive: true})
})

const here = async (desk: TestDesk, who: TestPerson, key: string | null = null) =>
  (await desk.ask('POST', '/presence', {document, locale, key}, who)).body.here.map(
    (person: {id: string}) => person.id,
  )

test('who is at one server is seen at the other, also after they have moved to it', async () => {
  expect((await other.ask('GET', '/overview', undefined, lin)).status).toBe(200)
  await here(one, lin, 'title')
  await expect.poll(() => here(other, wang, 'title')).toEqual([lin.id])
  await expect.poll(() => here(one, lin, 'title')).toEqual([wang.id])
  await here(other, lin, 'summary')
  await expect
    .poll(() => one.desk.presence.in(document).find(at => at.person === lin.id)?.key)
    .toBe('summary')
  await one.ask('POST', '/presence', {document: null, locale: null, key: null}, wang)
  await other.ask('POST', '/presence', {document: null, locale: null, key: null}, wang)
  await expect.poll(() => one.desk.presence.in(document).map(at => at.person)).toEqual([lin.id])
})

test('what is approved at one server is in the memory of the other before anybody asks', async () => {
  const pair = {source: 'en', target: locale}
  await deskMemory(other.desk.store, pair)
  const {store} = one.desk
  const rows = await listUnits(store, document, locale)
  const {unit, current} = rows.find(row => row.current && /^[\w ,.]+$/.test(row.unit.message))!
  const name = {document, key: unit.id, locale}
  const text = `${current!.text.replace(/。$/, '')}了。`
  const {current: saved} = await saveTarget(
    store,
    {...name, text, rev: current!.rev, confirm: true},
    {person: 'a'},
  )
  await reviewTarget(store, {...name, rev: saved.rev, verdict: 'approve'}, {person: 'b'})
  const there = () => memoriesOf(other.desk.store).get('en.zh-Hans')?.get(`${document}#${unit.id}`)?.target
  await expect.poll(there).toBe(text)
})

test('a server with another secret is refused in words, and takes nothing with it', async () => {
  const root = copyNewsroom('tests/fixtures/press')
  const other = startDesk({root, url, secret: 'some other secret of thirty-two characters'})
  await expect(other).rejects.toThrow(/set TONGSHI_SECRET to the same everywhere/)
  rmSync(root, {recursive: true})
  expect((await one.ask('GET', '/overview', undefined, lin)).status).toBe(200)
})

test('a desk that is refused for its own short secret closes its store', async () => {
  const root = copyNewsroom('tests/fixtures/press')
  const refused = openDesk({root, baseUrl: 'http://localhost', secret: 'short'})
  await expect(refused).rejects.toThrow(/expected at least 32/)
  // SQLite takes its write-ahead log away with the last connection.
  expect(readdirSync(join(root, '.tongshi')).filter(name => name.endsWith('-wal'))).toEqual([])
  rmSync(root, {recursive: true})
})

test('a number that stands late in the journal is read late, and not left out', async () => {
  const {db} = openPostgres(url)
  const reader = new JournalReader(0)
  await reader.advance({db}, 0)
  const row = {
    document: 'interface/x',
    key: 'x',
    locale,
    base_rev: 0,
    text: 'x',
    state: 'final',
    author: null,
  }
  const more = {at: '', from_hash: null, origin: 'desk', reason: null, batch: null, request: null}
  const insert = (to: Pick<typeof db, 'insertInto'>, rev: number) =>
    to
      .insertInto('revision')
      .values({...row, ...more, rev} as never)
      .returning('seq')
      .executeTakeFirstOrThrow()
  const late = await db.startTransaction().execute()
  const {seq} = await insert(late as never, 1)
  const early = await insert(db, 2)
  expect(await reader.advance({db}, 0)).toEqual([{from: early.seq, to: early.seq}])
  expect(reader.isWhole).toBe(false)
  await late.commit().execute()
  expect(await reader.advance({db}, 0)).toEqual([{from: seq, to: seq}])
  expect(reader.isWhole).toBe(true)
  const lost = await db.startTransaction().execute()
  await insert(lost as never, 3)
  await lost.rollback().execute()
  const last = await insert(db, 4)
  expect(await reader.advance({db}, 0)).toEqual([{from: last.seq, to: last.seq}])
  // What was given back never comes, and is forgotten after an hour.
  expect(await reader.advance({db}, 3_600_001)).toEqual([])
  expect(reader.isWhole).toBe(true)
  await db.destroy()
})

const build = async (desk: TestDesk, who: TestPerson, draft: boolean): Promise<string> => {
  const {status, body} = await desk.ask('POST', '/kits', {slug, draft, locales: ['en']}, who)
  expect([status, body]).toMatchObject([202, {}])
  return body.job.id
}
const jobAt = async (desk: TestDesk, id: string) =>
  (await desk.ask('GET', `/kits/jobs/${id}`, undefined, lin)).body.job
const fetchKit = async (desk: TestDesk, file: string) => {
  const answer = await fetch(`${desk.origin}/api/v1/kits/files/${file}`, {headers: {cookie: lin.cookie}})
  return Buffer.from(await answer.arrayBuffer())
}

test('a kit that one server builds is watched, listed and fetched at the other, with the key that proves it', async () => {
  const id = await build(one, lin, false)
  await expect.poll(async () => (await jobAt(other, id)).state, {timeout: 90_000}).toBe('done')
  const {file, steps} = await jobAt(other, id)
  expect(steps.length).toBeGreaterThan(10)
  const [here, there] = await Promise.all([fetchKit(one, file), fetchKit(other, file)])
  expect(here.byteLength).toBeGreaterThan(10_000)
  expect(here.equals(there)).toBe(true)
  const {body} = await other.ask('GET', `/kits?slug=${slug}`, undefined, wang)
  expect(body.kits).toMatchObject([{file, isCurrent: true, size: here.byteLength}])
  for (const root of roots) {
    const register = join(kitFolder(root), registerName)
    const text = readFileSync(register, 'utf8')
    expect(isSignedBy(text, readFileSync(`${register}.sig`), loadPublicKeys(root).values())).toBe(true)
  }
  expect(existsSync(join(roots[0], '.tongshi/kits', id))).toBe(false)
})

test('a build whose server is going is taken over by another, and one is stopped from any', async () => {
  const id = await build(one, lin, true)
  await one.desk.kits.close()
  await expect.poll(async () => (await jobAt(other, id)).state, {timeout: 90_000}).toBe('done')
  const next = await build(other, wang, true)
  await one.ask('DELETE', `/kits/jobs/${next}`, undefined, lin)
  await expect.poll(() => other.desk.kits.running(), {timeout: 30_000}).toBe(0)
  expect((await jobAt(other, next)).state).toBe('stopped')
})

test('kits that a server has built alone are everybody’s once it joins', async () => {
  const root = copyNewsroom('tests/fixtures/press')
  const alone = await startDesk({root})
  const owner = await alone.person({locale: '*', role: 'owner'})
  const id = await build(alone, owner, false)
  const state = async () => (await alone.ask('GET', `/kits/jobs/${id}`, undefined, owner)).body.job.state
  await expect.poll(state, {timeout: 90_000}).toBe('done')
  await alone.stop()
  const shared = await postgres.database()
  const [joined, next] = [copyNewsroom('tests/fixtures/press'), copyNewsroom('tests/fixtures/press')]
  cpSync(kitFolder(root), kitFolder(joined), {recursive: true})
  cpSync(join(root, 'content/keys'), join(joined, 'content/keys'), {recursive: true})
  const desks = [
    await startDesk({root: joined, url: shared, secret}),
    await startDesk({root: next, url: shared, secret}),
  ]
  const files = () => (existsSync(kitFolder(next)) ? readdirSync(kitFolder(next)).sort() : [])
  await expect.poll(files).toEqual(readdirSync(kitFolder(root)).sort())
  const archive = files().find(name => name.endsWith('.zip'))!
  expect(readFileSync(join(kitFolder(next), archive))).toEqual(readFileSync(join(kitFolder(root), archive)))
  for (const desk of desks) await desk.stop()
  for (const folder of [root, joined, next]) rmSync(folder, {recursive: true})
})
