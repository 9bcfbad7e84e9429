import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {saveDraft} from '#store/drafts.ts'
import {listUnits} from '#store/list-units.ts'
import {saveMailSettings} from '#store/mail-settings.ts'
import {isKept} from '#store/table-snapshot.ts'
import {oneTimeCode} from './one-time-code.ts'
import {cookiesOf, password, startDesk, type TestDesk, type TestPerson} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000})
const document = 'announcements/free-patent-searches'
const locale = 'zh-Hans'
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

/** Every text that the store holds, table by table. */
async function wholeStore(desk: TestDesk): Promise<string> {
  const {db} = desk.desk.store
  const tables = (await db.introspection.getTables()).filter(({name}) => isKept(name) || name === 'session')
  const rows: unknown[] = []
  for (const {name} of tables)
    rows.push(
      name,
      await db
        .selectFrom(name as 'user')
        .selectAll()
        .execute(),
    )
  return JSON.stringify(rows)
}

describe.for(['sqlite', 'postgres'] as const)('on %s', engine => {
  let desk: TestDesk
  let owner: TestPerson
  let lin: TestPerson
  const unitOf = async (at: number) => (await listUnits(desk.desk.store, document, locale))[at]!

  beforeAll(async () => {
    const url = engine === 'postgres' ? await postgres.database() : undefined
    desk = await startDesk({from: 'tests/fixtures/newsroom', ...(url ? {url} : {})})
    owner = await desk.person({locale: '*', role: 'owner'})
    lin = await desk.person({locale, role: 'reviewer'})
    const {store} = desk.desk
    const {body} = await desk.ask('POST', '/account/second-factor', {password}, lin)
    const code = oneTimeCode(body.secret)
    // Confirming makes another session.
    const confirmed = await desk.ask('POST', '/account/second-factor/confirm', {code}, lin)
    lin = {...lin, cookie: cookiesOf(confirmed.headers)}
    const again = await desk.ask('POST', '/sign-in', {email: lin.email, password: 'wrong sentence here'})
    expect(again.status).toBe(401)
    await desk.ask('PATCH', '/account', {name: 'Lin Yue'}, lin)
    const {unit, current} = await unitOf(0)
    const path = `/documents/${document}/units/${unit.id}`
    const saved = await desk.ask(
      'PUT',
      `${path}/${locale}`,
      {text: '林悦的译文', rev: current?.rev ?? 0, state: 'initial', confirm: true},
      lin,
    )
    expect(saved.status).toBe(200)
    await saveMailSettings(store, lin.id, {digest: false})
    await saveDraft(store, {person: lin.id, document, key: unit.id, locale, text: '未存之稿', rev: 1})
    await desk.ask(
      'POST',
      `${path}/comments`,
      {kind: 'question', text: 'Is this right?', locale, parent: null},
      lin,
    )
    await desk.ask(
      'POST',
      `${path}/comments`,
      {kind: 'note', text: '@Lin Yue请看；@Lin Yuehan not', locale, parent: null},
      owner,
    )
    await desk.ask(
      'POST',
      '/assignments',
      {document, locale, role: 'translator', person: lin.id, due: null, zone: null},
      owner,
    )
    await desk.ask('POST', '/invitations', {role: 'reader', locale, email: lin.email, days: 3}, owner)
    await desk.ask(
      'POST',
      '/account/tokens',
      {name: 'laptop', scopes: ['read'], locales: ['*'], expiresAt: '2027-06-01T00:00:00Z'},
      lin,
    )
  })
  afterAll(() => desk.stop())

  test('a person takes away all that they have entered, without a token; so may an owner for them', async () => {
    const {body, headers} = await desk.ask('GET', '/account/export', undefined, lin)
    expect(headers.get('content-disposition')).toContain('attachment')
    // Nobody holds the whole of it to count it.
    expect(headers.has('content-length')).toBe(false)
    expect(body.account).toMatchObject({name: 'Lin Yue', email: lin.email, mail: {digest: false}})
    expect(body.roles).toEqual([{locale, role: 'reviewer'}])
    expect(body.revisions.map((row: {text: string}) => row.text)).toContain('林悦的译文')
    expect(body.drafts.map((row: {text: string}) => row.text)).toEqual(['未存之稿'])
    expect(body.comments.map((row: {text: string}) => row.text)).toEqual(['Is this right?'])
    expect(body.assignments).toHaveLength(1)
    expect(body.apiTokens[0]).toMatchObject({name: 'laptop'})
    expect(body.sessions[0]).toMatchObject({ipAddress: expect.any(String)})
    expect(body.invitations[0]).toMatchObject({email: lin.email})
    const actions = body.activity.map((row: {action: string}) => row.action)
    expect(actions).toEqual(
      expect.arrayContaining(['member-new', 'sign-in', 'save', 'assign', 'person-exported']),
    )
    const sessions = await desk.desk.store.db.selectFrom('session').select('token').execute()
    for (const {token} of sessions) expect(JSON.stringify(body)).not.toContain(token)
    expect(JSON.stringify(body)).not.toMatch(/token_hash|"password"|"secret"/)
    const asked = await desk.ask('GET', `/members/${lin.id}/export`, undefined, owner)
    expect(asked.body.revisions).toEqual(body.revisions)
    const other = await desk.ask('GET', `/members/${owner.id}/export`, undefined, lin)
    expect(other.status).toBe(403)
  })

  test('a deletion asks for the password again, and for the role', async () => {
    const wrong = await desk.ask('POST', '/account/delete', {password: 'another sentence'}, lin)
    expect(wrong.body.code).toBe('wrong-password')
    const other = await desk.ask('POST', `/members/${owner.id}/delete`, {password}, lin)
    expect(other.status).toBe(403)
    const foreign = await desk.ask('POST', '/account/delete', {password}, lin, {
      origin: 'https://example.org',
    })
    expect(foreign.body.code).toBe('foreign-origin')
  })

  test('the last owner cannot be deleted', async () => {
    const {body} = await desk.ask('POST', '/account/delete', {password}, owner)
    expect(body.code).toBe('last-owner')
    expect((await desk.ask('GET', '/members', undefined, owner)).body.members).toHaveLength(2)
  })

  test('deleted, the work stays under a pseudonym and nothing says who it was', async () => {
    const {store} = desk.desk
    const before = await store.db.selectFrom('revision').selectAll().orderBy('seq').execute()
    const {body} = await desk.ask('POST', '/account/delete', {password}, lin)
    expect(body).toMatchObject({pseudonym: 'Former member 1 · 前成员 1', assignments: 1})
    expect(await store.db.selectFrom('revision').selectAll().orderBy('seq').execute()).toEqual(before)
    const whole = await wholeStore(desk)
    expect(whole).not.toContain(lin.email)
    expect(whole).not.toContain('未存之稿')
    expect(whole.match(/Lin Yue/g), 'only the other name that begins alike').toHaveLength(2)
    const {unit} = await unitOf(0)
    const {body: comments} = await desk.ask(
      'GET',
      `/documents/${document}/units/${unit.id}/comments`,
      undefined,
      owner,
    )
    const [question, note] = comments.comments
    expect(question.author).toEqual({id: lin.id, name: 'Former member 1 · 前成员 1'})
    expect(note.text).toBe('@Former member 1 · 前成员 1请看；@Lin Yuehan not')
    for (const table of ['session', 'account', 'twoFactor'] as const)
      expect(await store.db.selectFrom(table).selectAll().where('userId', '=', lin.id).execute()).toEqual([])
    const addresses = await store.db
      .selectFrom('activity')
      .select('address')
      .where('actor', '=', lin.id)
      .execute()
    expect(addresses.every(row => row.address === null)).toBe(true)
    const deletion = await store.db
      .selectFrom('activity')
      .selectAll()
      .where('action', '=', 'account-deleted')
      .execute()
    expect(deletion).toMatchObject([{actor: lin.id, address: null, audience: 'audit'}])
    expect(JSON.parse(deletion[0]!.detail)).toEqual({person: lin.id, former: 1, assignments: 1})
  })

  test('the account is gone: no way in, no member, nobody to assign to', async () => {
    const {email} = lin
    expect((await desk.ask('GET', '/account/sessions', undefined, lin)).status).toBe(401)
    expect((await desk.ask('POST', '/sign-in', {email, password})).status).toBe(401)
    const {members} = (await desk.ask('GET', '/members', undefined, owner)).body
    expect(members.map((one: {id: string}) => one.id)).toEqual([owner.id])
    const assigned = await desk.ask(
      'POST',
      '/assignments',
      {document, locale, role: 'translator', person: lin.id, due: null, zone: null},
      owner,
    )
    expect(assigned.status).toBe(404)
    for (const path of ['delete', 'password-link'])
      expect(
        (await desk.ask('POST', `/members/${lin.id}/${path}`, path === 'delete' ? {password} : {}, owner))
          .status,
      ).toBe(404)
    const open = (await desk.ask('GET', '/invitations', undefined, owner)).body.invitations
    expect(open, 'an invitation to the address does not become one for anybody').toEqual([])
  })

  test('the address may come back as another person; the next to leave gets the next number', async () => {
    const wang = await desk.person({locale, role: 'translator'})
    const {body} = await desk.ask('POST', `/members/${wang.id}/delete`, {password}, owner)
    expect(body.pseudonym).toBe('Former member 2 · 前成员 2')
    const audit = (await desk.ask('GET', '/audit', undefined, owner)).body.activity
    expect(audit[0]).toMatchObject({action: 'account-deleted', actor: {id: owner.id}})
  })
})

