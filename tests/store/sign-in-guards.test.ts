import {scryptSync} from 'node:crypto'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {perAccount, perAddress} from '#store/limit-attempts.ts'
import {oneTimeCode} from './one-time-code.ts'
import {cookiesOf, password, startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
let desk: TestDesk
let owner: TestPerson

beforeAll(async () => {
  desk = await startDesk({from: 'tests/fixtures/newsroom'})
  owner = await desk.person({locale: '*', role: 'owner'})
})
afterAll(() => desk.stop())

const signIn = (email: string, word: string, address: string) =>
  desk.ask('POST', '/sign-in', {email, password: word}, undefined, {'x-test-address': address})
const db = () => desk.desk.store.db
const minutes = 60_000

/** Move a time of the own sign-ins into the past. */
async function age(person: TestPerson, column: 'createdAt' | 'expiresAt', back: number): Promise<void> {
  const value = new Date(Date.now() - back).toISOString()
  await db()
    .updateTable('session')
    .set({[column]: value})
    .where('userId', '=', person.id)
    .execute()
}

/** Somebody with a second factor, freshly signed in. */
async function withSecondFactor(): Promise<{person: TestPerson; secret: string; codes: string[]}> {
  const person = await desk.person({locale: '*', role: 'publisher'})
  const begun = await desk.ask('POST', '/account/second-factor', {password}, person)
  const confirmed = await desk.ask(
    'POST',
    '/account/second-factor/confirm',
    {code: oneTimeCode(begun.body.secret)},
    person,
  )
  const cookie = cookiesOf(confirmed.headers)
  return {person: {...person, cookie}, secret: begun.body.secret, codes: begun.body.backupCodes}
}

describe('guesses', () => {
  test('that come all at once pass no limit that counts failures', async () => {
    const answers = await Promise.all(
      Array.from({length: 3 * perAddress}, (_, at) =>
        signIn(`guess${at}@example.org`, 'wrong password', '10.20.0.1'),
      ),
    )
    const tried = answers.filter(({status}) => status === 401)
    expect(tried.length).toBeLessThanOrEqual(perAddress + 2)
    for (const {status} of answers) expect([401, 429, 503]).toContain(status)
  })

  test('at one account from everywhere at once are no more than the account allows', async () => {
    const {email} = await desk.person({locale: '*', role: 'reader'})
    const answers = await Promise.all(
      Array.from({length: 3 * perAccount}, (_, at) => signIn(email, 'wrong password', `10.21.0.${at}`)),
    )
    expect(answers.filter(({status}) => status === 401).length).toBeLessThanOrEqual(perAccount + 2)
  })

  test('of codes are counted for the account too, from however many addresses they come', async () => {
    const {person, secret} = await withSecondFactor()
    const codes = (address: string, code: string, cookie: string) =>
      desk.ask('POST', '/sign-in/second-factor', {code}, {...person, cookie}, {'x-test-address': address})
    let refused = 0
    for (let at = 0; at < perAccount + 3; at++) {
      const half = cookiesOf((await signIn(person.email, password, `10.22.0.${at}`)).headers)
      refused += (await codes(`10.22.1.${at}`, '000000', half)).status === 401 ? 1 : 0
    }
    expect(refused).toBeLessThanOrEqual(perAccount)
    const half = cookiesOf((await signIn(person.email, password, '10.22.2.1')).headers)
    expect((await codes('10.22.2.1', oneTimeCode(secret, Date.now() + 30_000), half)).status).toBe(429)
  })
})

describe('recovery codes', () => {
  test('are kept as hashes, open one sign-in however they are typed, and end with the second factor', async () => {
    const {person, codes} = await withSecondFactor()
    const row = await db()
      .selectFrom('twoFactor')
      .selectAll()
      .where('userId', '=', person.id)
      .executeTakeFirstOrThrow()
    for (const code of codes) expect(row.backupCodes).not.toContain(code.replaceAll('-', '').slice(2))
    expect(JSON.parse(row.backupCodes)).toHaveLength(10)
    const use = async (code: string, address: string) => {
      const half = cookiesOf((await signIn(person.email, password, address)).headers)
      return (
        await desk.ask('POST', '/sign-in/second-factor', {code, backup: true}, {...person, cookie: half})
      ).status
    }
    expect(await use(codes[2]!.toUpperCase().replaceAll('-', ' '), '10.23.0.1')).toBe(200)
    expect(await use(codes[2]!, '10.23.0.2')).toBe(401)
    // What a thief of the store has read is no code.
    expect(await use((JSON.parse(row.backupCodes) as string[])[0]!, '10.23.0.3')).toBe(401)
    expect(await use(codes[3]!, '10.23.0.4')).toBe(200)
    const left = await db()
      .selectFrom('twoFactor')
      .select('backupCodes')
      .where('userId', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(left.backupCodes)).toHaveLength(8)
  })

  test('of before they were hashed open nothing', async () => {
    const {person} = await withSecondFactor()
    await db()
      .updateTable('twoFactor')
      .set({backupCodes: 'b8f2…encrypted'})
      .where('userId', '=', person.id)
      .execute()
    const half = cookiesOf((await signIn(person.email, password, '10.24.0.1')).headers)
    const answer = await desk.ask(
      'POST',
      '/sign-in/second-factor',
      {code: '0000-0000-0000', backup: true},
      {...person, cookie: half},
    )
    expect([answer.status, answer.body.code]).toEqual([401, 'second-factor'])
  })
})

describe('a sign-in', () => {
  test('ends after a week without use, and after thirty days in any case', async () => {
    const idle = await desk.person({locale: '*', role: 'reader'})
    await age(idle, 'expiresAt', 1)
    expect((await desk.ask('GET', '/overview', undefined, idle)).status).toBe(401)
    const old = await desk.person({locale: '*', role: 'reader'})
    await age(old, 'createdAt', 30 * 24 * 60 * minutes - minutes)
    expect((await desk.ask('GET', '/overview', undefined, old)).status).toBe(200)
    await age(old, 'createdAt', 30 * 24 * 60 * minutes + minutes)
    expect((await desk.ask('GET', '/overview', undefined, old)).status).toBe(401)
  })

  test('has a token of at least 128 random bits, another at each sign-in', async () => {
    const tokens = await Promise.all(
      Array.from({length: 4}, async (_, at) => {
        const {headers} = await signIn(owner.email, password, `10.25.0.${at}`)
        return /session_token=([^.;]+)/.exec(cookiesOf(headers))![1]!
      }),
    )
    expect(new Set(tokens).size).toBe(4)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32,}$/)
  })

  test('of some time ago changes no account and no right until its person is asked again', async () => {
    const admin = await desk.person({locale: '*', role: 'owner'})
    await age(admin, 'createdAt', 16 * minutes)
    const expiresAt = new Date(Date.now() + 60 * minutes).toISOString()
    const token = {name: 'x', scopes: ['read'], expiresAt}
    const changes = [
      ['POST', '/account/password', {current: password, next: 'eight dry umbrellas'}],
      ['POST', '/account/second-factor', {password}],
      ['POST', '/account/second-factor/remove', {password}],
      ['POST', '/account/tokens', token],
      ['DELETE', '/account/sessions', undefined],
      ['DELETE', '/account/sessions/x', undefined],
      ['PUT', `/members/${owner.id}/roles`, {roles: []}],
      ['PATCH', `/members/${owner.id}`, {disabled: true}],
      ['DELETE', `/members/${owner.id}/sessions`, undefined],
      ['POST', `/members/${owner.id}/password-link`, {}],
      ['POST', '/invitations', {role: 'owner', locale: '*'}],
      ['PUT', '/settings', {selfReview: true}],
    ] as const
    for (const [method, path, body] of changes) {
      const {status, body: said} = await desk.ask(method, path, body, admin)
      expect([path, status, said.code]).toEqual([path, 403, 'confirm'])
      expect(said.detail).toMatch(/^Unexpected .+, expected .+, .+\.$/)
    }
    expect((await desk.ask('GET', '/overview', undefined, admin)).status).toBe(200)
    expect((await desk.ask('POST', '/account/confirm', {password: 'wrong password'}, admin)).status).toBe(401)
    const confirmed = await desk.ask('POST', '/account/confirm', {password}, admin)
    expect([confirmed.status, confirmed.body]).toEqual([204, ''])
    expect((await desk.ask('GET', '/overview', undefined, admin)).status).toBe(401)
    const fresh = {...admin, cookie: cookiesOf(confirmed.headers)}
    expect((await desk.ask('POST', '/account/tokens', token, fresh)).status).toBe(201)
  })

  test('is proved again by the second factor too, where there is one', async () => {
    const {person, secret, codes} = await withSecondFactor()
    await age(person, 'createdAt', 16 * minutes)
    const confirm = (body: object) => desk.ask('POST', '/account/confirm', body, person)
    expect((await confirm({password})).body.code).toBe('second-factor')
    expect((await confirm({password, code: '000000'})).status).toBe(401)
    const remove = (who: TestPerson) => desk.ask('POST', '/account/second-factor/remove', {password}, who)
    expect((await remove(person)).body.code).toBe('confirm')
    const confirmed = await confirm({password, code: oneTimeCode(secret, Date.now() + 30_000)})
    expect(confirmed.status).toBe(204)
    const fresh = {...person, cookie: cookiesOf(confirmed.headers)}
    await age(fresh, 'createdAt', 16 * minutes)
    const again = await desk.ask('POST', '/account/confirm', {password, code: codes[0], backup: true}, fresh)
    expect(again.status).toBe(204)
    expect((await remove({...person, cookie: cookiesOf(again.headers)})).status).toBe(204)
    expect((await signIn(person.email, password, '10.26.0.1')).body).toEqual({person: {id: person.id}})
  })
})

