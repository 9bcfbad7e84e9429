import type {ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {connect, createServer} from 'node:net'
import {join} from 'node:path'
import pg from 'pg'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {schemaSteps} from '#store/schema-steps.ts'
import {freePort} from '../store/free-port.ts'
import {copyNewsroom} from '../store/start-desk.ts'
import {startPostgres, type TestPostgres} from '../store/start-postgres.ts'
import {type Balancer, startBalancer} from './start-balancer.ts'
import {type StartedServer, startServer} from './start-server.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 180_000})
const person = {name: 'Zhang Weiming', email: 'zhang.weiming@example.org', password: 'seven wet umbrellas'}
const target = '/documents/interface/reader/units/announcements'
const locale = 'zh-Hans'
const roots = [copyNewsroom('tests/fixtures/newsroom'), copyNewsroom('tests/fixtures/newsroom')] as const

let postgres: TestPostgres
let url: string
let admin: pg.Client
let balancer: Balancer
let servers: [StartedServer, StartedServer]
let cookie = ''
/** Everything that any of the servers has printed. */
let printed = ''
const children: ChildProcess[] = []

async function start(at: 0 | 1, more: Record<string, string> = {}, root: string = roots[at]) {
  const server = await startServer(
    root,
    {
      DATABASE_URL: url,
      BASE_URL: balancer.origin,
      TONGSHI_SECRET: 'one secret for all servers of a desk',
      TONGSHI_DATA: join(root, '.tongshi'),
      TONGSHI_PROXIES: '127.0.0.1',
      METRICS_PORT: '0',
      STOP_WAIT: '1',
      ...more,
    },
    text => {
      printed += text
    },
  )
  children.push(server.child)
  return server
}

beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.database()
  admin = new pg.Client({connectionString: url})
  await admin.connect()
  balancer = await startBalancer()
  servers = [await start(0), await start(1)]
  balancer.servers.push(...servers.map(({origin}) => origin))
  for (const {origin} of servers)
    await vi.waitFor(async () => expect(await statusOf(`${origin}/readyz`)).toBe(200), {timeout: 60_000})
  await vi.waitFor(async () => expect(await statusOf(`${balancer.origin}/healthz`)).toBe(200))
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await balancer.stop()
  await admin.end()
  await postgres.stop()
  for (const root of roots) rmSync(root, {recursive: true, force: true})
})

/** The balancer looks four times a second: it may not know yet what a server says of itself. */
const isAsked = ({origin}: StartedServer) => expect.poll(() => balancer.ready.has(origin)).toBe(true)

const statusOf = (address: string) =>
  fetch(address).then(
    answer => answer.status,
    () => 0,
  )
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
async function ask(method: string, path: string, body?: unknown, origin = balancer.origin): Promise<any> {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {cookie, origin: balancer.origin, 'content-type': 'application/json'},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  })
  cookie =
    answer.headers
      .getSetCookie()
      .map(one => one.split(';', 1)[0])
      .join('; ') || cookie
  const text = await answer.text()
  return {status: answer.status, ...(text.startsWith('{') ? JSON.parse(text) : {})}
}
const targetAt = async (origin: string) => {
  const {units} = await ask('GET', `/documents/interface/reader/units?locale=${locale}`, undefined, origin)
  return units.find((one: {key: string}) => one.key === 'announcements').target
}
const save = async (text: string, origin = balancer.origin) => {
  const {rev} = await targetAt(origin)
  return ask('PUT', `${target}/${locale}`, {text, rev, confirm: true}, origin)
}
/** Write a text, approve and release it at one server. */
async function release(text: string, origin: string) {
  const {target: saved} = await save(text, origin)
  await ask('POST', `${target}/${locale}/review`, {rev: saved.rev, verdict: 'approve'}, origin)
  return ask('POST', '/releases', {documents: ['interface/reader'], locales: [locale]}, origin)
}
const page = async (origin: string) => (await fetch(`${origin}/${locale}/announcements`)).text()
const shows = (origin: string, text: string) =>
  expect.poll(() => page(origin), {interval: 20}).toContain(text)

