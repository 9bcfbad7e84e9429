import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {sql} from 'kysely'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {termPath} from '#store/content-paths.ts'
import {saveImport} from '#store/import-at-desk.ts'
import {importFiles} from '#store/import-files.ts'
import {judgeRelease, openBlocks} from '#store/judge-release.ts'
import {listUnits} from '#store/list-units.ts'
import {makeRelease} from '#store/make-release.ts'
import {openStore} from '#store/open-store.ts'
import {previewReimport, saveReimport} from '#store/reimport-at-desk.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveRecords} from '#store/save-imported.ts'
import {saveTarget} from '#store/save-target.ts'
import type {Store} from '#store/store.ts'
import {waiveBlock} from '#store/waivers.ts'
import {loadFile, saveFile} from '#store/working-files.ts'
import {workAndKill} from './crash/kill-and-check.ts'
import {chart, wordRelease} from './import-document.ts'
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
  // The edit of one server is the others' too.
  await expect.poll(() => read(roots[0])).toBe('公告甲')
})

test('a release right after another server’s takes nothing of it back', async () => {
  const texts = ['公告丙', '公告丁', '公告戊', '公告己']
  for (const [at, text] of texts.entries()) await release(at % 2 ? other : one, text)
  for (const root of roots) await expect.poll(() => read(root)).toBe('公告己')
  const rows = await one.db.selectFrom('revision').select('origin').where('text', 'in', texts).execute()
  expect(rows.filter(row => row.origin === 'import')).toEqual([])
})

test('what was edited by hand while the server was away is kept, and so is what others released meanwhile', async () => {
  await other.close()
  await release(one, '公告庚')
  const messages = JSON.parse(readFileSync(join(roots[1], path), 'utf8'))
  writeFileSync(join(roots[1], path), `${JSON.stringify({...messages, about: '关于我们'}, null, 2)}\n`)
  other = await openStore({root: roots[1], url})
  const rows = await one.db
    .selectFrom('current')
    .select(['key', 'text', 'origin'])
    .where('document', '=', 'interface/reader')
    .where('locale', '=', locale)
    .where('key', 'in', ['announcements', 'about'])
    .orderBy('key')
    .execute()
  expect(rows).toEqual([
    {key: 'about', text: '关于我们', origin: 'import'},
    {key: 'announcements', text: '公告庚', origin: 'release'},
  ])
  expect(await one.db.selectFrom('conflict').selectAll().execute()).toEqual([])
  expect(read(roots[1])).toBe('公告庚')
})

