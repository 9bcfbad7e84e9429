import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
const document = 'announcements/beilun-mould-ip-base'
let desk: TestDesk
let translator: TestPerson
let reviewer: TestPerson

beforeAll(async () => {
  desk = await startDesk()
  translator = await desk.person({locale: 'zh-Hans', role: 'translator'})
  reviewer = await desk.person({locale: 'zh-Hans', role: 'reviewer'})
})
afterAll(() => desk.stop())

const search = async (q: string, who = translator) => {
  const {status, body} = await desk.ask(
    'GET',
    `/search?locale=zh-Hans&document=${document}&limit=500&q=${encodeURIComponent(q)}`,
    undefined,
    who,
  )
  expect([status, body.detail]).toEqual([200, undefined])
  return body
}
const bulk = (q: string, action: unknown, who: TestPerson, seal?: string) =>
  desk.ask(
    'POST',
    seal === undefined ? '/bulk/preview' : '/bulk',
    {q, locale: 'zh-Hans', document, action, ...(seal ? {seal} : {})},
    who,
  )

test('a query finds what it says', async () => {
  const all = await search('')
  expect((await search('state:translated')).total).toBe(all.total)
  expect((await search('-state:translated')).total).toBe(0)
  expect((await search('state:missing OR kind:title')).total).toBe(1)
  expect((await search('kind:title kind:heading')).total).toBe(0)
  expect((await search('(kind:title OR kind:heading) AND NOT kind:title')).total).toBeGreaterThan(1)
  expect(
    (await search('fact:annualSales')).units.every((one: {source: {text: string}}) =>
      one.source.text.includes('{annualSales'),
    ),
  ).toBe(true)
  expect((await search('source:"MOULD INDUSTRY"')).total).toBeGreaterThan(0)
  expect((await search('target:模具')).total).toBeGreaterThan((await search('target:"模具产业"')).total)
  expect((await search('changed:>=2020-01-01')).total).toBe(all.total)
  expect((await search('changed:<2020-01-01')).total).toBe(0)
  expect((await search('by:me')).total).toBe(0)
})

test.for([
  ['state:nonsense', 0],
  ['colour:red', 0],
  ['a (b', 2],
  ['a)', 1],
  ['"a', 0],
  ['a OR', 4],
  ['changed:2026-02-31', 0],
  ['NOT', 3],
] as const)('the query %j is refused at its place', async ([q, start]) => {
  const {status, body} = await desk.ask(
    'GET',
    `/search?locale=zh-Hans&q=${encodeURIComponent(q)}`,
    undefined,
    translator,
  )
  expect([status, body.place.start]).toEqual([400, start])
  expect(body.detail).toMatch(/^Unexpected `.*` at \d+, expected .+, mend the query\.$/)
})

test('replacing touches words only, is previewed, sealed and undone as a whole', async () => {
  const action = {kind: 'replace', find: '模具', replace: '模具行业', regex: false}
  const preview = await bulk('target:模具', action, translator)
  expect(preview.body.ready).toBeGreaterThan(2)
  for (const {before, after} of preview.body.changes)
    expect(after).toBe(before.replaceAll('模具', '模具行业'))
  expect((await search('target:模具行业')).total).toBe(0)
  const wrong = await bulk('target:模具', action, translator, 'another seal')
  expect([wrong.status, wrong.body.code]).toEqual([409, 'stale'])
  const done = await bulk('target:模具', action, translator, preview.body.seal)
  expect(done.body).toMatchObject({changed: preview.body.ready})
  const [first] = (await search('target:模具行业 by:me')).units
  const path = `/documents/${document}/units/${first.key}/zh-Hans`
  const kept = {
    text: first.target.text.replaceAll('模具行业', '模具业'),
    rev: first.target.rev,
    confirm: true,
  }
  expect((await desk.ask('PUT', path, kept, translator)).status).toBe(200)
  const undone = await desk.ask('POST', `/bulk/${done.body.batch}/undo`, {}, translator)
  expect(undone.body).toEqual({
    undone: done.body.changed - 1,
    kept: [{document, key: first.key, locale: 'zh-Hans'}],
  })
  expect((await search('target:模具行业')).total).toBe(0)
  expect((await desk.ask('POST', `/bulk/${done.body.batch}/undo`, {}, translator)).status).toBe(410)
  expect((await desk.ask('GET', '/bulk', undefined, translator)).body.batches[0]).toMatchObject({
    undone: {by: {id: translator.id}},
  })
})

test('names of arguments are no words, and an apostrophe stays one', async () => {
  const action = {kind: 'replace', find: 'annualSales|在', replace: "'{于}'", regex: true}
  const {body} = await bulk('fact:annualSales', action, translator)
  for (const {after, refused} of body.changes) if (refused === null) expect(after).toContain('{annualSales}')
})

test.for([
  ['(', 'regular expression'],
  ['(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*x{9}$', 'quicker'],
] as const)('the pattern %j is refused', async ([find, why]) => {
  const {status, body} = await bulk('', {kind: 'replace', find, replace: '', regex: true}, translator)
  expect([status, body.detail]).toEqual([400, expect.stringContaining(why)])
})

test('approval in bulk leaves own work out, and the undo takes the approvals back', async () => {
  const own = await desk.person({locale: 'zh-Hans', role: 'reviewer'})
  const [unit] = (await search('kind:heading')).units
  const path = `/documents/${document}/units/${unit.key}/zh-Hans`
  await desk.ask('PUT', path, {text: `${unit.target.text}甲`, rev: unit.target.rev, confirm: true}, own)
  expect((await bulk('', {kind: 'approve'}, translator)).status).toBe(403)
  const preview = await bulk('state:translated', {kind: 'approve'}, own)
  const refused = preview.body.changes.filter((one: {refused: string | null}) => one.refused === 'own-work')
  expect(refused.map((one: {key: string}) => one.key)).toEqual([unit.key])
  const done = await bulk('state:translated', {kind: 'approve'}, own, preview.body.seal)
  expect((await search('state:reviewed')).total).toBe(done.body.changed)
  await desk.ask('POST', `/bulk/${done.body.batch}/undo`, {}, own)
  expect((await search('state:reviewed')).total).toBe(0)
})

test('everything that one person wrote is taken back at once', async () => {
  const guest = await desk.person({locale: 'zh-Hans', role: 'translator'})
  const {units} = await search('kind:label')
  for (const unit of units.slice(0, 3)) {
    const path = `/documents/${document}/units/${unit.key}/zh-Hans`
    await desk.ask('PUT', path, {text: `${unit.target.text}乙`, rev: unit.target.rev, confirm: true}, guest)
  }
  const action = {kind: 'restore-author', author: guest.id}
  const preview = await bulk(`by:${guest.id}`, action, reviewer)
  expect(preview.body.ready).toBe(3)
  await bulk(`by:${guest.id}`, action, reviewer, preview.body.seal)
  const after = (await search('kind:label')).units
  for (const [at, unit] of units.entries()) expect(after[at].target.text).toBe(unit.target.text)
})
