import {request as ask} from 'node:http'
import {sql} from 'kysely'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
let desk: TestDesk
let translator: TestPerson
let owner: TestPerson
const unit = '/documents/announcements/free-patent-searches/units'

beforeAll(async () => {
  desk = await startDesk({from: 'tests/fixtures/newsroom'})
  translator = await desk.person({locale: '*', role: 'translator'})
  owner = await desk.person({locale: '*', role: 'owner'})
})
afterAll(() => desk.stop())

/** A target that is there. */
async function aTarget() {
  const {body} = await desk.ask('GET', `${unit}?locale=zh-Hans`, undefined, translator)
  const found = body.units.find((one: {target: unknown}) => one.target)
  return {...found, path: `${unit}/${found.key}/zh-Hans`}
}

describe('a write with a cookie', () => {
  test.for([
    ['no origin', undefined],
    ['a foreign origin', 'https://evil.example'],
    ['a null origin', 'null'],
    ['the same host on another port', 'http://127.0.0.1:1'],
    ['an origin that begins alike', 'http://127.0.0.1.evil.example'],
  ])('and %s is refused', async ([, origin]) => {
    const {path, target} = await aTarget()
    const response = await fetch(`${desk.origin}/api/v1${path}`, {
      method: 'PUT',
      headers: {'content-type': 'application/json', cookie: translator.cookie, ...(origin ? {origin} : {})},
      body: JSON.stringify({text: 'x', rev: target.rev, confirm: true}),
    })
    expect([response.status, (await response.json()).code]).toEqual([403, 'foreign-origin'])
  })

  test('and another name of this machine is ours', async () => {
    const origin = desk.origin.replace('127.0.0.1', 'localhost')
    const {path} = await aTarget()
    expect((await desk.ask('POST', `${path}/check`, {text: 'x'}, translator, {origin})).status).toBe(200)
  })
})

describe('bad input gets a sentence and changes nothing', () => {
  test.for([
    ['no JSON', '{', 400, 'input'],
    ['no object', '[]', 400, 'input'],
    ['a field too many', {text: 'x', rev: 1, role: 'owner'}, 400, 'input'],
    ['a prototype', '{"text": "x", "rev": 1, "__proto__": {"admin": true}}', 400, 'input'],
    ['a revision that is no number', {text: 'x', rev: '1'}, 400, 'input'],
    ['a lone surrogate', {text: '\ud800', rev: 1}, 400, 'input'],
    ['NUL', {text: 'a\0b', rev: 1}, 400, 'input'],
    ['a message that is too long', {text: 'x'.repeat(20_001), rev: 1}, 413, 'too-large'],
    ['a body that is too long', {text: 'x'.repeat(200_000), rev: 1}, 413, 'too-large'],
    ['an unknown unit', undefined, 404, 'not-found'],
  ] as const)('%s', async ([name, body, status, code]) => {
    const {path} = await aTarget()
    const before = await desk.desk.store.db.selectFrom('revision').selectAll().execute()
    const to = name === 'an unknown unit' ? `${unit}/p-none/zh-Hans` : path
    const answer = await desk.ask('PUT', to, body ?? {text: 'x', rev: 0}, translator)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.detail).toMatch(/^Unexpected .+, expected .+, .+\.$/s)
    expect(await desk.desk.store.db.selectFrom('revision').selectAll().execute()).toHaveLength(before.length)
  })

  test('another content type', async () => {
    const {path} = await aTarget()
    const headers = {'content-type': 'text/plain'}
    expect((await desk.ask('PUT', path, '{"text":"x","rev":1}', translator, headers)).status).toBe(415)
  })

  test.for([
    ['/documents/announcements/..%2F..%2Fetc/units?locale=en', 400],
    ['/documents/announcements/free-patent-searches/units?locale=../../etc', 400],
    ['/documents/announcements/free-patent-searches/units?locale=zh-Hans&locale=en&x=1', 400],
    ['/documents/announcements/%00/units?locale=en', 400],
    ['/terms/people/..%2Fx/uses', 400],
    ['/no/such/route', 404],
    ["/documents/announcements/x'--/units?locale=en", 400],
    ['/documents/announcements/none/units?locale=en', 404],
    ['/search?locale=zh-Hans&q=state%3Anonsense', 400],
  ] as const)('the address %s: %i', async ([path, status]) => {
    expect((await desk.ask('GET', path, undefined, translator)).status).toBe(status)
  })

  test('a method that the address does not have is told which it has', async () => {
    const {status, headers} = await desk.ask('PATCH', '/overview', {}, translator)
    expect([status, headers.get('allow')]).toEqual([405, 'GET'])
  })

  test('SQL in every place is text', async () => {
    const {path, target} = await aTarget()
    const nasty = `'; drop table revision; --`
    await desk.ask('PUT', path, {text: nasty, rev: target.rev, state: 'initial'}, translator)
    const found = await desk.ask(
      'GET',
      `/search?locale=zh-Hans&q=${encodeURIComponent(`target:"${nasty}"`)}`,
      undefined,
      translator,
    )
    expect(found.body.units.map((one: {target: {text: string}}) => one.target.text)).toEqual([nasty])
  })

  test('scripts in messages, names and comments come back as text, in JSON that no browser runs', async () => {
    const script = '<script>alert(1)</script>'
    await desk.ask('PATCH', '/account', {name: script}, translator)
    const {path, key} = await aTarget()
    const made = await desk.ask(
      'POST',
      `${unit}/${key}/comments`,
      {locale: null, kind: 'note', text: script},
      translator,
    )
    expect(made.body.comment).toMatchObject({text: script, author: {name: script}})
    expect(made.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(made.headers.get('x-content-type-options')).toBe('nosniff')
    expect(path).not.toContain('<')
  })
})