test('files that a release has written name who has left until the next release', async () => {
  const desk = await startDesk()
  const about = 'announcements/beilun-mould-ip-base'
  const owner = await desk.person({locale: '*', role: 'owner'})
  const [reviewer, publisher] = [
    await desk.person({locale: '*', role: 'reviewer'}),
    await desk.person({locale: '*', role: 'publisher'}),
  ]
  const approve = {q: 'state:translated', locale, document: about, action: {kind: 'approve'}}
  const {seal} = (await desk.ask('POST', '/bulk/preview', approve, reviewer)).body
  expect((await desk.ask('POST', '/bulk', {...approve, seal}, reviewer)).status).toBe(201)
  const {blocks} = (await desk.ask('GET', `/gate?document=${about}&locale=${locale}`, undefined, publisher))
    .body
  for (const {id, waived} of blocks)
    if (waived === null) {
      const waiver = {block: id, document: about, locale, reason: 'The office confirms it.'}
      expect((await desk.ask('POST', '/waivers', waiver, publisher)).status).toBe(201)
    }
  const release = {documents: [about], locales: [locale], note: 'First'}
  expect((await desk.ask('POST', '/releases', release, publisher)).status).toBe(201)
  const named = [`content/${about}/waivers.yaml`, `locales/${locale}/${about}.meta.json`]
  const whole = () => named.map(path => readFileSync(join(desk.root, path), 'utf8')).join('\n')
  const {name} = (await desk.ask('GET', '/session', undefined, publisher)).body.person
  expect(whole()).toContain(name)
  const {body} = await desk.ask('POST', `/members/${publisher.id}/delete`, {password}, owner)
  expect(body.files).toEqual(named)
  expect(whole()).toContain(name)
  expect((await desk.ask('POST', '/releases', {...release, note: 'Second'}, owner)).status).toBe(201)
  expect(whole()).not.toContain(name)
  expect(whole()).toContain(body.pseudonym)
  await desk.stop()
})

