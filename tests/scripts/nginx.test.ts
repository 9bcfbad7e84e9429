import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {freePort} from '../store/free-port.ts'
import {build} from './site-room.ts'

const hasNginx = spawnSync('nginx', ['-v']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
const site = join(folder, 'site')
let nginx: ChildProcess
let origin = ''

/** A configuration as docs/static-site.md has it, with everything that nginx writes below one folder. */
function writeConfiguration(port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${join(folder, name)};`,
  )
  const file = join(folder, 'nginx.conf')
  const lines = [
    'daemon off;',
    // Only root may choose who reads; the folder of the test is its own.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${join(folder, 'pid')};`,
    `error_log ${join(folder, 'error.log')};`,
    'events {}',
    'http {',
    'access_log off;',
    ...temporary,
    'types { text/html html; text/css css; image/svg+xml svg; text/xml xml; text/plain txt; }',
    `include ${site}/.tongshi/nginx/maps.conf;`,
    `server { listen 127.0.0.1:${port}; root ${site}; include ${site}/.tongshi/nginx/server.conf; }`,
    '}',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

beforeAll(async () => {
  if (!hasNginx) return
  await build({root: 'tests/fixtures/newsroom', out: site}, {gzip: true})
  const port = await freePort()
  nginx = spawn('nginx', ['-c', writeConfiguration(port), '-e', join(folder, 'error.log')])
  origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(origin, {redirect: 'manual'}).catch(() => undefined)) break
    await setTimeout(50)
  }
})
afterAll(() => {
  nginx?.kill('SIGTERM')
  rmSync(folder, {recursive: true, force: true})
})

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, {redirect: 'manual', headers})
  return {status: response.status, location: response.headers.get('location'), headers: response.headers}
}

// Install it with `apt-get install nginx-light` to run these.
describe.skipIf(!hasNginx)('nginx with the includes of a site', () => {
  test.for([
    ['/', 307, '/zh-Hans'],
    ['/zh', 308, '/zh-Hans'],
    ['/ZH-hans/people', 308, '/zh-Hans/people'],
    ['/zh_CN/about?x=1', 308, '/zh-Hans/about?x=1'],
    ['/en-GB/announcements/design-guide', 308, '/en/announcements/design-guide'],
    ['/announcements/design-guide', 307, '/zh-Hans/announcements/design-guide'],
    ['/fr/about', 307, '/zh-Hans/about'],
    ['/unheard-of?x=1', 307, '/zh-Hans/unheard-of?x=1'],
    ['/en/', 308, '/en'],
    ['/en/announcements', 308, '/en'],
    ['/en', 200, null],
    ['/ar/announcements/free-patent-searches', 200, null],
    ['/en/nowhere', 404, null],
    ['/.tongshi/manifest.ndjson', 404, null],
    ['/_headers', 404, null],
  ] as const)('%s is answered with %i and %s', async ([path, status, location]) => {
    expect(await ask(path, {'accept-language': 'zh-CN,zh;q=0.9'})).toMatchObject({status, location})
  })

  test('a chosen language is remembered, and wins', async () => {
    const chosen = await ask('/ar/about?chosen')
    expect(chosen).toMatchObject({status: 303, location: '/ar/about'})
    expect(chosen.headers.get('set-cookie')).toBe('locale=ar; Path=/; Max-Age=31536000; SameSite=Lax')
    const cookie = 'a=b; locale=ar'
    expect((await ask('/', {cookie, 'accept-language': 'en'})).location).toBe('/ar')
  })

  test.for([
    '//evil.example',
    '/\\evil.example/',
    '/%5Cevil.example/',
    '/%2F%2Fevil.example/',
    '/en/%0d%0aset-cookie:a=b?chosen',
    '/%0d%0ax-a:b/',
  ])('%s leads nowhere else and adds no header', async path => {
    const {location, headers} = await ask(path)
    expect(location === null || /^\/(?![/\\])/.test(location)).toBe(true)
    expect(location ?? '').not.toMatch(/[\r\n]/)
    expect(headers.get('x-a')).toBeNull()
    expect(headers.get('set-cookie') ?? '').not.toContain('a=b')
  })

  test('pages are sent compressed, with the headers of the server, and in the reader’s language when missing', async () => {
    const {headers} = await ask('/en', {'accept-encoding': 'gzip'})
    expect(headers.get('content-encoding')).toBe('gzip')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect((await ask('/en/feed.atom')).headers.get('content-type')).toBe(
      'application/atom+xml; charset=utf-8',
    )
    expect((await ask('/reader.css')).headers.get('cache-control')).toContain('immutable')
    expect((await ask('/')).headers.get('vary')).toContain('Accept-Language')
    expect(await (await fetch(`${origin}/zh-Hans/nowhere`)).text()).toContain('这一页缺了')
  })
})
