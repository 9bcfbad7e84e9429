import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import Provider from 'oidc-provider'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {cookiesOf, startDesk, type TestDesk} from './start-desk.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
let server: Server
let desk: TestDesk
/** Who the provider says has signed in there. */
let account = {sub: 'lin', email: '', verified: true}

beforeAll(async () => {
  server = createServer()
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = {clientId: 'desk', clientSecret: 'a secret of at least thirty-two characters'}
  desk = await startDesk({
    from: 'tests/fixtures/newsroom',
    oidc: {
      id: 'office',
      name: 'Office',
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      ...client,
    },
  })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${desk.origin}/api/auth/callback/office`],
      },
    ],
    claims: {openid: ['sub'], email: ['email', 'email_verified'], profile: ['name']},
    cookies: {keys: ['test']},
    conformIdTokenClaims: false,
    findAccount: async (_, id) => ({
      accountId: id,
      claims: async () => ({sub: id, email: account.email, email_verified: account.verified, name: 'Lin'}),
    }),
    features: {devInteractions: {enabled: true}},
  })
  server.on('request', provider.callback())
})
afterAll(async () => {
  await desk.stop()
  server.closeAllConnections()
  await new Promise(closed => server.close(closed))
})

/** Follow the way through the provider as a browser does, filling in its forms. */
async function walk(start: string, first: string): Promise<{url: string; cookie: string}> {
  const jars = new Map<string, Map<string, string>>([[new URL(desk.origin).host, cookieMap(first)]])
  let [url, body] = [start, undefined as string | undefined]
  for (let step = 0; step < 20; step++) {
    const {host, origin} = new URL(url)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    const cookie = [...jar].map(pair => pair.join('=')).join('; ')
    const form = {'content-type': 'application/x-www-form-urlencoded', origin}
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {cookie, ...(body === undefined ? {} : form)},
      ...(body === undefined ? {} : {method: 'POST', body}),
    })
    for (const [name, value] of cookieMap(cookiesOf(response.headers))) jar.set(name, value)
    const to = response.headers.get('location')
    if (to !== null && new URL(to, url).origin === desk.origin && !to.includes('/api/auth/'))
      return {
        url: new URL(to, url).href,
        cookie: [...jars.get(new URL(desk.origin).host)!].map(pair => pair.join('=')).join('; '),
      }
    if (to !== null) [url, body] = [new URL(to, url).href, undefined]
    else {
      const html = await response.text()
      const action = /action="([^"]+)"/.exec(html)?.[1]
      if (!action) throw new Error(`The provider answered ${response.status}: ${html.slice(0, 500)}`)
      const prompt = /name="prompt" value="(\w+)"/.exec(html)![1]!
      url = new URL(action, url).href
      body = new URLSearchParams({prompt, login: account.sub, password: 'x'}).toString()
    }
  }
  throw new Error('The provider never sent us back.')
}

function cookieMap(cookies: string): Map<string, string> {
  return new Map(
    cookies
      .split('; ')
      .filter(Boolean)
      .map(one => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  )
}

async function comeIn(to?: string) {
  const begun = await desk.ask('POST', '/sign-in/oidc', {provider: 'office', ...(to ? {to} : {})})
  expect([begun.status, begun.body.detail]).toEqual([200, undefined])
  const {url, cookie} = await walk(begun.body.url, cookiesOf(begun.headers))
  const session = await desk.ask('GET', '/session', undefined, {id: '', email: '', cookie})
  return {url, person: session.body.person}
}

test('a member comes in by the provider, to the page that was asked for', async () => {
  const person = await desk.person({locale: '*', role: 'translator'})
  account = {sub: 'lin', email: person.email, verified: true}
  const {url, person: signedIn} = await comeIn('/zh-Hans/desk?x=1')
  expect([url, signedIn?.id]).toEqual([`${desk.origin}/zh-Hans/desk?x=1`, person.id])
})

test('an address that leads elsewhere is not followed', async () => {
  const {url} = await comeIn('//evil.example/')
  expect(new URL(url).origin).toBe(desk.origin)
})

test.for([
  ['nobody of ours', {email: 'stranger@example.org', verified: true}],
  ['an address that the provider has not confirmed', {email: '', verified: false}],
] as const)('%s stays outside', async ([, who]) => {
  const person = await desk.person({locale: '*', role: 'owner'})
  account = {sub: person.id, email: who.email || person.email, verified: who.verified}
  expect((await comeIn()).person).toBeNull()
})

test('a second factor of this desk is not passed by', async () => {
  const person = await desk.person({locale: '*', role: 'translator'})
  account = {sub: person.id, email: person.email, verified: true}
  expect((await comeIn()).person?.id).toBe(person.id)
  const isOn = desk.desk.store.engine === 'sqlite' ? 1 : true
  await desk.desk.store.db
    .updateTable('user')
    .set({twoFactorEnabled: isOn})
    .where('id', '=', person.id)
    .execute()
  const {url, person: refused} = await comeIn()
  expect([new URL(url).search, refused]).toEqual(['?error=second-factor', null])
})
