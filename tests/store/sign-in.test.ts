import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {inviteOwner} from '#store/invitations.ts'
import {perAccount, perAddress} from '#store/limit-attempts.ts'
import {oneTimeCode} from './one-time-code.ts'
import {type Answer, cookiesOf, password, startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
let desk: TestDesk
let owner: TestPerson

beforeAll(async () => {
  desk = await startDesk({from: 'tests/fixtures/newsroom'})
})
afterAll(() => desk.stop())

const signIn = (email: string, word: string, address: string, cookie?: string): Promise<Answer> =>
  desk.ask('POST', '/sign-in', {email, password: word}, cookie ? {id: '', email, cookie} : undefined, {
    'x-test-address': address,
  })

describe('the first owner', () => {
  test('comes by a one-time link, which is good once', async () => {
    const token = (await inviteOwner(desk.desk.store))!
    const look = await desk.ask('POST', '/claim/look', {token})
    expect(look.body).toMatchObject({kind: 'owner', role: 'owner', locale: '*'})
    const claim = {token, name: 'Lin Yue', email: 'Lin@Example.org', password}
    const weak = await desk.ask('POST', '/claim', {...claim, password: 'short'})
    expect([weak.status, weak.body.problems[0].path]).toEqual([400, 'password'])
    const claimed = await desk.ask('POST', '/claim', claim)
    expect(claimed.status).toBe(200)
    owner = {id: claimed.body.person.id, email: 'lin@example.org', cookie: cookiesOf(claimed.headers)}
    expect((await desk.ask('POST', '/claim', claim)).status).toBe(410)
    expect((await desk.ask('GET', '/session', undefined, owner)).body.person).toMatchObject({
      name: 'Lin Yue',
      roles: [{role: 'owner'}],
    })
    expect(await inviteOwner(desk.desk.store)).toBeUndefined()
  })

  test('a link made again makes the earlier one void', async () => {
    const other = await startDesk({from: 'tests/fixtures/newsroom'})
    const [first, second] = [await inviteOwner(other.desk.store), await inviteOwner(other.desk.store)]
    expect((await other.ask('POST', '/claim/look', {token: first})).status).toBe(410)
    expect((await other.ask('POST', '/claim/look', {token: second})).status).toBe(200)
    await other.stop()
  })
})

describe('cookies', () => {
  test('are for this host alone, out of reach of scripts, and hold the only copy of the token', async () => {
    const answer = await signIn(owner.email, password, '10.9.0.1')
    expect(JSON.stringify(answer.body)).toBe(JSON.stringify({person: {id: owner.id}}))
    for (const cookie of answer.headers.getSetCookie())
      expect(cookie).toMatch(/^__Host-tongshi\.[\w]+=.*Path=\/.*HttpOnly.*Secure.*SameSite=Lax/i)
  })

  test.for([
    ['none', ''],
    ['another signature', '__Host-tongshi.session_token=abc.def'],
    ['no signature', '__Host-tongshi.session_token=abc'],
    ['broken encoding', '__Host-tongshi.session_token=%E0%A4%A'],
  ] as const)('%s is nobody', async ([, cookie]) => {
    expect((await desk.ask('GET', '/overview', undefined, {id: '', email: '', cookie})).status).toBe(401)
  })

  test('a sign-in that ended is nobody', async () => {
    const cookie = cookiesOf((await signIn(owner.email, password, '10.9.0.2')).headers)
    const who = {...owner, cookie}
    const {body} = await desk.ask('GET', '/account/sessions', undefined, who)
    expect(body.sessions.filter((one: {current: boolean}) => one.current)).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain(/session_token=([^.;]+)/.exec(cookie)![1]!)
    expect((await desk.ask('POST', '/sign-out', undefined, who)).status).toBe(204)
    expect((await desk.ask('GET', '/overview', undefined, who)).status).toBe(401)
  })
})

describe('limits', () => {
  test('an address that guesses is stopped; another address is not', async () => {
    for (let count = 0; count < perAddress; count++)
      expect((await signIn(`nobody${count}@example.org`, 'wrong password', '10.1.0.1')).status).toBe(401)
    const refused = await signIn(owner.email, password, '10.1.0.1')
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await signIn(owner.email, password, '10.1.0.2')).status).toBe(200)
  })

  test('an account that is guessed at from everywhere stays open to the devices of its person', async () => {
    const person = await desk.person({locale: '*', role: 'reader'})
    for (let count = 0; count < perAccount; count++)
      expect((await signIn(person.email, 'wrong password', `10.2.0.${count}`)).status).toBe(401)
    expect((await signIn(person.email, password, '10.2.1.1')).status).toBe(429)
    expect((await signIn(person.email, password, '10.2.1.2', person.cookie)).status).toBe(200)
    const forged = person.cookie.replace(/device=[^.]+/, 'device=AAAA')
    expect((await signIn(person.email, password, '10.2.1.3', forged)).status).toBe(429)
    expect((await signIn(owner.email, password, '10.2.1.1')).status).toBe(200)
  })

  test('an address that nobody has answers as slowly and as little as a wrong password', async () => {
    const [known, unknown] = [
      await signIn(owner.email, 'wrong password', '10.3.0.1'),
      await signIn('who@example.org', 'wrong password', '10.3.0.1'),
    ]
    expect(unknown.body).toEqual(known.body)
  })
})

