import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {assignWork} from '#store/assignments.ts'
import {writeComment} from '#store/comments.ts'
import {listUnits} from '#store/list-units.ts'
import {makeMailQueue} from '#store/mail-queue.ts'
import {remindPeople} from '#store/remind-people.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import {sendDigests} from '#store/send-digests.ts'
import {makeSendMail} from '#store/send-mail.ts'
import {copyNewsroom, startDesk} from './start-desk.ts'
import {startMailServer} from './start-mail-server.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000})
vi.spyOn(console, 'error').mockImplementation(() => undefined)
const from = 'Tongshi desk <desk@example.org>'
const chinese = {'accept-language': 'zh-Hans'}
const [secret, open] = ['announcements/free-patent-searches', 'announcements/design-guide']
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const failures = (db: Awaited<ReturnType<typeof startDesk>>['desk']['store']['db']) =>
  db.selectFrom('activity').select('detail').where('action', '=', 'mail-failed').orderBy('seq').execute()

describe.for(['sqlite', 'postgres'] as const)('mail of a desk on %s', engine => {
  const database = async () => (engine === 'postgres' ? {url: await postgres.database()} : {})

  /** A newsroom one of whose announcements is under embargo until the first of December. */
  const embargoed = () => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const path = join(root, `content/${secret}/announcement.md`)
    const embargo = 'embargo: {until: 2026-12-01T00:00, zone: UTC}\nlead: value'
    writeFileSync(path, readFileSync(path, 'utf8').replace('lead: value', embargo))
    return root
  }

  test('a link comes by mail in the language of who invites, and is answered once all the same', async () => {
    const server = await startMailServer()
    const sendMail = makeSendMail({url: server.url, from})
    const desk = await startDesk({from: 'tests/fixtures/newsroom', ...(await database()), sendMail})
    const owner = await desk.person({role: 'owner', locale: '*'})
    const lin = await desk.person({role: 'translator', locale: 'zh-Hans'})
    const body = {role: 'translator', locale: 'zh-Hans', email: 'Wu@example.org', days: 3}
    const made = await desk.ask('POST', '/invitations', body, owner, chinese)
    const renewed = await desk.ask('POST', `/members/${lin.id}/password-link`, {}, owner)
    await desk.ask('POST', '/invitations', {...body, email: null}, owner)
    expect([made.status, renewed.status]).toEqual([201, 201])
    await vi.waitFor(() => expect(server.received).toHaveLength(2))
    const [invitation, password] = server.received
    expect(invitation!.to).toEqual(['wu@example.org'])
    expect(invitation!.headers).toMatch(/^Content-Language: zh-Hans$/im)
    expect(invitation!.headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im)
    expect(invitation!.text).toContain('现邀请您加入译台')
    expect(invitation!.text).toContain('3天内有效')
    const [, token] = made.body.url.split('#')
    expect(invitation!.text).toContain(`${desk.origin}/zh-Hans/desk/claim#${token}`)
    expect(password!.to).toEqual([lin.email])
    expect(password!.headers).toMatch(/^Content-Language: en$/im)
    expect(password!.text).toContain(renewed.body.url)
    expect(desk.desk.mail!.waiting()).toBe(0)
    await desk.stop()
    await server.stop()
  })

  test('a server that is down fails no request: the mail waits and the audit log says so without the link', async () => {
    const gone = await startMailServer()
    await gone.stop()
    const sendMail = makeSendMail({url: gone.url, from})
    const desk = await startDesk({from: 'tests/fixtures/newsroom', ...(await database()), sendMail})
    const owner = await desk.person({role: 'owner', locale: '*'})
    const body = {role: 'translator', locale: 'zh-Hans', email: 'wu@example.org'}
    const made = await desk.ask('POST', '/invitations', body, owner)
    expect(made.status).toBe(201)
    const {store} = desk.desk
    await vi.waitFor(async () => expect(await failures(store.db)).toHaveLength(1))
    const [{detail}] = (await failures(store.db)) as [{detail: string}]
    expect(JSON.parse(detail)).toMatchObject({
      kind: 'invitation',
      to: 'wu@example.org',
      attempt: 1,
      again: true,
    })
    expect(detail).not.toContain(made.body.url.split('#')[1])
    expect(desk.desk.mail!.waiting()).toBe(1)
    desk.desk.mail!.close()
    // Tried again, and again, until the server is back.
    const mail = makeMailQueue(store, sendMail, Array(200).fill(20))
    mail.post('digest', {to: 'wu@example.org', subject: 'x', text: 'words that nobody logs', language: 'en'})
    await vi.waitFor(async () => expect((await failures(store.db)).length).toBeGreaterThan(2))
    const back = await startMailServer({port: gone.port})
    await vi.waitFor(() => expect(mail.waiting()).toBe(0), 5000)
    expect(back.received).toMatchObject([{to: ['wu@example.org']}])
    expect(JSON.stringify(await failures(store.db))).not.toContain('nobody logs')
    await desk.stop()
    await back.stop()
  })

  test('a digest tells what waits once a day, and no text or name that must not go out', async () => {
    const server = await startMailServer()
    const root = embargoed()
    let now = new Date('2026-11-24T01:00:00Z')
    const sendMail = makeSendMail({url: server.url, from})
    const desk = await startDesk({root, ...(await database()), sendMail, now: () => now})
    const {store, mail} = desk.desk
    const lin = await desk.person({role: 'translator', locale: '*'})
    const wang = await desk.person({role: 'owner', locale: '*'})
    const quiet = await desk.person({role: 'translator', locale: '*'})
    const {email, id} = lin
    const {name} = await store.db
      .selectFrom('user')
      .select('name')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await desk.ask('POST', '/sign-in', {email, password: 'seven wet umbrellas'}, undefined, chinese)
    expect((await desk.ask('PATCH', '/account', {digest: false}, quiet)).status).toBe(204)
    expect((await desk.ask('GET', '/session', undefined, quiet)).body.digest).toBe(false)
    expect((await desk.ask('GET', '/session', undefined, lin)).body.digest).toBe(true)

    for (const document of [open, secret]) {
      const due = document === open ? '2026-11-30T09:30:00Z' : '2026-11-26T00:00:00Z'
      const work = {document, locale: 'en', role: 'translator' as const, person: id, due, zone: null}
      await assignWork(store, work, {person: wang.id})
    }
    const [unit] = await listUnits(store, open, 'en')
    const key = unit!.unit.id
    const place = {document: open, key, locale: 'en'}
    const first = {...place, text: `${unit!.current?.text ?? ''} 外传`, rev: unit!.current?.rev ?? 0}
    const {current} = await saveTarget(store, {...first, confirm: true}, {person: id})
    const refused = {...place, rev: current.rev, verdict: 'reject' as const, reason: '理由不外传'}
    await reviewTarget(store, refused, {person: wang.id})
    const comment = {...place, parent: null, text: '评论不外传'}
    await writeComment(store, {...comment, kind: 'question'}, {person: wang.id})
    await writeComment(store, {...comment, kind: 'note', text: `@${name} 评论不外传`}, {person: wang.id})

    await remindPeople(store)
    now = new Date('2026-11-23T23:59:00Z')
    expect(await sendDigests(store, mail!, desk.origin)).toBe(0)
    now = new Date('2026-11-24T01:00:01Z')
    expect(await sendDigests(store, mail!, desk.origin)).toBe(1)
    expect(await sendDigests(store, mail!, desk.origin)).toBe(0)
    await vi.waitFor(() => expect(server.received).toHaveLength(1))
    const [digest] = server.received
    expect(digest!.to).toEqual([email])
    expect(digest!.headers).toMatch(/^Content-Language: zh-Hans$/im)
    expect(digest!.text).toContain('一周内到期（2026年11月30日')
    expect(digest!.text).toContain('17:30')
    expect(digest!.text).toContain('1条译文被退回')
    expect(digest!.text).toContain('1条问题尚未解决')
    expect(digest!.text).toContain('1条评论提及您或回复了您')
    expect(digest!.text).toContain(`${desk.origin}/zh-Hans/desk/edit/${open}/en`)
    expect(digest!.text).toContain('两日内到期（2026年11月26日')
    expect(digest!.text).toContain('一份尚在禁发期内的公告')
    for (const never of ['free-patent', 'Free patent', '外传']) expect(digest!.text).not.toContain(never)

    // The next day brings nothing new, then a second reminder; the embargo has ended.
    now = new Date('2026-11-25T01:00:00Z')
    expect(await sendDigests(store, mail!, desk.origin)).toBe(0)
    now = new Date('2026-12-01T01:00:00Z')
    await remindPeople(store)
    expect(await sendDigests(store, mail!, desk.origin)).toBe(1)
    await vi.waitFor(() => expect(server.received).toHaveLength(2))
    expect(server.received[1]!.text).toContain('Free patent searches for mould makers')
    await desk.stop()
    rmSync(root, {recursive: true})
    await server.stop()
  })

  test('a mail refused for good is given up; one put off is sent again', async () => {
    const desk = await startDesk({from: 'tests/fixtures/newsroom', ...(await database())})
    const {store} = desk.desk
    for (const [code, sent] of [
      [550, 0],
      [451, 1],
    ] as const) {
      const server = await startMailServer({refuse: {times: 1, code, words: 'quoted words'}})
      const mail = makeMailQueue(store, makeSendMail({url: server.url, from}), [10])
      mail.post('digest', {to: 'wu@example.org', subject: '主题', text: '文字', language: 'zh-Hans'})
      await vi.waitFor(() => expect(mail.waiting()).toBe(0))
      await vi.waitFor(async () => expect((await failures(store.db)).at(-1)?.detail).toContain(`${code}`))
      expect(server.received).toHaveLength(sent)
      await server.stop()
    }
    const told = (await failures(store.db)).map(({detail}) => JSON.parse(detail).again)
    expect(told).toEqual([false, true])
    expect(JSON.stringify(await failures(store.db))).not.toContain('quoted words')
    await desk.stop()
  })
})

test('a name that climbs out of its header stays in it', async () => {
  const server = await startMailServer()
  const send = makeSendMail({url: server.url, from})
  await send({to: 'wu@example.org', subject: 'a\r\nBcc: eve@example.org', text: 'x', language: 'en'})
  expect(server.received[0]!.to).toEqual(['wu@example.org'])
  expect(server.received[0]!.headers).not.toMatch(/^Bcc:/im)
  await server.stop()
})