test('a connection that is killed is made anew, once, and what was missed is caught up', async () => {
  const listening = sql<{pid: number}>`select pid from pg_stat_activity
    where application_name = 'tongshi listening' and datname = current_database()`
  const told: string[] = []
  const stop = other.live.activity(({action}) => void told.push(action))
  const before = (await listening.execute(one.db)).rows
  expect(before).toHaveLength(2)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'tongshi listening' and datname = current_database()`.execute(one.db)
  await expect.poll(() => other.faults()).toHaveLength(1)
  await release(one, '公告辛')
  await expect.poll(() => read(roots[1])).toBe('公告辛')
  await expect.poll(() => [...one.faults(), ...other.faults()]).toEqual([])
  expect(told.filter(action => action === 'release')).toEqual(['release'])
  const after = (await listening.execute(one.db)).rows
  expect(after).toHaveLength(2)
  expect(after.filter(({pid}) => before.some(row => row.pid === pid))).toEqual([])
  stop()
})

test('every connection of a server may break in the middle of work, and the server goes on', async () => {
  const document = 'announcements/free-patent-searches'
  const units = await listUnits(one, document, locale)
  const save = async (at: number) => {
    const {unit, current} = units[at % units.length]!
    const name = {document, key: unit.id, locale, state: 'initial' as const}
    return saveTarget(one, {...name, text: `字${at}`, rev: current?.rev ?? 0}, {person: 'lin'})
  }
  const holding = one.alone(async () => {
    await expect.poll(() => one.faults()).toHaveLength(1)
    return 'held'
  })
  const saving = Promise.allSettled([...units.keys()].map(save))
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db)
  await saving
  expect(await holding).toBe('held')
  await expect.poll(() => [...one.faults(), ...other.faults()]).toEqual([])
  await release(one, '公告癸')
  await expect.poll(() => read(roots[1])).toBe('公告癸')
})

test.for([60, 250, 700])(
  'a release whose server is killed after %i ms is done, or not begun',
  async after => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const lines = await workAndKill('release', {root, url, after})
    const last = lines.findLast(line => line.release) as {texts: Record<string, string>} | undefined
    const unfinished = () =>
      one.db.selectFrom('release').select('id').where('status', '=', 'writing').execute()
    await expect.poll(unfinished).toEqual([])
    const {text} = await one.db
      .selectFrom('released_file')
      .select('text')
      .where('path', '=', path)
      .executeTakeFirstOrThrow()
    for (const own of roots) await expect.poll(() => readFileSync(join(own, path), 'utf8')).toBe(text)
    // What was acknowledged is out, or a later release is.
    if (last) {
      const [about, announcements] = [JSON.parse(text).about, JSON.parse(text).announcements]
      const isWhole = about.slice(2) === announcements.slice(2)
      expect([isWhole, about]).toEqual([true, expect.stringMatching(/^关于/)])
    }
    const again = await openStore({root, url})
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
    await again.close()
    rmSync(root, {recursive: true})
  },
)

/** Release an announcement whatever its gate says. */
async function releaseAnyway(store: Store, slug: string): Promise<void> {
  const scope = {documents: [`announcements/${slug}`], locales: [locale]}
  for (const block of openBlocks(await judgeRelease(store, scope)))
    await waiveBlock(store, block, 'Nobody reads this one.', {person: 'wang'})
  const note = {en: 'Corrected.', [locale]: '更正。'}
  await makeRelease(store, {...scope, correction: {note}}, {person: 'wang'})
}

test('pictures of an import go to every server, byte for byte, and are taken away again everywhere', async () => {
  const slug = 'base-opens'
  const folder = (root: string) => join(root, 'content/announcements', slug, 'media')
  const document = {name: 'a.docx', bytes: wordRelease({alt: 'Opening'})}
  const {pictures} = await saveImport(one, {document, slug}, {actor: {person: 'lin'}})
  await releaseAnyway(one, slug)
  await vi.waitFor(() => expect(existsSync(join(folder(roots[1]), 'image1.jpg'))).toBe(true), {
    timeout: 20_000,
  })
  const there = readFileSync(join(folder(roots[1]), 'image1.jpg'))
  expect(there.equals(Buffer.from(pictures[0]!.bytes))).toBe(true)
  // A server that was away when the corrected document went out catches up at its start.
  await other.close()
  const corrected = {slug, document: {name: 'b.docx', bytes: wordRelease({alt: 'Opening', photo: chart})}}
  const {revs} = await previewReimport(one, corrected)
  await saveReimport(one, {...corrected, revs}, {person: 'lin'})
  await releaseAnyway(one, slug)
  expect(existsSync(join(folder(roots[0]), 'image1.jpg'))).toBe(false)
  other = await openStore({root: roots[1], url})
  expect(existsSync(join(folder(roots[1]), 'image1.jpg'))).toBe(false)
  const [own, theirs] = roots.map(root => readFileSync(join(folder(root), 'image1.png')))
  expect(theirs!.equals(own!)).toBe(true)
  const conflicts = await one.db.selectFrom('conflict').select('key').execute()
  expect(conflicts.filter(({key}) => key.includes(slug))).toEqual([])
})

test('records of an import never vanish behind an edit of the same file at another server', async () => {
  const file = termPath('places')
  const own = {author: 'lin', at: '2026-01-01T00:00:00.000Z', origin: 'import' as const}
  const place = {names: {en: 'Nowhere'}, romanised: false, verified: false}
  const records = {people: {}, organisations: {}, places: {nowhere: place}, terms: {}}
  const before = await loadFile(one.db, file)
  const editing = await other.db.startTransaction().execute()
  await saveFile(editing, {...own, ...before, text: `${before.text}# Edited.\n`, origin: 'desk'})
  const importing = one.db.transaction().execute(db => saveRecords(db, records, own))
  const refused = expect(importing).rejects.toMatchObject({code: 'stale'})
  const waits = sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  await expect.poll(async () => (await waits.execute(one.db)).rows.length).toBe(1)
  await editing.commit().execute()
  await refused
  expect(await loadFile(one.db, file)).toMatchObject({rev: before.rev + 1})
})