describe('a request', () => {
  test.for([
    ['Basic, as a proxy before the desk may ask for', 'Basic dTpw'],
    ['a word that is no token', 'Bearer x'],
    ['something empty', 'Bearer '],
  ])('with the credentials of %s and a cookie is held to its origin', async ([, authorization]) => {
    const response = await fetch(`${desk.origin}/api/v1/account`, {
      method: 'PATCH',
      headers: {
        authorization: authorization!,
        cookie: owner.cookie,
        origin: 'https://evil.example',
        'content-type': 'application/json',
      },
      body: '{"name": "Mallory"}',
    })
    expect([response.status, (await response.json()).code]).toEqual([403, 'foreign-origin'])
  })

  test('with a token that is not ours is nobody’s, whatever cookie comes with it', async () => {
    const headers = {authorization: `Bearer tsh_${'x'.repeat(43)}`}
    expect((await desk.ask('GET', '/overview', undefined, owner, headers)).status).toBe(401)
  })

  test('for a twenty-fifth live stream of one person is refused, and one that ended makes room', async () => {
    const person = await desk.person({locale: '*', role: 'reader'})
    const open = async () => {
      const abort = new AbortController()
      const response = await fetch(`${desk.origin}/api/v1/events`, {
        headers: {cookie: person.cookie},
        signal: abort.signal,
      })
      return {status: response.status, close: () => abort.abort()}
    }
    const streams = []
    for (let at = 0; at < 24; at++) streams.push(await open())
    expect(streams.map(({status}) => status)).toEqual(Array(24).fill(200))
    expect((await open()).status).toBe(429)
    streams[0]!.close()
    await expect
      .poll(async () => {
        const one = await open()
        one.close()
        return one.status
      })
      .toBe(200)
    for (const {close} of streams) close()
  })
})

