import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

const document = 'announcements/beilun-mould-ip-base'
const path = `/documents/${document}`
let desk: TestDesk
let publisher: TestPerson
beforeAll(async () => {
  desk = await startDesk()
  publisher = await desk.person({locale: '*', role: 'publisher'})
})
afterAll(() => desk.stop())

const read = async (): Promise<{text: string; rev: number}> =>
  (await desk.ask('GET', `${path}/source`, undefined, publisher)).body.facts
const mark = (body: object, who = publisher) => desk.ask('POST', `${path}/facts/verify`, body, who)
const open = async () => {
  const {body} = await desk.ask('GET', `/gate?document=${document}&locale=zh-Hans`, undefined, publisher)
  return body.blocks.filter((block: {rule: string}) => block.rule === 'fact-unverified').length
}

test('two facts are confirmed as one revision: the gate counts two fewer, and only two words of the file differ', async () => {
  const [before, blocked] = [await read(), await open()]
  const all = before.text.split('verified: false').length - 1
  const {status, body} = await mark({names: ['annualSales', 'ningbo'], verified: true, rev: before.rev})
  expect(status).toBe(200)
  expect(body).toEqual({rev: before.rev + 1, changed: ['annualSales', 'ningbo'], open: all - 2})
  const after = await read()
  expect(after.rev).toBe(before.rev + 1)
  expect(after.text.replaceAll('verified: true', 'verified: false')).toBe(before.text)
  expect(after.text).toMatch(/end: 1236\}\n {2}verified: true\n/)
  expect(await open()).toBe(blocked - 2)
  const [last] = await desk.desk.store.db
    .selectFrom('activity')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  expect(last).toMatchObject({action: 'verify', document, actor: publisher.id})
  expect(JSON.parse(last!.detail)).toMatchObject({rev: after.rev, facts: ['annualSales', 'ningbo']})
  const kept = await desk.desk.store.db
    .selectFrom('file_revision')
    .select(['rev', 'text', 'author'])
    .where('path', '=', `content/${document}/facts.yaml`)
    .orderBy('rev', 'desc')
    .limit(2)
    .execute()
  expect(kept).toEqual([
    {rev: after.rev, text: after.text, author: publisher.id},
    {rev: before.rev, text: before.text, author: null},
  ])
})

test('what is confirmed already writes nothing; it can be taken back', async () => {
  const before = await read()
  const again = await mark({names: ['annualSales', 'annualSales'], verified: true, rev: before.rev})
  expect(again.body).toMatchObject({rev: before.rev, changed: []})
  expect(await read()).toEqual(before)
  const back = await mark({names: ['annualSales', 'beilun'], verified: false, rev: before.rev})
  expect(back.body).toMatchObject({rev: before.rev + 1, changed: ['annualSales']})
})

test('an older revision is refused with the newer text, and nothing is written', async () => {
  const before = await read()
  const {status, body} = await mark({names: ['enterprises'], verified: true, rev: before.rev - 1})
  expect(status).toBe(409)
  expect(body).toMatchObject({code: 'stale', file: {rev: before.rev, text: before.text}})
  expect(await read()).toEqual(before)
})

test('two who confirm at once: one is saved, the other is stale', async () => {
  const {rev} = await read()
  const answers = await Promise.all([
    mark({names: ['enterprises'], verified: true, rev}),
    mark({names: ['salesShare'], verified: true, rev}),
  ])
  expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
})

test.for([
  [{names: ['annualSales', 'nowhere'], verified: true}, 404, /nowhere.*expected names of facts\.yaml/],
  [{names: ['toString'], verified: true}, 404, /toString/],
  [{names: [], verified: true}, 400, /names/],
  [{names: ['annualSales'], verified: 'yes'}, 400, /verified/],
] as const)('%j is refused with a sentence: %i', async ([body, status, said]) => {
  const before = await read()
  const answer = await mark({...body, rev: before.rev})
  expect(answer.status).toBe(status)
  expect(JSON.stringify(answer.body)).toMatch(said)
  expect(await read()).toEqual(before)
})

test('an announcement that is not there is not found', async () => {
  const sent = {names: ['a'], verified: true, rev: 1}
  expect((await desk.ask('POST', '/documents/announcements/none/facts/verify', sent, publisher)).status).toBe(
    404,
  )
})

test('only publishers of the language that it is written in may confirm or edit facts', async () => {
  const {rev, text} = await read()
  for (const [locale, role, expected] of [
    ['en', 'publisher', 200],
    ['zh-Hans', 'publisher', 403],
    ['en', 'reviewer', 403],
  ] as const) {
    const who = await desk.person({locale, role})
    const {status} = await mark({names: ['dieEnterprises'], verified: false, rev}, who)
    expect(status, `${role} of ${locale}`).toBe(expected)
    if (status === 200) continue
    const edit = {file: 'facts.yaml', text: text.replace('false', 'true'), rev}
    expect((await desk.ask('PUT', `${path}/source`, edit, who)).status, `${role} of ${locale}`).toBe(403)
  }
})