test('a full disk is told, and what was acknowledged stays', async () => {
  const {path, target} = await aTarget()
  const {db} = desk.desk.store
  const pages = await sql<{page_count: number}>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${pages.rows[0]!.page_count}`).execute(db)
  const text = 'x'.repeat(19_000)
  const save = (rev: number) =>
    desk.ask('PUT', path, {text: `${text}${rev}`, rev, state: 'initial'}, translator)
  let {rev} = target
  let answer = await save(rev)
  while (answer.status === 200 && rev < target.rev + 50) {
    rev = answer.body.target.rev
    answer = await save(rev)
  }
  expect([answer.status, answer.body.code]).toEqual([507, 'disk-full'])
  await sql.raw('pragma max_page_count = 4294967294').execute(db)
  expect((await aTarget()).target.rev).toBe(rev)
  expect((await save(rev)).status).toBe(200)
})

test('an answer is never kept by anybody', async () => {
  for (const path of ['/overview', '/session', '/terms'])
    expect((await desk.ask('GET', path, undefined, owner)).headers.get('cache-control')).toBe('no-store')
})

test('a body without an end does not hold memory: it is cut off at its limit', async () => {
  const {path} = await aTarget()
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull: controller => {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(0x20))
    },
  })
  const request = {
    method: 'PUT',
    body,
    duplex: 'half',
    headers: {origin: desk.origin, cookie: translator.cookie, 'content-type': 'application/json'},
  }
  const response = await fetch(`${desk.origin}/api/v1${path}`, request as RequestInit).catch(() => undefined)
  if (response) expect(response.status).toBe(413)
  expect(sent).toBeLessThan(4_000_000)
})

test('live events come to those who listen, and what was missed comes first', async () => {
  const {path, target, key} = await aTarget()
  const listen = async (last?: number) => {
    const abort = new AbortController()
    const response = await fetch(`${desk.origin}/api/v1/events?document=announcements/free-patent-searches`, {
      headers: {cookie: translator.cookie, ...(last ? {'last-event-id': String(last)} : {})},
      signal: abort.signal,
    })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const until = async (wanted: RegExp) => {
      for (let text = ''; ; ) {
        const {value, done} = await reader.read()
        text += value ?? ''
        if (wanted.test(text) || done) return text
      }
    }
    return {until, stop: () => abort.abort()}
  }
  const live = await listen()
  const hello = await live.until(/event: hello/)
  const seq = Number(/"seq":(\d+)/.exec(hello)![1])
  await desk.ask(
    'POST',
    '/presence',
    {document: 'announcements/free-patent-searches', locale: 'zh-Hans', key},
    owner,
  )
  expect(await live.until(/"key":/)).toContain('event: presence')
  await desk.ask('PUT', path, {text: '实时更新', rev: target.rev, confirm: true, state: 'initial'}, owner)
  expect(await live.until(/event: change/)).toContain('"action":"save"')
  live.stop()
  const again = await listen(seq)
  expect(await again.until(/"action":"save"/)).toContain('event: change')
  again.stop()
})

test('the document is OpenAPI 3.1 and names every route', async () => {
  const {body} = await desk.ask('GET', '/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  const {validate} = await import('@readme/openapi-parser')
  const {valid, ...rest} = (await validate(structuredClone(body))) as {valid: boolean}
  expect({valid, ...rest}).toMatchObject({valid: true})
  const operations = Object.values<Record<string, {operationId: string}>>(body.paths).flatMap(one =>
    Object.values(one),
  )
  expect(new Set(operations.map(one => one.operationId)).size).toBe(operations.length)
  expect(JSON.stringify(body)).not.toMatch(/\$defs|"\$schema"/)
})

test('what fails before any route is found is answered and logged too', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  // A method of HTTP of which no request can be made.
  const status = await new Promise((answered, failed) =>
    ask(`${desk.origin}/api/v1/me`, {method: 'TRACE'}, response => answered(response.resume().statusCode))
      .on('error', failed)
      .end(),
  )
  expect([status, log.mock.calls.length]).toEqual([500, 1])
  log.mockRestore()
})