test('sign-ins, refusals and changes of accounts are written down, with whom, when and from where, and no secret', async () => {
  const {person, secret, codes} = await withSecondFactor()
  await signIn(person.email, 'a wrong password', '10.27.0.1')
  const half = cookiesOf((await signIn(person.email, password, '10.27.0.1')).headers)
  await desk.ask(
    'POST',
    '/sign-in/second-factor',
    {code: '000000'},
    {...person, cookie: half},
    {'x-test-address': '10.27.0.1'},
  )
  const rows = await db().selectFrom('activity').selectAll().where('actor', '=', person.id).execute()
  const told = rows.map(({action, detail}) => `${action} ${JSON.parse(detail).factor ?? ''}`.trim())
  expect(told).toEqual(
    expect.arrayContaining([
      'sign-in',
      'sign-in-refused password',
      'sign-in-refused code',
      'second-factor-on',
    ]),
  )
  for (const {at, address, action} of rows) {
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    if (action.startsWith('sign-in')) expect(address).toBeTruthy()
  }
  const all = JSON.stringify(await db().selectFrom('activity').selectAll().execute())
  for (const word of [password, 'a wrong password', secret, ...codes, person.cookie])
    expect(all).not.toContain(word)
})

test('a new password by a link still asks for the second factor', async () => {
  const {person} = await withSecondFactor()
  const link = await desk.ask('POST', `/members/${person.id}/password-link`, {}, owner)
  const token = link.body.url.split('#')[1]
  const claim = {token, name: 'x', email: person.email, password: 'nine blue umbrellas'}
  const claimed = await desk.ask('POST', '/claim', claim)
  expect(claimed.body).toEqual({secondFactor: true})
  const half = {...person, cookie: cookiesOf(claimed.headers)}
  expect((await desk.ask('GET', '/overview', undefined, half)).status).toBe(401)
})

