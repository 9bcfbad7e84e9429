/**
 * Mixed load on the built server for a while: readers, translators with open pages, reviews, releases, kits, backups.
 * At its end everything that was acknowledged is looked for, and the growth of memory is told. The rate is low, so that
 * it can run beside other work: what is asked is whether memory stays flat, not how much the server bears.
 *
 * Use: node tests/bench/store/measure-soak.ts [--minutes 30] [--engine sqlite|postgres] [--out FILE]
 */
import {execFileSync, spawn} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {openPostgres} from '../../../tongshi/store/open-postgres.ts'
import {openSqlite} from '../../../tongshi/store/open-sqlite.ts'
import {copyNewsroom} from '../../store/start-desk.ts'
import {startPostgres} from '../../store/start-postgres.ts'
import {askServer, openEvents, signIn} from './soak/ask-server.ts'
import {fitSlope} from './soak/fit-slope.ts'

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '30'},
    engine: {type: 'string', default: 'sqlite'},
    out: {type: 'string', default: ''},
  },
})
const length = Number(values.minutes) * 60_000
const password = 'seven wet umbrellas'
const postgres = values.engine === 'postgres' ? await startPostgres() : undefined
const url = postgres ? await postgres.database() : ''
const root = copyNewsroom('.')
const folder = mkdtempSync(join(tmpdir(), 'tongshi-soak-'))
const env = {
  ...process.env,
  DATABASE_URL: url,
  TONGSHI_ROOT: root,
  TONGSHI_DATA: join(folder, 'data'),
  TELL_MEMORY: join(folder, 'memory.ndjson'),
  BASE_URL: '',
  PORT: '',
  NODE_ENV: 'production',
}
const roles = ['translator', 'translator', 'translator', 'reviewer', 'publisher']
for (const [at, role] of roles.entries())
  execFileSync(
    process.execPath,
    ['scripts/add-user.ts', '--email', `${at}@example.org`, '--name', `Soak ${at}`, '--role', role],
    {env, input: `${password}\n`, stdio: ['pipe', 'ignore', 'inherit']},
  )
const server = spawn(
  process.execPath,
  ['--import', join(import.meta.dirname, 'soak/tell-memory.ts'), 'scripts/serve.ts', '--port', '0'],
  {env, stdio: ['ignore', 'pipe', 'inherit']},
)
const origin = await new Promise<string>((ready, failed) => {
  let said = ''
  server.stdout!.on('data', chunk => {
    said += chunk
    const found = /(http:\/\/[\d.:]+)\/[\w-]+\n/.exec(said)?.[1]
    if (found) ready(found)
  })
  server.once('exit', code => failed(new Error(`The server ended with ${code}: ${said}`)))
})
const cookies = await Promise.all(roles.map((_, at) => signIn(origin, `${at}@example.org`, password)))
const [reviewer, publisher] = [cookies[3]!, cookies[4]!]

