import {createHash, generateKeyPairSync, randomUUID, sign} from 'node:crypto'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
const own = generateKeyPairSync('rsa', {modulusLength: 2048})
const other = generateKeyPairSync('rsa', {modulusLength: 2048})

type Claims = Record<string, unknown>
/** What this provider says of who signs in: changed by each test. */
let forge: (claims: Claims) => {claims?: Claims; header?: Claims; key?: typeof own.privateKey | 'none'}
let asked = new URLSearchParams()
let proved: {verifier: string | null; secret: string | null} = {verifier: null, secret: null}
let provider: Server
let issuer = ''
let desk: TestDesk
let person: TestPerson

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(): string {
  const now = Math.floor(Date.now() / 1000)
  const right = {
    iss: issuer,
    sub: 'person-1',
    aud: 'tongshi',
    iat: now,
    exp: now + 300,
    nonce: asked.get('nonce'),
    email: person.email,
    email_verified: true,
    name: 'Lin Yue',
  }
  const {claims = {}, header = {}, key = own.privateKey} = forge(right)
  const text = `${encode({alg: 'RS256', kid: 'own', typ: 'JWT', ...header})}.${encode({...right, ...claims})}`
  return `${text}.${key === 'none' ? '' : sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    const url = new URL(request.url!, issuer)
    const say = (body: unknown) =>
      response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration')
      return say({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        userinfo_endpoint: `${issuer}/userinfo`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (url.pathname === '/jwks')
      return say({keys: [{...own.publicKey.export({format: 'jwk'}), kid: 'own', alg: 'RS256', use: 'sig'}]})
    if (url.pathname === '/token') {
      let body = ''
      for await (const chunk of request) body += chunk
      const form = new URLSearchParams(body)
      proved = {verifier: form.get('code_verifier'), secret: form.get('client_secret')}
      return say({access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken()})
    }
    if (url.pathname === '/userinfo')
      return say({
        sub: 'person-1',
        email: person.email,
        email_verified: true,
        name: 'Lin Yue',
        ...forge({}).claims,
      })
    response.writeHead(404).end()
  })
  await new Promise<void>(ready => provider.listen(0, '127.0.0.1', ready))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  desk = await startDesk({
    from: 'tests/fixtures/newsroom',
    oidc: {
      id: 'office',
      name: 'Office',
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      clientId: 'tongshi',
      clientSecret: 'a secret of the client',
    },
  })
  person = await desk.person({locale: '*', role: 'reader'})
})
afterAll(async () => {
  await desk.stop()
  provider.closeAllConnections()
  await new Promise(closed => provider.close(closed))
})

/** Sign in at the provider. @returns the callback's answer, and the cookies with which it was asked. */
async function come(
  change: (callback: URL, cookies: string) => {url: URL; cookies: string} = (url, cookies) => ({
    url,
    cookies,
  }),
) {
  const begun = await desk.ask('POST', '/sign-in/oidc', {provider: 'office', to: '/en/desk'})
  expect(begun.status).toBe(200)
  const to = new URL(begun.body.url)
  asked = to.searchParams
  const cookies = begun.headers
    .getSetCookie()
    .map(one => one.split(';', 1)[0])
    .join('; ')
  const callback = new URL(asked.get('redirect_uri')!)
  callback.searchParams.set('code', randomUUID())
  callback.searchParams.set('state', asked.get('state')!)
  const {url, cookies: sent} = change(callback, cookies)
  const answer = await fetch(url, {redirect: 'manual', headers: {cookie: sent}})
  const isIn = answer.headers.getSetCookie().some(one => /session_token=[^;]{20}/.test(one))
  return {isIn, url, cookies: sent}
}

const right = () => ({})

test('a sign-in asks with a state, a nonce and a challenge, and proves the challenge', async () => {
  forge = right
  expect((await come()).isIn).toBe(true)
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(name)!.length).toBeGreaterThanOrEqual(22)
  expect([asked.get('code_challenge_method'), asked.get('response_type')]).toEqual(['S256', 'code'])
  expect(asked.get('scope')!.split(' ').sort()).toEqual(['email', 'openid', 'profile'])
  const challenge = createHash('sha256').update(proved.verifier!).digest('base64url')
  expect(challenge).toBe(asked.get('code_challenge'))
})

test.for([
  ['another audience', () => ({claims: {aud: 'another client'}})],
  ['another issuer', () => ({claims: {iss: 'https://evil.example'}})],
  ['another nonce', () => ({claims: {nonce: 'of an earlier sign-in'}})],
  ['no nonce', () => ({claims: {nonce: undefined}})],
  ['a time that is over', () => ({claims: {exp: Math.floor(Date.now() / 1000) - 3600}})],
  ['another key', () => ({key: other.privateKey})],
  ['no signature', () => ({header: {alg: 'none'}, key: 'none' as const})],
  ['a signature cut off', () => ({key: 'none' as const})],
  [
    'a key of its own in its header',
    () => ({header: {jwk: other.publicKey.export({format: 'jwk'}), kid: 'mine'}, key: other.privateKey}),
  ],
] as const)('an ID token with %s opens nothing', async ([, made]) => {
  forge = made
  expect((await come()).isIn).toBe(false)
})

test('an address that the provider has not proved is nobody’s account', async () => {
  const target = await desk.person({locale: '*', role: 'owner'})
  forge = () => ({claims: {sub: 'mallory', email: target.email, email_verified: false}})
  expect((await come()).isIn).toBe(false)
})

test('somebody unknown gets no account', async () => {
  forge = () => ({claims: {sub: 'stranger', email: 'stranger@example.org'}})
  expect((await come()).isIn).toBe(false)
  const found = await desk.desk.store.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', 'stranger@example.org')
    .execute()
  expect(found).toEqual([])
})

test('who came once is known by the provider’s own id, whatever address it says later', async () => {
  forge = () => ({claims: {sub: 'person-1', email: 'renamed@example.org'}})
  await come()
  const {accountId} = (await desk.desk.store.db
    .selectFrom('account')
    .selectAll()
    .where('userId', '=', person.id)
    .where('providerId', '=', 'office')
    .executeTakeFirstOrThrow()) as unknown as {accountId: string}
  expect(accountId).toBe('person-1')
  const {email} = await desk.desk.store.db
    .selectFrom('user')
    .select('email')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow()
  expect(email).toBe(person.email)
})

function withState(url: URL, state: string | undefined): URL {
  url.searchParams.delete('state')
  if (state) url.searchParams.set('state', state)
  return url
}

test.for([
  ['the state of nobody', (url: URL, cookies: string) => ({url: withState(url, 'x'.repeat(32)), cookies})],
  ['no state', (url: URL, cookies: string) => ({url: withState(url, undefined), cookies})],
  ['the cookies of another browser', (url: URL) => ({url, cookies: ''})],
] as const)('a return with %s opens nothing', async ([, change]) => {
  forge = right
  expect((await come(change)).isIn).toBe(false)
})

test('a return opens one sign-in', async () => {
  forge = right
  const {isIn, url, cookies} = await come()
  expect(isIn).toBe(true)
  const again = await fetch(url, {redirect: 'manual', headers: {cookie: cookies}})
  expect(again.headers.getSetCookie().some(one => /session_token=[^;]{20}/.test(one))).toBe(false)
})
