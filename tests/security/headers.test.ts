import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, expect, test} from 'vitest'
import {problem} from '../../app/api/_parts/problem.ts'
import {clientAddress} from '../../scripts/serve/client-address.ts'
import {guardAnswer} from '../../scripts/serve/guard-answer.ts'

afterEach(() => {
  delete process.env.TONGSHI_HSTS
})

/** What a request gets from a server that only guards its answers, and what its pages are told. */
async function ask(path: string, isSecure: boolean, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    const address = clientAddress(request, [])
    guardAnswer(request, response, {address, dev: false, isSecure})
    response.end(JSON.stringify(request.headers))
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {headers})
  const told = JSON.parse(await response.text()) as Record<string, string>
  await new Promise(closed => server.close(closed))
  return {headers: response.headers, told}
}

test.for(['/', '/en/announcements/x', '/kits/a.zip', '/api/v1/session', '/en/desk', '/zh-Hans/kits/x'])(
  '%s is not sniffed, not framed, isolated and sends no address elsewhere',
  async path => {
    const {headers} = await ask(path, true)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(/default-src 'none'|object-src 'none'/.test(policy)).toBe(true)
    expect(policy).not.toMatch(/unsafe-|\*|https?:/)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  },
)

test('HTTPS is asked for where it is spoken, on this host alone where somebody says so', async () => {
  expect((await ask('/', false)).headers.get('strict-transport-security')).toBeNull()
  process.env.TONGSHI_HSTS = 'host'
  expect((await ask('/', true)).headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('pages of the desk are kept by nobody and embedded by nobody', async () => {
  const {headers} = await ask('/en/desk/account', true)
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

test('headers that only the server may set are not taken from a client', async () => {
  const forged = {
    'x-tongshi-address': '1.2.3.4',
    'x-nonce': 'mine',
    'x-tongshi-path': '/mine',
    'x-forwarded-for': '1.2.3.4',
    'content-security-policy': 'mine',
  }
  const {told} = await ask('/en/desk', true, forged)
  expect(told['x-tongshi-address']).toBe('127.0.0.1')
  for (const name of ['x-nonce', 'x-tongshi-path', 'content-security-policy'])
    expect(told[name]).not.toContain('mine')
})

test('a fault inside is told as such, without a word of it', async () => {
  const said: unknown[] = []
  const before = console.error
  console.error = (...words: unknown[]) => said.push(...words)
  const answer = problem(new Error('relation "user" at /srv/secret.ts:1 password=hunter2'))
  console.error = before
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toMatch(/relation|hunter2|secret\.ts/)
  expect(String(said[0])).toContain('hunter2')
})
