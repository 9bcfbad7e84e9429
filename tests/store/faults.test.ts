import {rmSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {cutConnection} from './faults/cut-connection.ts'
import {setClockBack} from './faults/set-clock-back.ts'
import {stopPostgres} from './faults/stop-postgres.ts'
import {copyNewsroom, password, startDesk} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

// A short slice; `npm run measure-faults` does the same hundreds of times.
vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
let postgres: TestPostgres
const random = () => 0.5

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.for(['sqlite', 'postgres'] as const)('on %s', engine => {
  const place = async () => ({
    root: copyNewsroom('.'),
    url: engine === 'postgres' ? await postgres.database() : undefined,
  })

  test('a connection cut in mid body changes nothing; one cut before its answer is asked again and counts once', async () => {
    const {url} = await place()
    expect(await cutConnection({url, trials: 6, random})).toMatchObject({lost: 0, broken: []})
  })

  test('a clock set back mixes nothing up', async () => {
    const {root, url} = await place()
    expect(await setClockBack({root, url, trials: 6, random})).toMatchObject({lost: 0, broken: []})
    rmSync(root, {recursive: true})
  })
})

test('failures that were counted before a clock was set back lock nobody out for longer than a quarter of an hour', async () => {
  let offset = 0
  const desk = await startDesk({from: 'tests/fixtures/newsroom', now: () => new Date(Date.now() + offset)})
  const {email} = await desk.person({locale: '*', role: 'reader'})
  const signIn = async (given: string) =>
    (await desk.ask('POST', '/sign-in', {email, password: given})).body.code ?? 'in'
  for (let count = 0; count < 10; count++) expect(await signIn('a wrong sentence')).toBe('wrong-password')
  expect(await signIn(password)).toBe('too-many')
  offset = -24 * 3600_000
  expect(await signIn(password)).toBe('too-many')
  offset += 16 * 60_000
  expect(await signIn(password)).toBe('in')
  await desk.stop()
})

test('while PostgreSQL is away the API says 503 and when to ask again; asked again, the same request is saved once', async () => {
  const desk = await startDesk({from: 'tests/fixtures/newsroom', url: await postgres.database()})
  const person = await desk.person({locale: '*', role: 'translator'})
  const path = '/documents/interface/reader/units/about'
  const {body} = await desk.ask('GET', `${path}?locale=zh-Hans`, undefined, person)
  const rev = body.unit.target?.rev ?? 0
  const request = {text: '关于', rev, state: 'initial', request: crypto.randomUUID()}
  const save = () => desk.ask('PUT', `${path}/zh-Hans`, request, person)
  await postgres.halt('SIGQUIT')
  for (let count = 0; count < 3; count++) {
    const refused = await save()
    expect([refused.status, refused.body.code]).toEqual([503, 'busy'])
    expect(refused.headers.get('retry-after')).toBe('1')
  }
  await postgres.resume()
  await expect.poll(async () => (await save()).status).toBe(200)
  expect((await save()).body.target.rev).toBe(rev + 1)
  await desk.stop()
})

test('PostgreSQL stopped in order, at once and by force while people save: nothing acknowledged is lost', async () => {
  const [root, url] = [copyNewsroom('.'), await postgres.database()]
  const {acknowledged, lost, broken, recovery} = await stopPostgres(postgres, {root, url, trials: 3, random})
  expect({lost, broken}).toEqual({lost: 0, broken: []})
  expect(acknowledged).toBeGreaterThan(0)
  expect(recovery.every(Number.isFinite), 'work goes on').toBe(true)
  rmSync(root, {recursive: true})
})