const counts: Record<string, number> = {}
const times: Record<string, number[]> = {}
const wrong: string[] = []
const ask = async (what: string, one: Parameters<typeof askServer>[1], right = [200, 201, 202, 204, 304]) => {
  const answer = await askServer(origin, one)
  counts[what] = (counts[what] ?? 0) + 1
  times[what] ??= []
  times[what].push(answer.ms)
  if (!right.includes(answer.status)) wrong.push(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`)
  return answer
}
const slug = 'beilun-mould-ip-base'
const api = (path: string) => `/api/v1${path}`
const locale = 'zh-Hans'
const stop = performance.now() + length
const isOn = () => performance.now() < stop && server.exitCode === null
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
/** Every acknowledged save and release. */
const acknowledged: {document: string; key: string; rev: number; text: string}[] = []
const released: string[] = []

async function every(ms: number, work: (count: number) => Promise<unknown>): Promise<void> {
  for (let count = 0; isOn(); count++) {
    const next = performance.now() + ms
    await work(count).catch(error => wrong.push(String(error)))
    await wait(Math.max(0, Math.min(next, stop) - performance.now()))
  }
}

const pages = [
  '/en',
  '/zh-Hans',
  `/en/announcements/${slug}`,
  `/zh-Hans/announcements/${slug}`,
  '/en/feed.atom',
  '/zh-Hans/feed.json',
  '/sitemap.xml',
  '/en/about',
  '/zh-Hans/nowhere',
]
const read = (count: number) => ask('read', {path: pages[count % pages.length]!}, [200, 304, 404])

/** Each translator has a document of their own, and opens, looks and saves in it unit by unit. */
const documents = [`announcements/${slug}`, 'interface/desk', 'interface/import']
async function translate(person: number): Promise<void> {
  const document = documents[person]!
  const cookie = cookies[person]!
  const listed = await ask('open', {path: api(`/documents/${document}/units?locale=${locale}`), cookie})
  const {units} = JSON.parse(listed.text) as {
    units: {key: string; source: {text: string}; target: {rev: number} | null}[]
  }
  const revs = new Map(units.map(unit => [unit.key, unit.target?.rev ?? 0]))
  let close = openEvents(origin, cookie)
  await every(3000, async count => {
    // A page that is opened anew from time to time.
    if (count % 50 === 49) {
      close()
      close = openEvents(origin, cookie)
    }
    const unit = units[count % units.length]!
    const path = api(`/documents/${document}/units/${unit.key}`)
    await ask('unit', {path: `${path}?locale=${locale}`, cookie})
    const text = `${unit.source.text} ${'甲乙丙丁戊己庚辛壬癸'[count % 10]}`
    const body = {
      text,
      rev: revs.get(unit.key),
      state: 'initial',
      confirm: true,
      request: crypto.randomUUID(),
    }
    const saved = await ask('save', {method: 'PUT', path: `${path}/${locale}`, cookie, body})
    if (saved.status !== 200) return
    const {rev} = JSON.parse(saved.text).target
    revs.set(unit.key, rev)
    acknowledged.push({document, key: unit.key, rev, text})
  })
  close()
}

/** One text is changed, approved and released; then the readers' pages are new. */
async function release(count: number): Promise<void> {
  const unit = `/documents/interface/reader/units/noAnnouncements`
  const {text} = await ask('open', {
    path: api(`/documents/interface/reader/units?locale=${locale}`),
    cookie: publisher,
  })
  const row = (JSON.parse(text).units as {key: string; target: {rev: number}}[]).find(
    one => one.key === 'noAnnouncements',
  )!
  const body = {text: `暂无公告${'甲乙丙丁戊己庚辛壬癸'[count % 10]}`, rev: row.target.rev, confirm: true}
  const saved = await ask('save', {method: 'PUT', path: api(`${unit}/${locale}`), cookie: publisher, body})
  const {rev} = JSON.parse(saved.text).target
  await ask('review', {
    method: 'POST',
    path: api(`${unit}/${locale}/review`),
    cookie: reviewer,
    body: {rev, verdict: 'approve'},
  })
  const made = await ask('release', {
    method: 'POST',
    path: api('/releases'),
    cookie: publisher,
    body: {documents: ['interface/reader'], locales: [locale]},
  })
  if (made.status === 201) released.push(JSON.parse(made.text).release.id)
}

async function buildKit(): Promise<void> {
  const started = await ask('kit', {
    method: 'POST',
    path: api('/kits'),
    cookie: publisher,
    body: {slug, draft: true},
  })
  if (started.status !== 202) return
  const {id} = JSON.parse(started.text).job
  for (;;) {
    await wait(2000)
    const {job} = JSON.parse((await ask('kit', {path: api(`/kits/jobs/${id}`), cookie: publisher})).text)
    if (job.state === 'done') counts['kits done'] = (counts['kits done'] ?? 0) + 1
    if (job.state !== 'building') return
    if (!isOn()) return
  }
}

async function backup(count: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/backup.ts', '--out', join(folder, `backup-${count}.gz`)], {
    env,
    stdio: 'ignore',
  })
  const code = await new Promise(ended => child.once('exit', ended))
  counts.backup = (counts.backup ?? 0) + 1
  if (code !== 0) wrong.push(`backup ended with ${code}`)
}

const began = new Date().toISOString()
const loads: number[] = []
const watch = setInterval(() => loads.push(loadavg()[0]!), 30_000)
await Promise.all([
  every(400, read),
  every(700, count => read(count + 4)),
  ...[0, 1, 2].map(translate),
  every(60_000, release),
  every(180_000, buildKit),
  every(300_000, backup),
])
clearInterval(watch)
const died = server.exitCode !== null
server.kill('SIGTERM')
if (!died) await new Promise(ended => server.once('exit', ended))

const {db} = url ? openPostgres(url) : openSqlite(join(folder, 'data/store.sqlite'))
let lost = 0
for (const one of acknowledged) {
  const row = await db
    .selectFrom('revision')
    .select('text')
    .where('document', '=', one.document)
    .where('key', '=', one.key)
    .where('locale', '=', locale)
    .where('rev', '=', one.rev)
    .executeTakeFirst()
  if (row?.text !== one.text) lost += 1
}
for (const id of released) {
  const row = await db.selectFrom('release').select('status').where('id', '=', id).executeTakeFirst()
  if (row?.status !== 'complete') lost += 1
}
await db.destroy()

type Memory = {s: number; rss: number; heapUsed: number; external: number}
const lines = existsSync(env.TELL_MEMORY) ? readFileSync(env.TELL_MEMORY, 'utf8').trim().split('\n') : []
const memory = lines.map(line => JSON.parse(line) as Memory)
const mb = (bytes: number) => Number((bytes / 1024 ** 2).toFixed(1))
/** The first third is warming up: modules, caches, prepared statements. */
const steady = memory.filter(({s}) => s * 1000 > length / 3)
const perHour = (of: 'rss' | 'heapUsed') => mb(fitSlope(steady.map(one => [one.s, one[of]])) * 3600)
const range = (of: 'rss' | 'heapUsed') => steady.map(one => mb(one[of]))
const quantile = (list: readonly number[], share: number) =>
  Number(
    [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]?.toFixed(1),
  )
const report = {
  began,
  minutes: Number(values.minutes),
  engine: values.engine,
  load: {least: Math.min(...loads), most: Math.max(...loads)},
  counts,
  ms: Object.fromEntries(
    Object.entries(times).map(([what, list]) => [
      what,
      {p50: quantile(list, 0.5), p99: quantile(list, 0.99)},
    ]),
  ),
  acknowledged: acknowledged.length + released.length,
  lost,
  serverDied: died,
  wrong: wrong.length,
  rss: {from: Math.min(...range('rss')), to: Math.max(...range('rss')), perHour: perHour('rss')},
  heap: {
    from: Math.min(...range('heapUsed')),
    to: Math.max(...range('heapUsed')),
    perHour: perHour('heapUsed'),
  },
  samples: memory.filter((_, at) => at % 12 === 0).map(({s, rss, heapUsed}) => [s, mb(rss), mb(heapUsed)]),
}
console.log(JSON.stringify(report, null, 1))
for (const line of wrong.slice(0, 20)) console.log(line)
if (values.out) writeFileSync(values.out, `${JSON.stringify({...report, wrong}, null, 1)}\n`)
for (const path of [root, folder]) rmSync(path, {recursive: true, force: true})
await postgres?.stop()
process.exit(lost > 0 || died ? 1 : 0)