describe('a second factor', () => {
  let person: TestPerson
  let secret: string
  let backupCodes: string[]

  test('is set up with the password and confirmed by its first code', async () => {
    person = await desk.person({locale: '*', role: 'publisher'})
    expect(
      (await desk.ask('POST', '/account/second-factor', {password: 'wrong password'}, person)).status,
    ).toBe(401)
    const begun = await desk.ask('POST', '/account/second-factor', {password}, person)
    expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/Tongshi/)
    ;({secret, backupCodes} = begun.body)
    expect((await desk.ask('POST', '/account/second-factor/confirm', {code: '000000'}, person)).status).toBe(
      401,
    )
    const confirmed = await desk.ask(
      'POST',
      '/account/second-factor/confirm',
      {code: oneTimeCode(secret)},
      person,
    )
    expect(confirmed.status).toBe(204)
  })

  test('the password alone opens nothing; a code opens one sign-in', async () => {
    const first = await signIn(person.email, password, '10.4.0.1')
    expect(first.body).toEqual({secondFactor: true})
    const half = {...person, cookie: cookiesOf(first.headers)}
    expect((await desk.ask('GET', '/overview', undefined, half)).status).toBe(401)
    const code = oneTimeCode(secret, Date.now() + 30_000)
    const answer = await desk.ask('POST', '/sign-in/second-factor', {code}, half)
    expect(answer.status).toBe(200)
    expect(
      (await desk.ask('GET', '/overview', undefined, {...person, cookie: cookiesOf(answer.headers)})).status,
    ).toBe(200)
    const again = await signIn(person.email, password, '10.4.0.2')
    const replay = await desk.ask(
      'POST',
      '/sign-in/second-factor',
      {code},
      {...person, cookie: cookiesOf(again.headers)},
    )
    expect([replay.status, replay.body.code]).toEqual([401, 'second-factor'])
    expect(
      (await desk.ask('GET', '/overview', undefined, {...person, cookie: cookiesOf(replay.headers)})).status,
    ).toBe(401)
  })

  test('a backup code opens one sign-in', async () => {
    const use = async () => {
      const half = await signIn(person.email, password, '10.4.0.3')
      const cookie = cookiesOf(half.headers)
      return desk.ask(
        'POST',
        '/sign-in/second-factor',
        {code: backupCodes[0], backup: true},
        {...person, cookie},
      )
    }
    expect([(await use()).status, (await use()).status]).toEqual([200, 401])
  })

  test('can be asked for by role: without one such a person may do nothing else', async () => {
    const publisher = await desk.person({locale: '*', role: 'publisher'})
    const reader = await desk.person({locale: '*', role: 'reader'})
    await desk.ask('PUT', '/settings', {requireSecondFactor: 'publisher'}, owner)
    const refused = await desk.ask('GET', '/overview', undefined, publisher)
    expect([refused.status, refused.body.code]).toEqual([401, 'second-factor'])
    expect((await desk.ask('GET', '/overview', undefined, reader)).status).toBe(200)
    expect((await desk.ask('GET', '/account/sessions', undefined, publisher)).status).toBe(200)
    await desk.desk.store.db.updateTable('person_state').set({must_second_factor: 0}).execute()
    await desk.desk.store.db.deleteFrom('setting').execute()
  })
})