test('an account made through the balancer is signed in at every server', async () => {
  await servers[0].link
  // The link of the server that was started last is good, and those before it are void.
  const token = new URL(await servers[1].link).hash.slice(1)
  expect(await ask('POST', '/claim', {token, ...person})).toMatchObject({status: 200})
  for (const {origin} of servers)
    expect(await ask('GET', '/session', undefined, origin)).toMatchObject({
      status: 200,
      person: {name: person.name},
    })
  expect(await ask('PUT', '/settings', {selfReview: true})).toMatchObject({status: 200})
})

test('an edit at one server is there at the other, where the older one is refused with both texts', async () => {
  const [one, other] = servers
  const {rev} = await targetAt(other.origin)
  expect(await save('公告甲', one.origin)).toMatchObject({status: 200, saved: true})
  expect(await targetAt(other.origin)).toMatchObject({text: '公告甲', rev: rev + 1})
  const late = await ask('PUT', `${target}/${locale}`, {text: '公告乙', rev, confirm: true}, other.origin)
  expect(late).toMatchObject({status: 409, theirs: {text: '公告甲'}})
})

test('a page that is open at one server hears of edits and of people at the other', async () => {
  const [one, other] = servers
  const stop = new AbortController()
  const stream = await fetch(`${other.origin}/api/v1/events?document=interface/reader`, {
    headers: {cookie},
    signal: stop.signal,
  })
  let heard = ''
  const reading = (async () => {
    for await (const chunk of stream.body!) heard += Buffer.from(chunk).toString()
  })().catch(() => undefined)
  await expect.poll(() => heard).toContain('event: hello')
  await ask('POST', '/presence', {document: 'interface/reader', locale, key: 'about'}, one.origin)
  await expect.poll(() => heard).toMatch(/event: presence\n.*"key":"about"/)
  await save('公告丙', one.origin)
  await expect.poll(() => heard).toMatch(/event: change\n(?:id: .*\n)?.*"action":"save"/)
  const text = await (await fetch(await other.metrics)).text()
  expect(text).toMatch(/tongshi_streams_open 1\n/)
  stop.abort()
  await reading
})

test('a release at one server is on the reader’s page of the other', async () => {
  const latencies: number[] = []
  for (const [at, text] of ['公告丁', '公告戊', '公告己'].entries()) {
    const [one, other] = at % 2 ? [servers[1], servers[0]] : servers
    expect(await release(text, one.origin)).toMatchObject({status: 201})
    const started = performance.now()
    await shows(other.origin, text)
    latencies.push(Math.round(performance.now() - started))
    await shows(one.origin, text)
  }
  console.log(`A release shows at the other server ${latencies.join(', ')} ms after its answer.`)
})

test('with its connection killed, a server is not ready, connects again and has what it missed', async () => {
  const killed = await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tongshi listening'",
  )
  expect(killed.rowCount).toBe(2)
  await release('公告庚', servers[0].origin)
  for (const {origin} of servers) {
    await shows(origin, '公告庚')
    await expect.poll(() => statusOf(`${origin}/readyz`)).toBe(200)
  }
})

