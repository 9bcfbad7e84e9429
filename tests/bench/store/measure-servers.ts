/**
 * Measures how long a release and an edit of one server take to show at another: two built servers on one PostgreSQL.
 *
 * Use: node tests/bench/store/measure-servers.ts [--releases 20] [--edits 50]
 */
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import {startServer} from '../../app/start-server.ts'
import {copyNewsroom} from '../../store/start-desk.ts'
import {startPostgres} from '../../store/start-postgres.ts'

const {values} = parseArgs({
  options: {releases: {type: 'string', default: '20'}, edits: {type: 'string', default: '50'}},
})
const locale = 'zh-Hans'
const target = `/documents/interface/reader/units/announcements/${locale}`
const roots = [copyNewsroom('tests/fixtures/newsroom'), copyNewsroom('tests/fixtures/newsroom')]
const postgres = await startPostgres()
const url = await postgres.database()
const baseUrl = 'http://127.0.0.1'
const start = (root: string) =>
  startServer(root, {
    DATABASE_URL: url,
    BASE_URL: baseUrl,
    TONGSHI_SECRET: 'one secret for all servers of a desk',
    TONGSHI_DATA: join(root, '.tongshi'),
    LOG_LEVEL: 'warn',
    STOP_WAIT: '0',
  })
const servers = [await start(roots[0]!), await start(roots[1]!)]
let cookie = ''

// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
async function ask(origin: string, method: string, path: string, body?: unknown): Promise<any> {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {cookie, origin: baseUrl, 'content-type': 'application/json'},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  cookie ||= answer.headers
    .getSetCookie()
    .map(one => one.split(';', 1)[0])
    .join('; ')
  return text === '' ? undefined : JSON.parse(text)
}

/** Milliseconds at which a page says a text for the first time. */
async function shownAt(origin: string, text: string): Promise<number> {
  for (;;) {
    const page = await (await fetch(`${origin}/${locale}/announcements`)).text()
    if (page.includes(text)) return performance.now()
    await sleep(2)
  }
}

const digits = '甲乙丙丁戊己庚辛壬癸'
/** A heading without figures, which the checks leave alone. */
const headingOf = (count: number) => `公告${digits[Math.floor(count / 10) % 10]}${digits[count % 10]}`

async function measureReleases(count: number): Promise<{after: number[]; whole: number[]}> {
  const [after, whole]: [number[], number[]] = [[], []]
  let rev: number | undefined
  for (let at = 0; at < count; at++) {
    const [one, other] = at % 2 ? [servers[1]!, servers[0]!] : [servers[0]!, servers[1]!]
    const {units} = await ask(one.origin, 'GET', `/documents/interface/reader/units?locale=${locale}`)
    rev = units.find((row: {key: string}) => row.key === 'announcements').target.rev
    const text = headingOf(at)
    const {target: saved} = await ask(one.origin, 'PUT', target, {text, rev, confirm: true})
    await ask(one.origin, 'POST', `${target}/review`, {rev: saved.rev, verdict: 'approve'})
    const asked = performance.now()
    const shown = shownAt(other.origin, text)
    await ask(one.origin, 'POST', '/releases', {documents: ['interface/reader'], locales: [locale]})
    const answered = performance.now()
    const there = await shown
    after.push(Math.max(0, there - answered))
    whole.push(there - asked)
  }
  return {after, whole}
}

async function measureEdits(count: number): Promise<number[]> {
  const stream = await fetch(`${servers[1]!.origin}/api/v1/events`, {headers: {cookie}})
  let heard: ((at: number) => void) | undefined
  void (async () => {
    for await (const chunk of stream.body!)
      if (Buffer.from(chunk).includes('"action":"save"')) heard?.(performance.now())
  })().catch(() => undefined)
  const key = target.replace('/announcements/', '/about/')
  const times: number[] = []
  const {units} = await ask(servers[0]!.origin, 'GET', `/documents/interface/reader/units?locale=${locale}`)
  let {rev} = units.find((row: {key: string}) => row.key === 'about').target
  for (let at = 0; at < count; at++) {
    const there = new Promise<number>(resolve => {
      heard = resolve
    })
    const body = {text: `关于${headingOf(at)}`, rev, state: 'initial'}
    rev = (await ask(servers[0]!.origin, 'PUT', key, body)).target.rev
    const answered = performance.now()
    times.push(Math.max(0, (await there) - answered))
  }
  return times
}

function print(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)
  console.log(`${name}: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, max ${at(1)} ms (${times.length})`)
}

try {
  await servers[0]!.link
  const token = new URL(await servers[1]!.link).hash.slice(1)
  const person = {name: 'Owner', email: 'owner@example.org', password: 'seven wet umbrellas'}
  await ask(servers[0]!.origin, 'POST', '/claim', {token, ...person})
  await ask(servers[0]!.origin, 'PUT', '/settings', {selfReview: true})
  const {after, whole} = await measureReleases(Number(values.releases))
  print('release, from its answer until the reader’s page of the other server', after)
  print('release, from its request until then', whole)
  print(
    'edit, from its answer until an open page of the other server',
    await measureEdits(Number(values.edits)),
  )
} finally {
  for (const {child} of servers) {
    child.kill('SIGTERM')
    await new Promise(ended => child.once('exit', ended))
  }
  await postgres.stop()
  for (const root of roots) rmSync(root, {recursive: true})
}