test('a member sees no address of others; an owner does, and neither sees a hash', async () => {
  const reader = await desk.person({locale: '*', role: 'publisher'})
  const [seen, owned] = await Promise.all(
    [reader, owner].map(async who =>
      JSON.stringify((await desk.ask('GET', '/members', undefined, who)).body),
    ),
  )
  expect(seen).not.toContain('@example.org')
  expect(owned).toContain(reader.email)
  for (const text of [seen, owned]) expect(text).not.toMatch(/password|[0-9a-f]{32}:[0-9a-f]{64}/)
})

test('passwords are kept as scrypt with a salt of their own', async () => {
  await desk.person({locale: '*', role: 'reader'})
  const rows = await db()
    .selectFrom('account')
    .select('password')
    .where('providerId', '=', 'credential')
    .execute()
  const hashes = rows.map(row => row.password!)
  expect(new Set(hashes.map(one => one.split(':')[0])).size).toBe(hashes.length)
  for (const one of hashes) {
    const [salt, key] = one.split(':')
    expect([salt, key]).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^[0-9a-f]{128}$/),
    ])
  }
  const [salt = '', key = ''] = hashes[0]!.split(':')
  expect(
    scryptSync(password.normalize('NFKC'), salt, 64, {N: 16_384, r: 16, p: 1, maxmem: 2 ** 26}).toString(
      'hex',
    ),
  ).toBe(key)
})

test('a name with a line end is one line of the log, in either form', async () => {
  const person = await desk.person({locale: '*', role: 'owner'})
  const name = 'Mallory\n2026-01-01,owner,"=cmd|x!A1"\r\n'
  await desk.ask('PATCH', '/account', {name}, person)
  await desk.ask('PUT', '/settings', {zone: 'Asia/Shanghai'}, person)
  const lines = (await desk.ask('GET', '/audit/export?format=ndjson', undefined, person)).body as string
  for (const line of lines.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('seq')
  const table = (await desk.ask('GET', '/audit/export?format=csv', undefined, person)).body as string
  // A cell that a spreadsheet would run begins with an apostrophe, also behind a line end inside of quotes.
  for (const cell of table.matchAll(/(?:^|,)"([^"])/g)) expect(cell[1]).not.toMatch(/[=+\-@\t\r]/)
})

test('files are read a few at a time: of one person only so many wait, and the others are told to', async () => {
  const translator = await desk.person({locale: '*', role: 'translator'})
  const reviewer = await desk.person({locale: '*', role: 'reviewer'})
  const csv = Buffer.from('source,target,file,unit\nOne,一,f,k\n').toString('base64')
  // A body that begins and does not end holds its place, as a slow line does.
  const held = Array.from({length: 3}, () => {
    const abort = new AbortController()
    const body = new ReadableStream({
      start: controller => controller.enqueue(new TextEncoder().encode('{"locale": ')),
    })
    const request = {
      method: 'POST',
      body,
      duplex: 'half',
      signal: abort.signal,
      headers: {origin: desk.origin, cookie: owner.cookie, 'content-type': 'application/json'},
    }
    void fetch(`${desk.origin}/api/v1/exchange/preview`, request as RequestInit).catch(() => undefined)
    return () => abort.abort()
  })
  const ask = (who: TestPerson) =>
    desk.ask('POST', '/exchange/preview', {locale: 'zh-Hans', file: 'x.csv', bytes: csv}, who)
  // A file that is not answered waits: the three have their places.
  const isFull = () =>
    Promise.race([ask(reviewer).then(() => false), new Promise(later => setTimeout(later, 3_000, true))])
  await expect.poll(isFull, {timeout: 40_000}).toBe(true)
  const told: number[] = []
  const waiting = Array.from({length: 5}, () => ask(translator).then(({status}) => void told.push(status)))
  await expect.poll(() => told, {timeout: 40_000}).toEqual([503, 503])
  for (const release of held) release()
  await Promise.all(waiting)
  expect(told.sort()).toEqual([200, 200, 200, 503, 503])
})
