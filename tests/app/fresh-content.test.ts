import {spawn} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {addLocale} from '#store/add-locale.ts'
import {startServer} from './start-server.ts'

let root = ''
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'fresh-'))
  cpSync('tests/fixtures/newsroom', root, {recursive: true})
  server = await startServer(root)
})
afterAll(() => {
  server.child.kill('SIGTERM')
  rmSync(root, {recursive: true})
})

const get = async (path: string) => (await fetch(server.origin + path)).text()

/** Production looks at the files twice a second. */
const nextLook = () => setTimeout(700)

test('an edited value shows at the next look, in every language, without a build', async () => {
  const page = '/announcements/free-patent-searches'
  expect(await get(`/en${page}`)).toContain('about 6.25 million yuan')
  const file = join(root, 'content/announcements/free-patent-searches/facts.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('6250000', '62500000'))
  await nextLook()
  expect(await get(`/en${page}`)).toContain('about 62.5 million yuan')
  expect(await get(`/zh-Hans${page}`)).toContain('约6250万元')
})

test('an edited text shows with its translation marked as older', async () => {
  const file = join(root, 'content/announcements/free-patent-searches/announcement.md')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      'Bring the *business licence*.',
      'Bring the *business licence* along.',
    ),
  )
  await nextLook()
  expect(await get('/en/announcements/free-patent-searches')).toContain('along.')
  expect(await get('/zh-Hans/announcements/free-patent-searches')).toContain('本段译出后，原文已有修改')
})

test('markup that would run is not printed as markup', async () => {
  const file = join(root, 'content/announcements/free-patent-searches/announcement.md')
  const bad =
    '\n[link](javascript:alert(1)) <img src=x onerror=alert(1)> <script>alert(1)</script> ![pic](data:text/html,x)\n'
  writeFileSync(file, readFileSync(file, 'utf8') + bad)
  await nextLook()
  const html = (await get('/en/announcements/free-patent-searches')).replace(
    /<script type="application\/ld\+json">.*?<\/script>/s,
    '',
  )
  expect(html).not.toMatch(/<script|javascript:|onerror|data:text/)
})

test('a further locale is a folder: served at once, marked, with its own numbers and direction', async () => {
  addLocale(root, 'ja')
  addLocale(root, 'he')
  await nextLook()
  const ja = await get('/ja/announcements/free-patent-searches')
  expect(ja).toContain('<html lang="ja" dir="ltr">')
  expect(ja.replace(/<[^>]+>/g, '')).toContain('約6250万中国人民元')
  expect(ja).toMatch(/<h1[^>]* lang="en" dir="ltr"/)
  expect(await get('/he/announcements/free-patent-searches')).toContain('<html lang="he" dir="rtl">')
  expect(await get('/sitemap.xml')).toContain('/ja/announcements/free-patent-searches')
})

test('a broken announcement is missing, the others stay', async () => {
  const file = join(root, 'content/announcements/design-guide/facts.yaml')
  writeFileSync(file, 'publishedOn: [')
  await nextLook()
  expect((await fetch(`${server.origin}/en/announcements/design-guide`)).status).toBe(404)
  expect((await fetch(`${server.origin}/en/announcements/free-patent-searches`)).status).toBe(200)
})

test('a stopped server finishes and leaves by itself', async () => {
  const {child} = await startServer('tests/fixtures/newsroom')
  const left = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await left).toBe(0)
})

test.each([
  ['PORT', 'PORT=3001'],
  ['METRICS_PORT', 'METRICS_PORT=9465'],
])('a %s in use is said in a sentence, with what to set', async (name, remedy) => {
  const {port} = new URL(server.origin)
  const child = spawn(process.execPath, ['scripts/serve.ts', '--root', root], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, PORT: '0', [name]: port},
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  // What was said may come after the exit.
  const code = await new Promise(resolve => child.once('close', resolve))
  expect(said).toContain(`Port ${port} of 127.0.0.1 is in use, expected a free one, name another: ${remedy}`)
  expect(code).toBe(1)
})
