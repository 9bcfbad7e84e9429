import {afterAll, afterEach, beforeAll, expect, test, vi} from 'vitest'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'
import {startMachine, type TestMachine} from './start-machine.ts'

// A desk and its commands take their time on a busy machine.
vi.setConfig({testTimeout: 30_000, hookTimeout: 60_000})

let desk: TestDesk
let translator: TestPerson
let reader: TestPerson
let service: TestMachine
let path = ''

const document = '/documents/announcements/free-patent-searches'

beforeAll(async () => {
  service = await startMachine(text => `Auf Deutsch: ${text}`)
  desk = await startDesk({from: 'tests/fixtures/newsroom'})
  translator = await desk.person({locale: 'de', role: 'translator'})
  reader = await desk.person({locale: '*', role: 'reader'})
  const {body} = await desk.ask('GET', `${document}/units?locale=de`, undefined, translator)
  const unit = body.units.find((one: {source: {text: string}}) => /\{\w+\}/.test(one.source.text))
  path = `${document}/units/${unit.key}/de/suggest`
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await desk.stop()
  await service.stop()
})

function switchOn() {
  vi.stubEnv('TONGSHI_MACHINE', 'deepl')
  vi.stubEnv('TONGSHI_MACHINE_URL', service.address)
  vi.stubEnv('TONGSHI_MACHINE_KEY', 'secret')
  vi.stubEnv('TONGSHI_MACHINE_PRICE', '20 EUR')
}

test('machines are off unless somebody sets one up', async () => {
  expect((await desk.ask('GET', '/machine', undefined, reader)).body).toEqual({kind: null})
  const {status, body} = await desk.ask('POST', path, undefined, translator)
  expect({status, code: body.code}).toEqual({status: 404, code: 'not-found'})
  expect(service.asked).toEqual([])
})

test('a suggestion keeps its facts and is told by whom', async () => {
  switchOn()
  const {status, body} = await desk.ask('POST', path, undefined, translator)
  expect(status).toBe(200)
  expect(body).toMatchObject({kind: 'suggested', machine: 'deepl'})
  expect(body.text).toMatch(/^Auf Deutsch: .*\{\w+\}/)
})

test('a refused suggestion sends no text', async () => {
  switchOn()
  service.moods.push({body: JSON.stringify({translations: [{text: 'Alles weg'}]})})
  const {body} = await desk.ask('POST', path, undefined, translator)
  expect(body).toMatchObject({kind: 'refused', text: null, findings: [{rule: 'machine-codes'}]})
})

test('a machine that gives no answer is a sentence', async () => {
  switchOn()
  service.moods.push({status: 456})
  const {status, body} = await desk.ask('POST', path, undefined, translator)
  expect({status, code: body.code, reason: body.reason}).toEqual({
    status: 502,
    code: 'machine',
    reason: 'machine-quota',
  })
})

test('the cost of a document is told before, and readers may not ask', async () => {
  switchOn()
  const {body} = await desk.ask('GET', `${document}/machine-cost?locale=de`, undefined, translator)
  expect(body).toMatchObject({requests: 1, price: {currency: 'EUR'}})
  expect(body.characters).toBeGreaterThan(500)
  expect((await desk.ask('POST', path, undefined, reader)).status).toBe(403)
})