test.for([
  [15, '公告辛'],
  [60, '公告子'],
  [140, '公告丑'],
] as const)(
  'a server that is killed %i ms into a release leaves it done or not begun, and catches up when it is back',
  async ([after, text]) => {
    const [one, other] = servers
    await isAsked(other)
    const {target: saved} = await save(text, one.origin)
    await ask('POST', `${target}/${locale}/review`, {rev: saved.rev, verdict: 'approve'}, one.origin)
    const answer = ask('POST', '/releases', {documents: ['interface/reader'], locales: [locale]}, one.origin)
    const outcome = answer.catch(() => ({status: 0}))
    await new Promise(done => setTimeout(done, after))
    const ended = once(one.child, 'exit')
    one.child.kill('SIGKILL')
    // A process that is ending takes connections for some milliseconds more, and answers none.
    const [{status}] = await Promise.all([outcome, ended])
    const begun = async () =>
      (
        await admin.query(
          "select status from release where files like '%reader.json%' order by at desc limit 1",
        )
      ).rows[0].status
    await expect.poll(begun).toBe('complete')
    const {text: out} = (
      await admin.query("select text from released_file where path = 'locales/zh-Hans/reader.json'")
    ).rows[0]
    const shown: string = JSON.parse(out).announcements
    if (status === 201) expect(shown).toBe(text)
    await shows(other.origin, shown)
    // Nobody who asks through the balancer notices.
    expect(await ask('GET', '/overview')).toMatchObject({status: 200})
    servers[0] = await start(0, {PORT: new URL(one.origin).port})
    await shows(servers[0].origin, shown)
    await expect.poll(() => statusOf(`${servers[0].origin}/readyz`)).toBe(200)
  },
)

test('a server that stops is not ready first, takes requests meanwhile, ends its streams, and has later what it missed', async () => {
  const [one, other] = servers
  const stream = await fetch(`${other.origin}/api/v1/events`, {headers: {cookie}})
  const ended = (async () => {
    for await (const _ of stream.body!);
    return 'ended'
  })()
  const exit = once(other.child, 'exit')
  other.child.kill('SIGTERM')
  await expect.poll(() => statusOf(`${other.origin}/readyz`), {interval: 20}).toBe(503)
  expect(await statusOf(`${other.origin}/healthz`)).toBe(200)
  expect(await statusOf(`${other.origin}/${locale}`)).toBe(200)
  expect(await ask('GET', '/session', undefined, other.origin)).toMatchObject({status: 200})
  expect([await ended, (await exit)[0]]).toEqual(['ended', 0])
  await release('公告壬', one.origin)
  servers[1] = await start(1, {PORT: new URL(other.origin).port})
  await shows(servers[1].origin, '公告壬')
})

/** What the first start of a newer program does to the database, while older servers go on. */
const addStep = async (oldest: string) => {
  await admin.query('alter table revision add column if not exists newer text')
  await admin.query("insert into kysely_migration values ('999', '2027-01-01') on conflict do nothing")
  const setting = "insert into setting values ('schema.999', $1) on conflict (name) do update set value = $1"
  await admin.query(setting, [oldest])
}

test('edits go on over a migration while servers are brought in anew one after the other, and none is lost', async () => {
  const name = `/documents/interface/reader/units/about/${locale}`
  const acknowledged: string[] = []
  let isOver = false
  await isAsked(servers[0])
  const {units} = await ask('GET', `/documents/interface/reader/units?locale=${locale}`)
  let {rev} = units.find((one: {key: string}) => one.key === 'about').target
  const writing = (async () => {
    while (!isOver) {
      // As the desk does: what got no answer is sent again under the same number.
      const body = {text: `关于${acknowledged.length}`, rev, state: 'initial', request: crypto.randomUUID()}
      let answer = {status: 0, target: {rev}}
      while (answer.status !== 200) {
        answer = await ask('PUT', name, body).catch(() => answer)
        expect([0, 200, 502, 503]).toContain(answer.status)
      }
      rev = answer.target.rev
      acknowledged.push(body.text)
    }
  })()
  await addStep(schemaSteps.at(-1)!)
  for (const at of [0, 1] as const) {
    const {child, origin} = servers[at]
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    expect((await exit)[0]).toBe(0)
    servers[at] = await start(at, {PORT: new URL(origin).port})
    await expect.poll(() => statusOf(`${origin}/readyz`)).toBe(200)
    await new Promise(done => setTimeout(done, 400))
  }
  isOver = true
  await writing
  const {rows} = await admin.query(
    "select text from revision where key = 'about' and text like '关于_%' order by seq",
  )
  expect(rows.map(row => row.text)).toEqual(acknowledged)
  expect(acknowledged.length).toBeGreaterThan(20)
})