test('npm run export-person and delete-person: a file for its owner alone, a question, and exit codes', async () => {
  const desk = await startDesk({from: 'tests/fixtures/newsroom'})
  const [owner, lin] = [
    await desk.person({locale: '*', role: 'owner'}),
    await desk.person({locale, role: 'reader'}),
  ]
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-person-'))
  const run = (script: string, ...words: string[]) => {
    const env = {...process.env, DATABASE_URL: '', TONGSHI_ROOT: desk.root, TONGSHI_DATA: ''}
    const {status, stdout, stderr} = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
      encoding: 'utf8',
      input: '',
      env,
    })
    return {status, said: stdout + stderr}
  }
  const out = join(folder, 'lin.json')
  expect(run('export-person', '--email', lin.email.toUpperCase(), '--out', out).status).toBe(0)
  expect(JSON.parse(readFileSync(out, 'utf8')).account).toMatchObject({id: lin.id, email: lin.email})
  expect(statSync(out).mode & 0o777).toBe(0o600)
  expect(run('export-person', '--email', lin.email, '--out', out)).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^Unexpected EEXIST at/),
  })
  expect(run('delete-person', '--email', lin.email)).toMatchObject({
    status: 2,
    said: expect.stringMatching(/--yes/),
  })
  expect(run('delete-person', '--email', owner.email, '--yes')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^Unexpected desk without an owner/),
  })
  expect(run('delete-person', '--email', lin.email, '--yes')).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^Deleted .+ Former member 1/),
  })
  expect(run('delete-person', '--email', lin.email, '--yes')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^Unexpected e-mail address/),
  })
  await desk.stop()
  rmSync(folder, {recursive: true})
})