describe('people', () => {
  test('an invitation gives its role in its language, to its address only, once', async () => {
    const made = await desk.ask(
      'POST',
      '/invitations',
      {role: 'translator', locale: 'zh-Hans', email: 'wang@example.org'},
      owner,
    )
    const token = made.body.url.split('#')[1]
    expect(new URL(made.body.url).search).toBe('')
    const claim = {token, name: 'Wang', email: 'other@example.org', password}
    expect((await desk.ask('POST', '/claim', claim)).status).toBe(400)
    const claimed = await desk.ask('POST', '/claim', {...claim, email: 'wang@example.org'})
    const wang = {id: '', email: '', cookie: cookiesOf(claimed.headers)}
    expect((await desk.ask('GET', '/session', undefined, wang)).body.person.roles).toEqual([
      {locale: 'zh-Hans', role: 'translator'},
    ])
    const rows = await desk.desk.store.db.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('an account that is switched off is out at once, its tokens too; the last owner stays', async () => {
    const person = await desk.person({locale: '*', role: 'reader'})
    const expiresAt = new Date(Date.now() + 3600_000).toISOString()
    const token = await desk.ask('POST', '/account/tokens', {name: 'x', scopes: ['read'], expiresAt}, person)
    const headers = {authorization: `Bearer ${token.body.token}`}
    expect((await desk.ask('GET', '/overview', undefined, undefined, headers)).status).toBe(200)
    expect((await desk.ask('PATCH', `/members/${person.id}`, {disabled: true}, owner)).status).toBe(204)
    expect((await desk.ask('GET', '/overview', undefined, person)).status).toBe(401)
    expect((await desk.ask('GET', '/overview', undefined, undefined, headers)).status).toBe(401)
    expect((await signIn(person.email, password, '10.5.0.1', person.cookie)).status).toBe(401)
    expect((await desk.ask('PATCH', `/members/${owner.id}`, {disabled: true}, owner)).status).toBe(409)
    expect((await desk.ask('PUT', `/members/${owner.id}/roles`, {roles: []}, owner)).status).toBe(409)
  })

  test('a new password ends every other sign-in; a forgotten one is set by a link of an owner', async () => {
    const person = await desk.person({locale: '*', role: 'reader'})
    const elsewhere = {
      ...person,
      cookie: cookiesOf((await signIn(person.email, password, '10.6.0.1')).headers),
    }
    const change = {current: password, next: 'eight dry umbrellas'}
    expect((await desk.ask('POST', '/account/password', change, person)).status).toBe(204)
    expect((await desk.ask('GET', '/overview', undefined, person)).status).toBe(200)
    expect((await desk.ask('GET', '/overview', undefined, elsewhere)).status).toBe(401)
    const link = await desk.ask('POST', `/members/${person.id}/password-link`, {}, owner)
    const token = link.body.url.split('#')[1]
    expect((await desk.ask('POST', '/claim/look', {token})).body.kind).toBe('password')
    const claim = {token, name: 'x', email: person.email, password: 'nine blue umbrellas'}
    expect((await desk.ask('POST', '/claim', claim)).status).toBe(200)
    expect((await signIn(person.email, 'eight dry umbrellas', '10.6.0.2')).status).toBe(401)
    expect((await desk.ask('GET', '/overview', undefined, person)).status).toBe(401)
  })

  test.for([
    ['password1234', 'well-known'],
    ['aaaaaaaaaaaaaa', 'different characters'],
    ['abcdefghijklmn', 'neighbouring'],
    ['lin@example.org', 'your own'],
    ['short', 'at least 12'],
    ['x'.repeat(300), 'at most 256'],
  ] as const)('the password %j is refused', async ([word, why]) => {
    const refused = await desk.ask('POST', '/account/password', {current: password, next: word}, owner)
    expect([refused.status, refused.body.detail]).toEqual([400, expect.stringContaining(why)])
  })
})

describe('npm run add-user', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-add-user-'))
  afterAll(() => rmSync(folder, {recursive: true}))
  const run = (input: string, ...words: string[]) =>
    spawnSync(
      process.execPath,
      ['scripts/add-user.ts', '--root', 'tests/fixtures/newsroom', '--data', folder, ...words],
      {
        encoding: 'utf8',
        input,
        env: {...process.env, BASE_URL: '', DATABASE_URL: ''},
      },
    )

  test('makes an account without a browser, in files that only this user may read', () => {
    const {status, stdout} = run(
      'seven wet umbrellas\n',
      '--email',
      'a@example.org',
      '--name',
      'A',
      '--role',
      'translator',
      '--locale',
      'zh-Hans',
    )
    expect([status, stdout]).toEqual([0, 'a@example.org may sign in as translator of zh-Hans.\n'])
    for (const name of ['store.sqlite', 'secret']) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  })

  test.for([
    [
      ['--email', 'a@example.org', '--name', 'A', '--role', 'reader'],
      'seven wet umbrellas',
      1,
      'without an account',
    ],
    [['--email', 'b@example.org', '--name', 'B', '--role', 'reader'], 'short', 1, 'at least 12'],
    [['--email', 'b', '--name', 'B', '--role', 'reader'], '', 2, 'e-mail address'],
    [['--email', 'b@example.org', '--name', 'B', '--role', 'king'], '', 2, 'Unexpected role'],
    [['--nonsense'], '', 2, 'nonsense'],
  ] as const)('%j is refused', ([words, input, code, why]) => {
    const {status, stderr} = run(`${input}\n`, ...words)
    expect([status, stderr]).toEqual([code, expect.stringContaining(why)])
  })
})
