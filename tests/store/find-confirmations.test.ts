import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {copyNewsroom, startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

const path = '/documents/announcements/beilun-mould-ip-base'
let now = Date.parse('2026-11-25T08:00:00Z')
let desk: TestDesk
let [chen, lin] = [] as unknown as [TestPerson, TestPerson]
beforeAll(async () => {
  desk = await startDesk({now: () => new Date(now)})
  chen = await desk.person({locale: '*', role: 'publisher'})
  lin = await desk.person({locale: '*', role: 'publisher'})
})
afterAll(() => desk.stop())

type Source = {
  facts: {text: string; rev: number}
  origins: Record<string, {around?: object; confirmed?: {at: string; by: {id: string} | null}}>
}
const read = async (): Promise<Source> => (await desk.ask('GET', `${path}/source`, undefined, chen)).body
const confirmed = async (name: string) => {
  const found = (await read()).origins[name]!.confirmed
  return found && [found.by?.id ?? null, found.at]
}
/** One minute passes with every act. */
async function mark(who: TestPerson, names: readonly string[], verified = true): Promise<string> {
  now += 60_000
  const {rev} = (await read()).facts
  const {status} = await desk.ask('POST', `${path}/facts/verify`, {names, verified, rev}, who)
  expect(status).toBe(200)
  return new Date(now).toISOString()
}
async function edit(who: TestPerson, change: (text: string) => string): Promise<string> {
  now += 60_000
  const {text, rev} = (await read()).facts
  const sent = {file: 'facts.yaml', text: change(text), rev}
  expect((await desk.ask('PUT', `${path}/source`, sent, who)).status).toBe(200)
  return new Date(now).toISOString()
}

test('a fact says who confirmed it and when, whatever is saved of others later; one that is open says nothing', async () => {
  expect(await confirmed('annualSales')).toBeUndefined()
  const at = await mark(chen, ['annualSales', 'ningbo'])
  await mark(lin, ['enterprises'])
  await edit(lin, text => `# Asked by telephone.\n${text}`)
  expect(await confirmed('annualSales')).toEqual([chen.id, at])
  expect((await read()).origins.annualSales).toMatchObject({around: {before: '', after: expect.any(String)}})
  await mark(lin, ['ningbo'], false)
  expect(await confirmed('ningbo')).toBeUndefined()
})

test('who takes back and confirms again is the one who confirmed', async () => {
  await mark(chen, ['salesShare'])
  await mark(chen, ['salesShare'], false)
  const at = await mark(lin, ['salesShare'])
  expect(await confirmed('salesShare')).toEqual([lin.id, at])
})

test('another value under a confirmation is confirmed by whoever wrote it', async () => {
  await mark(chen, ['dieEnterprises'])
  const at = await edit(lin, text => text.replace('value: 400', 'value: 410'))
  expect(await confirmed('dieEnterprises')).toEqual([lin.id, at])
})

test('the same fact in other letters keeps its confirmation', async () => {
  const before = await confirmed('annualSales')
  await edit(lin, text => text.replace('currency: CNY', 'currency:   "CNY" # yuan'))
  expect(await confirmed('annualSales')).toEqual(before)
})

test('a confirmation of many revisions ago is found', async () => {
  const before = await confirmed('annualSales')
  for (let at = 0; at < 25; at += 1) await edit(lin, text => `${text}# ${at}\n`)
  expect(await confirmed('annualSales')).toEqual(before)
})

test('a confirmation that came with the files names nobody', async () => {
  const root = copyNewsroom()
  const file = join(root, 'content/announcements/beilun-mould-ip-base/facts.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('verified: false', 'verified: true'))
  const other = await startDesk({root, now: () => new Date(now)})
  try {
    const who = await other.person({locale: '*', role: 'reader'})
    const {body} = await other.ask('GET', `${path}/source`, undefined, who)
    expect(body.origins.publishedOn.confirmed).toEqual({at: new Date(now).toISOString(), by: null})
  } finally {
    await other.stop()
  }
})
