import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
let desk: TestDesk
let translator: TestPerson
const seed = '/documents/announcements/beilun-mould-ip-base'

beforeAll(async () => {
  desk = await startDesk()
  translator = await desk.person({locale: 'zh-Hans', role: 'translator'})
})
afterAll(() => desk.stop())

test('a store is filled from the files', async () => {
  const {status, body} = await desk.ask('GET', `${seed}/units?locale=zh-Hans`, undefined, translator)
  expect(status).toBe(200)
  expect(body.units.length).toBeGreaterThan(20)
  expect(body.units[0]).toMatchObject({
    kind: 'title',
    status: 'translated',
    target: {rev: 1, state: 'translated', author: null},
  })
})

test('a save is acknowledged with the next revision; a stale one gets both texts', async () => {
  const list = await desk.ask('GET', `${seed}/units?locale=zh-Hans`, undefined, translator)
  const {key, target} = list.body.units.find((unit: {kind: string}) => unit.kind === 'paragraph')
  const path = `${seed}/units/${key}/zh-Hans`
  const first = await desk.ask('PUT', path, {text: `${target.text}甲`, rev: 1, confirm: true}, translator)
  expect(first.body).toMatchObject({
    saved: true,
    target: {rev: 2, text: `${target.text}甲`, author: {id: translator.id}},
  })
  const second = await desk.ask('PUT', path, {text: `${target.text}乙`, rev: 1, confirm: true}, translator)
  expect(second.status).toBe(409)
  expect(second.body).toMatchObject({
    code: 'stale',
    base: {rev: 1, text: target.text},
    mine: {text: `${target.text}乙`},
    theirs: {rev: 2, text: `${target.text}甲`},
  })
})

test('the overview counts every document in every locale', async () => {
  const {body} = await desk.ask('GET', '/overview', undefined, translator)
  expect(body.documents.map((one: {document: string}) => one.document)).toContain('interface/reader')
  expect(body.documents[0].locales['zh-Hans'].total).toBeGreaterThan(20)
})
