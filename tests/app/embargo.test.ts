import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {loadSigningKey} from '#kits/kit-keys.ts'
import {startServer} from './start-server.ts'

const slug = 'customs-fast-lane'
const page = `/en/announcements/${slug}`
const publicPlaces = [
  '/en',
  '/zh-Hans',
  '/en/announcements',
  '/en/people',
  '/en/feed.atom',
  '/en/feed.rss',
  '/en/feed.json',
  '/sitemap.xml',
]
let root = ''
let server: Awaited<ReturnType<typeof startServer>>
let lifts = 0

/** Seconds of the embargo after the server is up. */
const length = 12

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'embargo-'))
  cpSync('tests/fixtures/press', root, {recursive: true})
  server = await startServer(root)
  lifts = Math.ceil(Date.now() / 1000) * 1000 + length * 1000
  const until = new Date(lifts).toISOString().slice(0, 19)
  const file = join(root, `content/announcements/${slug}/announcement.md`)
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace('lead: throughput', `lead: throughput\nembargo: {until: "${until}", zone: UTC}`),
  )
  loadSigningKey(root)
  await setTimeout(700)
})
afterAll(() => {
  server.child.kill('SIGTERM')
  rmSync(root, {recursive: true})
})

const get = (path: string) => fetch(server.origin + path)
const said = async (path: string) => (await get(path)).text()

/** The pass out of a link that the command prints. */
function passOf(command: string[]): string {
  const printed = execFileSync(process.execPath, ['scripts/sign-link.ts', slug, '--root', root, ...command], {
    encoding: 'utf8',
    // Vite says what its own base is under this name.
    env: {...process.env, BASE_URL: ''},
  })
  return /\?pass=(\S+)/.exec(printed)![1]!
}

test('under embargo nothing public shows the announcement; a signed link does; then it lifts by itself', async () => {
  expect((await get(page)).status).toBe(404)
  expect((await get(`${page}/media/lane.png`)).status).toBe(404)
  expect((await get(`${page}/card.png`)).status).toBe(404)
  for (const place of publicPlaces)
    expect(await said(place), place).not.toMatch(/customs-fast-lane|Customs fast lane|快速通道/)

  const pass = passOf([])
  const opened = await get(`${page}?pass=${pass}`)
  expect(opened.status).toBe(200)
  expect(opened.headers.get('cache-control')).toBe('private, no-store')
  expect(opened.headers.get('x-robots-tag')).toContain('noindex')
  const html = await opened.text()
  expect(html).toContain('<meta name="referrer" content="no-referrer"/>')
  expect(html).toContain('Embargoed until')
  expect(html).toContain(`/zh-Hans/announcements/${slug}?pass=${pass}`)
  const picture = /src="([^"]+lane\.png[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
  expect((await get(picture)).status).toBe(200)
  expect(await said(`/zh-Hans/announcements/${slug}?pass=${pass}`)).toContain('前不得发布')
  expect((await get(`/en/announcements/other?pass=${pass}`)).status).toBe(404)
  expect((await get(`${page}?pass=${pass.slice(0, -1)}`)).status).toBe(404)
  const over = passOf(['--until', '2020-01-01T00:00:00Z'])
  expect((await get(`${page}?pass=${over}`)).status).toBe(404)
  // Asking by a pass has left nothing behind for others.
  expect((await get(page)).status).toBe(404)

  await setTimeout(Math.max(0, lifts - Date.now()) + 700)
  expect((await get(page)).status).toBe(200)
  expect((await get(`${page}/media/lane.png`)).status).toBe(200)
  expect(await said('/sitemap.xml')).toContain(slug)
  expect(await said('/en/feed.json')).toContain('Customs fast lane')
  expect(await said('/zh-Hans')).toContain('快速通道')
  expect(await said(`${page}?pass=${pass}`)).not.toContain('Embargoed until')
})

test('a withdrawn announcement says so and shows nothing else', async () => {
  const file = join(root, `content/announcements/${slug}/announcement.md`)
  const text = readFileSync(file, 'utf8')
  const last =
    '  - {version: 3, on: 2026-12-12, withdraws: true, note: The lane does not open.}\n---\n\nThe {authority}'
  writeFileSync(file, text.replace('---\n\nThe {authority}', last))
  await setTimeout(700)
  const html = await said(page)
  expect(html).toContain('Withdrawn on 12 December 2026. The lane does not open.')
  expect(html).not.toContain('has opened a fast lane')
  expect(await said('/en/feed.json')).toContain('(withdrawn)')
})

test('the public key of the newsroom is found at its address', async () => {
  const {id} = loadSigningKey(root)
  expect(await said(`/keys/${id}.pem`)).toContain('BEGIN PUBLIC KEY')
  expect((await get('/keys/0000000000000000.pem')).status).toBe(404)
  expect((await get('/keys/..%2f..%2f.tongshi%2fkit-key.pem')).status).toBe(404)
})
