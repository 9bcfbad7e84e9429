import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {listConflicts, settleConflict} from '#store/conflicts.ts'
import {importFiles} from '#store/import-files.ts'
import {findInvitation, invite, spendInvitation} from '#store/invitations.ts'
import {countFailure, guardBucket} from '#store/limit-attempts.ts'
import {listUnits} from '#store/list-units.ts'
import {loadHistory} from '#store/load-unit-detail.ts'
import {hashText} from '#store/make-id.ts'
import {makeRelease} from '#store/make-release.ts'
import type {SignedIn} from '#store/member.ts'
import {setRoles} from '#store/members.ts'
import {openStore} from '#store/open-store.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import type {Store} from '#store/store.ts'
import type {StoreError} from '#store/store-error.ts'
import type {Activity} from '#store/write-activity.ts'
import {copyNewsroom} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000})
const document = 'announcements/free-patent-searches'
const locale = 'zh-Hans'
const person = {person: 'lin'}
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.for(['sqlite', 'postgres'] as const)('a store on %s', engine => {
  let root: string
  let url: string | undefined
  let store: Store
  const opened: Store[] = []

  const open = async (): Promise<Store> => {
    const one = await openStore({root, url})
    opened.push(one)
    return one
  }
  beforeEach(async () => {
    root = copyNewsroom('tests/fixtures/newsroom')
    url = engine === 'postgres' ? await postgres.database() : undefined
    store = await open()
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
    rmSync(root, {recursive: true})
  })

  const path = `locales/${locale}/${document}.json`
  const file = () => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>
  const writeByHand = (messages: Record<string, string | undefined>) =>
    writeFileSync(join(root, path), `${JSON.stringify({...file(), ...messages}, null, 2)}\n`)
  const currentOf = async (key: string) =>
    (await listUnits(store, document, locale)).find(one => one.unit.id === key)!.current!
  /** A unit with a translation whose text the checks leave alone. */
  const aUnit = async (at = 0) =>
    (await listUnits(store, document, locale)).filter(
      ({current, unit}) => current && /^[\p{Script=Han}]+$/u.test(current.text) && unit.kind !== 'history',
    )[at]!
  const save = (key: string, text: string, rev: number, request?: string) =>
    saveTarget(store, {document, key, locale, text, rev, confirm: true, request}, person)

  test('is filled from the files once; opened again it takes over nothing', async () => {
    const before = await store.db.selectFrom('revision').selectAll().execute()
    expect(before.length).toBeGreaterThan(100)
    const again = await open()
    expect(await again.db.selectFrom('revision').selectAll().execute()).toHaveLength(before.length)
    const states = (await listUnits(store, document, locale)).map(one => one.status)
    expect(new Set(states)).toContain('translated')
  })

  test('what is current can be rebuilt from the revisions, which are never changed', async () => {
    const {unit, current} = await aUnit()
    await save(unit.id, `${current!.text}甲`, current!.rev)
    await save(unit.id, `${current!.text}乙`, current!.rev + 1)
    const history = await loadHistory(store, {document, key: unit.id, locale})
    expect(history.map(one => [one.rev, one.text])).toEqual([
      [3, `${current!.text}乙`],
      [2, `${current!.text}甲`],
      [1, current!.text],
    ])
    const newest = new Map<string, [number, string]>()
    const rows = await store.db.selectFrom('revision').selectAll().orderBy('rev').execute()
    for (const row of rows) newest.set(`${row.document} ${row.key} ${row.locale}`, [row.rev, row.text])
    const kept = await store.db.selectFrom('current').selectAll().execute()
    expect(
      new Map(kept.map(row => [`${row.document} ${row.key} ${row.locale}`, [row.rev, row.text]])),
    ).toEqual(newest)
  })

  test('of many edits of one revision one wins, the others are told what won', async () => {
    const {unit, current} = await aUnit()
    const results = await Promise.allSettled(
      [...'甲乙丙丁戊己庚辛'].map(letter => save(unit.id, `${current!.text}${letter}`, current!.rev)),
    )
    const lost = results.filter(one => one.status === 'rejected').map(one => one.reason as StoreError)
    expect(lost).toHaveLength(7)
    const won = await currentOf(unit.id)
    for (const {code, refusal} of lost)
      expect([code, refusal.theirs]).toMatchObject(['stale', {text: won.text, rev: 2}])
  })

  test('edits of one turn share a commit and are answered each by itself', async () => {
    const units = (await listUnits(store, document, locale)).filter(({current}) => current)
    const results = await Promise.all(
      units.map(({unit, current}) =>
        saveTarget(
          store,
          {document, key: unit.id, locale, text: current!.text, rev: current!.rev, state: 'initial'},
          person,
        ),
      ),
    )
    expect(results.every(one => one.current.rev === 2)).toBe(true)
  })

  test('the same request twice makes one revision', async () => {
    const {unit, current} = await aUnit()
    const request = crypto.randomUUID()
    const [one, two] = [
      await save(unit.id, `${current!.text}甲`, current!.rev, request),
      await save(unit.id, `${current!.text}甲`, current!.rev, request),
    ]
    expect(two.current.rev).toBe(one.current.rev)
    expect(await loadHistory(store, {document, key: unit.id, locale})).toHaveLength(2)
  })

  test('a source edit makes exactly its own translations stale and is written into the Markdown', async () => {
    const {unit} = await aUnit()
    const source = (await listUnits(store, document, 'en')).find(one => one.unit.id === unit.id)!
    const text = `${source.current!.text.replace(/[.]$/, '')} again`
    await saveTarget(
      store,
      {document, key: unit.id, locale: 'en', text, rev: source.current!.rev, confirm: true},
      person,
    )
    const stale = (await listUnits(store, document, locale)).filter(one => one.status === 'stale')
    expect(stale.map(one => one.unit.id)).toContain(unit.id)
    const written = await store.db
      .selectFrom('file')
      .select('text')
      .where('path', '=', `content/${document}/announcement.md`)
      .executeTakeFirstOrThrow()
    const disk = readFileSync(join(root, `content/${document}/announcement.md`), 'utf8')
    expect(written.text).not.toBe(disk)
    expect(disk).not.toContain('again')
  })

  describe('import of hand edits', () => {
    test('only the file has changed: a revision by nobody', async () => {
      const {unit} = await aUnit()
      writeByHand({[unit.id]: '手工修改'})
      expect(await importFiles(store)).toMatchObject({imported: 1, conflicts: 0})
      expect(await currentOf(unit.id)).toMatchObject({
        text: '手工修改',
        author: null,
        origin: 'import',
        rev: 2,
      })
    })

    test('only the store has changed, or both say the same: nothing', async () => {
      const [one, two] = [await aUnit(0), await aUnit(1)]
      await save(one.unit.id, `${one.current!.text}甲`, 1)
      await save(two.unit.id, '同样修改', 1)
      writeByHand({[two.unit.id]: '同样修改'})
      expect(await importFiles(store)).toMatchObject({imported: 0, conflicts: 0})
    })

    test('all differ: a conflict with three texts, once; nothing is overwritten, and no release until it is settled', async () => {
      const {unit, current} = await aUnit()
      await save(unit.id, `${current!.text}桌`, 1)
      writeByHand({[unit.id]: '手工修改'})
      expect(await importFiles(store)).toMatchObject({imported: 0, conflicts: 1})
      expect(await importFiles(store)).toMatchObject({imported: 0, conflicts: 0})
      const [conflict] = await listConflicts(store)
      expect(conflict).toMatchObject({key: unit.id, base: current!.text, theirs: '手工修改'})
      expect((await currentOf(unit.id)).text).toBe(`${current!.text}桌`)
      expect(file()[unit.id]).toBe('手工修改')
      const release = makeRelease(store, {documents: [document], locales: [locale]}, person)
      await expect(release).rejects.toMatchObject({code: 'conflict-open'})
      const me = {id: 'lin', roles: [{locale: '*', role: 'translator'}]} as unknown as SignedIn
      await settleConflict(
        store,
        {id: conflict!.id, text: `${current!.text}乙`, rev: 2, confirm: true, person: me},
        person,
      )
      expect(await listConflicts(store)).toEqual([])
      expect((await currentOf(unit.id)).text).toBe(`${current!.text}乙`)
    })

    test('a message that is gone from the file is a conflict, never a loss', async () => {
      const {unit, current} = await aUnit()
      writeByHand({[unit.id]: undefined})
      expect(await importFiles(store)).toMatchObject({imported: 0, conflicts: 1})
      expect((await currentOf(unit.id)).text).toBe(current!.text)
    })

    test('a file that breaks off changes nothing and is told', async () => {
      writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').slice(0, 200))
      const {imported, conflicts, findings} = await importFiles(store)
      expect([imported, conflicts, findings.map(one => one.rule)]).toEqual([
        0,
        0,
        expect.arrayContaining(['catalogue-syntax']),
      ])
    })
  })

  describe('release of the interface', () => {
    const scope = {documents: ['interface/reader'], locales: [locale]}
    const reader = `locales/${locale}/reader.json`
    const edit = async (key: string, text: string) => {
      const rows = await listUnits(store, 'interface/reader', locale)
      const {current} = rows.find(one => one.unit.id === key)!
      const name = {document: 'interface/reader', key, locale}
      const {current: saved} = await saveTarget(
        store,
        {...name, text, rev: current!.rev, confirm: true},
        person,
      )
      await reviewTarget(store, {...name, rev: saved.rev, verdict: 'approve'}, {person: 'wang'})
    }

    test('writes what was approved and nothing else', async () => {
      await edit('announcements', '新闻公告')
      const before = JSON.parse(readFileSync(join(root, reader), 'utf8'))
      const release = await makeRelease(store, scope, person)
      expect(release.status).toBe('complete')
      expect(JSON.parse(readFileSync(join(root, reader), 'utf8'))).toEqual({
        ...before,
        announcements: '新闻公告',
      })
      expect(await importFiles(store)).toMatchObject({imported: 0, conflicts: 0})
    })

    test('whose file cannot be written stands, says so, and is finished by the next one', async () => {
      await edit('announcements', '新闻公告')
      // A folder in the place of the draft beside the file: the system refuses to write there.
      const blocked = join(root, `${reader}.${process.pid}.tmp`)
      mkdirSync(blocked)
      writeFileSync(join(blocked, 'full'), '')
      const before = readFileSync(join(root, reader), 'utf8')
      await expect(makeRelease(store, scope, person)).rejects.toMatchObject({
        code: 'busy',
        message: expect.stringContaining('EISDIR'),
      })
      expect(readFileSync(join(root, reader), 'utf8')).toBe(before)
      rmSync(blocked, {recursive: true})
      await edit('about', '关于我们')
      await makeRelease(store, scope, person)
      expect(JSON.parse(readFileSync(join(root, reader), 'utf8'))).toMatchObject({
        announcements: '新闻公告',
        about: '关于我们',
      })
    })

    test('that a fault broke off is finished by the next start', async () => {
      await edit('announcements', '新闻公告')
      const folder = join(root, 'locales', locale)
      const before = readFileSync(join(root, reader), 'utf8')
      // A folder in the place of the file: neither read nor renamed over, as on a broken disk.
      rmSync(join(root, reader))
      writeFileSync(join(folder, 'reader.json'), before)
      const text = '{"announcements": "半途"}\n'
      // As its transaction leaves it: the release, and what the store says of its files.
      await store.db
        .updateTable('released_file')
        .set({text, sha256: hashText(text)})
        .where('path', '=', reader)
        .execute()
      await store.db
        .insertInto('release')
        .values({
          id: 'half',
          at: '2026-11-25T00:00:00.000Z',
          author: 'lin',
          note: null,
          status: 'writing',
          files: JSON.stringify([{path: reader, text, sha256: hashText(text), before}]),
          documents: '[]',
          locales: '[]',
          correction: null,
          commit_id: null,
        })
        .execute()
      const again = await open()
      expect(readFileSync(join(root, reader), 'utf8')).toBe('{"announcements": "半途"}\n')
      const row = await again.db
        .selectFrom('release')
        .selectAll()
        .where('id', '=', 'half')
        .executeTakeFirstOrThrow()
      expect(row.status).toBe('complete')
    })
  })

  test('what another process does is told to the pages of this one', async () => {
    const other = await open()
    const {unit, current} = await aUnit()
    const heard = new Promise<Activity>(resolve => store.live.activity(resolve))
    const request = {document, key: unit.id, locale, text: `${current!.text}甲`, rev: 1, confirm: true}
    await saveTarget(other, request, person)
    expect(await heard).toMatchObject({action: 'save', key: unit.id, actor: 'lin'})
  })

  test('work that only one may do is done by one process after the other', async () => {
    const other = await open()
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(`${name} begins`)
      await new Promise(resolve => setTimeout(resolve, 30))
      order.push(`${name} ends`)
    }
    await Promise.all([store.alone(work('one')), other.alone(work('two')), store.alone(work('three'))])
    for (let at = 0; at < order.length; at += 2)
      expect(order[at + 1]).toBe(order[at]!.replace('begins', 'ends'))
  })

  test('of two owners who take each other’s role at the same moment one stays', async () => {
    const other = await open()
    const times = {createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z'}
    const user = (id: string) => ({
      ...times,
      id,
      name: id,
      email: `${id}@example.org`,
      emailVerified: engine === 'postgres' ? true : 1,
      twoFactorEnabled: null,
    })
    await store.db
      .insertInto('user')
      .values([user('one'), user('two')])
      .execute()
    const owns = (id: string) => ({person: id, locale: '*', role: 'owner' as const})
    for (let round = 0; round < 8; round++) {
      await store.db.deleteFrom('member').execute()
      await store.db
        .insertInto('member')
        .values([owns('one'), owns('two')])
        .execute()
      const ends = await Promise.allSettled([
        setRoles(store, 'one', [], 'two'),
        setRoles(other, 'two', [], 'one'),
      ])
      expect(ends.map(end => end.status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await store.db.selectFrom('member').selectAll().execute()).toHaveLength(1)
    }
  })

  test('of two who use a link at the same moment one gets it', async () => {
    const {id, token} = await invite(
      store,
      {role: 'translator', locale, email: null, days: 1},
      {person: null},
    )
    expect((await findInvitation(store, token)).id).toBe(id)
    const uses = await Promise.allSettled([1, 2, 3].map(() => spendInvitation(store.db, id, 'now', null)))
    expect(uses.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(findInvitation(store, token)).rejects.toMatchObject({code: 'used'})
  })

  test('failures are counted by bucket', async () => {
    await Promise.all([1, 2, 3].map(() => countFailure(store, 'a')))
    await expect(guardBucket(store, 'a', 3)).rejects.toMatchObject({code: 'too-many'})
    await guardBucket(store, 'a', 4)
    await guardBucket(store, 'b', 1)
  })

  test('texts come back to the letter', async () => {
    const {unit} = await aUnit()
    const text = `'’"\\%_;--𝄞한국어עברית{nbsp}`.replace('{nbsp}', '\u00a0\u3000')
    const row = {document, key: unit.id, locale, text, rev: 1, state: 'initial' as const}
    await saveTarget(store, row, person)
    expect((await currentOf(unit.id)).text).toBe(text)
  })
})