test('a server that a newer program no longer bears is not ready, and says why', async () => {
  await addStep('999')
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tongshi listening'",
  )
  const reasons = async () => (await fetch(`${servers[0].origin}/readyz`)).text()
  await expect.poll(reasons).toContain('Unexpected step `999` of the database')
  expect(await statusOf(`${servers[0].origin}/readyz/readers`)).toBe(200)
  await addStep(schemaSteps.at(-1)!)
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tongshi listening'",
  )
  for (const {origin} of servers) await expect.poll(() => statusOf(`${origin}/readyz`)).toBe(200)
})

test('a server whose database is away at the start serves readers, and opens the desk once it is there', async () => {
  const [root, port] = [copyNewsroom('tests/fixtures/newsroom'), await freePort()]
  const away = new URL(url)
  const there = Number(away.port)
  away.port = String(port)
  const {origin, child} = await start(0, {DATABASE_URL: String(away), PORT: '0'}, root)
  expect(await statusOf(`${origin}/${locale}`)).toBe(200)
  expect(await statusOf(`${origin}/readyz/readers`)).toBe(200)
  expect(await (await fetch(`${origin}/readyz`)).text()).toBe('not ready: the desk is not open\n')
  expect(await ask('GET', '/session', undefined, origin)).toMatchObject({status: 503, code: 'busy'})
  const door = createServer(socket => {
    const inner = connect(there, '127.0.0.1')
    for (const [from, to] of [
      [socket, inner],
      [inner, socket],
    ] as const)
      from.on('error', () => to.destroy()).pipe(to)
  })
  await new Promise<void>(listening => door.listen(port, '127.0.0.1', listening))
  await expect.poll(() => statusOf(`${origin}/readyz`), {timeout: 60_000}).toBe(200)
  expect(await ask('GET', '/session', undefined, origin)).toMatchObject({status: 200})
  child.kill('SIGKILL')
  door.close()
  rmSync(root, {recursive: true, force: true})
})

test('metrics tell of requests by pattern, saves, releases and listening, at an address of their own', async () => {
  const text = await (await fetch(await servers[1].metrics)).text()
  for (const line of [
    /^tongshi_request_seconds_count\{method="PUT",route="\/api\/v1\/documents\/:kind\/:name\/units\/:key\/:locale",status="200"\} \d+$/m,
    /^tongshi_saves_total\{outcome="saved"\} [1-9]\d*$/m,
    /^tongshi_listening 1$/m,
    /^tongshi_ready 1$/m,
    /^tongshi_save_queue_waiting 0$/m,
    /^process_resident_memory_bytes \d+$/m,
  ])
    expect(text).toMatch(line)
  expect(await statusOf(`${servers[1].origin}/metrics`)).toBe(404)
})

test('what the servers have logged is structured, and tells of no person and no text', () => {
  const lines = printed.split('\n').filter(line => line.startsWith('{'))
  const entries = lines.map(line => JSON.parse(line))
  const saves = entries.filter(
    one => one.route === '/api/v1/documents/:kind/:name/units/:key/:locale' && one.method === 'PUT',
  )
  expect(saves.length).toBeGreaterThan(20)
  for (const one of saves)
    expect(one).toMatchObject({
      level: 'info',
      id: expect.stringMatching(/^[\w-]{16,64}$/),
      ms: expect.any(Number),
    })
  const whole = lines.join('\n')
  for (const telling of [
    person.email,
    person.name,
    person.password,
    '公告',
    '关于',
    '192.0.2.7',
    'session_token',
    'claim#',
  ])
    expect(whole).not.toContain(telling)
})
