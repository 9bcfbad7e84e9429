import {connect} from 'node:net'
import {expect, inject, test} from 'vitest'

const origin = inject('origin')
const get = (path: string, init: RequestInit = {}) => fetch(origin + path, {redirect: 'manual', ...init})

const pages = [
  '/en',
  '/zh-Hans/announcements',
  '/en/announcements/beilun-mould-ip-base',
  '/en/people',
  '/en/feed.atom',
  '/en/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/reader.css',
  '/en/none',
  '/en/desk/sign-in',
  '/kits/versions.json',
  '/keys/none.pem',
  '/api/v1/session',
  '/api/v1/none',
  '/healthz',
]

test.for(pages)(
  '%s says its type with its encoding, names no program, sets no cookie and is not sniffed',
  async path => {
    const {headers} = await get(path)
    const type = headers.get('content-type')
    if (type && /^text|xml|json/.test(type)) expect(type).toMatch(/charset=utf-8/i)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null])
    expect(headers.getSetCookie()).toEqual([])
  },
)

test.for([
  '/.git/config',
  '/.env',
  '/.tongshi/secret',
  '/.tongshi/store.sqlite',
  '/package.json',
  '/package-lock.json',
  '/next.config.mjs',
  '/content/newsroom.yaml',
  '/locales/en/desk.json',
  '/tongshi/store/sign-in.ts',
  '/scripts/serve.ts',
  '/.next/BUILD_ID',
  '/_next/',
  '/_next/static/',
  '/_next/image?url=%2Fseal.svg&w=64&q=75',
  '/_next/image?url=https%3A%2F%2Fexample.org%2Fx.png&w=64&q=75',
  '/_next/data/x/en.json',
  '/kits/..%2Fsecret',
  '/keys/..%2Fsecret.pem',
  '/en/announcements/beilun-mould-ip-base/media/..%2Ffacts.yaml',
  '/en/announcements/..%2F..%2F..%2Fetc/media/passwd.png',
  '/en/announcements/beilun-mould-ip-base/media/%00.png',
  '/api/auth/sign-in/email',
  '/api/auth/get-session',
  '/metrics',
  '/debug',
  '/api/v1/..%2F..%2Fhealthz',
])('%s gives no file, no list and no door', async path => {
  let response = await get(path, {headers: {'accept-language': 'en'}})
  for (let steps = 0; response.status >= 300 && response.status < 400 && steps < 5; steps++) {
    const to = new URL(response.headers.get('location')!, origin)
    expect(to.origin).toBe(origin)
    response = await get(to.pathname, {headers: {'accept-language': 'en'}})
  }
  expect([400, 404, 405]).toContain(response.status)
  expect(await response.text()).not.toMatch(
    /\[core\]|"dependencies"|BEGIN|root:x|SQLite format|at \/|node_modules/,
  )
})

test.for(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s reaches no page, whatever action it names',
  async method => {
    for (const path of ['/en', '/en/desk', '/en/announcements/beilun-mould-ip-base', '/_next/static/x.js']) {
      const response = await get(path, {
        method,
        headers: {'next-action': 'a'.repeat(42), origin},
        ...(method === 'OPTIONS' ? {} : {body: 'x'}),
      })
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
    }
  },
)

/** Send bytes as they are, and read the first line of the answer. */
function raw(text: string): Promise<string> {
  const {hostname, port} = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setTimeout(5_000, () => socket.destroy())
    let said = ''
    socket.on('data', chunk => {
      said += chunk
    })
    socket.on('close', () => resolve(said.split('\r\n', 1)[0]!))
    socket.on('error', reject)
  })
}

test.for([
  [
    'two lengths and chunks',
    'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
  ],
  ['two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  ['an encoding that is none', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
  ['a line end inside of a header', 'X: a\nb\r\n\r\n'],
  ['a header of 20 kB', `X: ${'a'.repeat(20_000)}\r\n\r\n`],
])('a request with %s is refused before anybody reads it', async ([, rest]) => {
  expect(await raw(`POST /api/v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${rest}`)).toMatch(
    /^HTTP\/1\.1 4(00|31)/,
  )
})

test.for(['/en', '/api/v1/session'])('TRACE is answered by nobody: %s', async path => {
  const request = `TRACE ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
  expect(await raw(request)).toMatch(/^HTTP\/1\.1 405/)
})
