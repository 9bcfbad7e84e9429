import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {askImportThread} from '#store/ask-import-thread.ts'
import {loadWorkingTerms} from '#store/document-facts.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
let desk: TestDesk
let publisher: TestPerson
let translator: TestPerson

beforeAll(async () => {
  desk = await startDesk()
  publisher = await desk.person({locale: '*', role: 'publisher'})
  translator = await desk.person({locale: 'zh-Hans', role: 'translator'})
})
afterAll(() => desk.stop())

const html = `<b style="font-weight:normal" id="docs-internal-guid-1"><h1>Innovation base opens in Ningbo</h1>
<p>NINGBO, May 18, 2023 — Ningbo Mould Bureau opened a base today. Director Yangsu of Ningbo Mould Bureau spoke.</p>
<p>Sales reached <span style="font-weight:700">6 billion yuan</span>, more than 60 % of the total..</p></b>`
const chinese =
  '创新基地在宁波启用\n\n2023年5月18日\n\n宁波市模具局今日启用基地。宁波市模具局局长杨甦致辞。\n\n销售额达60亿元，占总额的60%以上。\n'

test('pasted rich text is proposed, asked about, answered and saved', async () => {
  const {status, body} = await desk.ask('POST', '/imports/preview', {document: {html}}, publisher)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    slug: 'innovation-base-opens-ningbo',
    locale: 'en',
    questions: [{rule: 'name-of-person', readings: ['Yang Su']}],
  })
  expect(body.facts.map((fact: {name: string}) => fact.name)).toEqual(
    expect.arrayContaining(['releaseDate', 'mouldBureau', 'yangSu', 'sales']),
  )
  expect(body.markdown).toContain('Sales reached **{sales}**, ')
  const before = await desk.ask(
    'GET',
    '/documents/announcements/innovation-base-opens-ningbo',
    undefined,
    publisher,
  )
  expect(before.status).toBe(404)

  const answers = {[body.questions[0].id]: 0}
  const saved = await desk.ask(
    'POST',
    '/imports',
    {document: {html}, other: {text: chinese}, answers},
    publisher,
  )
  expect(saved.status).toBe(201)
  expect(saved.body).toMatchObject({
    document: 'announcements/innovation-base-opens-ningbo',
    questions: [],
    translation: {locale: 'zh-Hans', messages: 3, missing: [], findings: []},
  })
  const {body: list} = await desk.ask(
    'GET',
    '/documents/announcements/innovation-base-opens-ningbo/units?locale=zh-Hans',
    undefined,
    publisher,
  )
  expect(
    list.units.map((unit: {target: {text: string; state: string; origin: string}}) => [
      unit.target.text,
      unit.target.state,
      unit.target.origin,
    ]),
  ).toEqual([
    ['创新基地在{ningbo}启用', 'initial', 'import'],
    ['{mouldBureau}今日启用基地。{mouldBureau}局长{yangSu}致辞。', 'initial', 'import'],
    ['销售额达{sales}，占总额的{salesShare}。', 'initial', 'import'],
  ])
  const {body: terms} = await desk.ask('GET', '/terms', undefined, publisher)
  expect(terms.organisations['ningbo-mould-bureau']).toMatchObject({
    names: {en: 'Ningbo Mould Bureau', 'zh-Hans': '宁波市模具局'},
    verified: false,
  })
  const again = await desk.ask('POST', '/imports', {document: {html}}, publisher)
  expect(again.body).toMatchObject({status: 410, code: 'used'})
})

test.for([
  ['an empty paste', {document: {text: ' '}}, 400, /Unexpected empty file/],
  ['a damaged file', {document: {name: 'a.docx', base64: 'UEsDBA=='}}, 400, /Unexpected/],
  ['a script for a locale', {document: {text: 'Text.'}, locale: '<script>'}, 400, /./],
] as const)('%s is refused in a sentence', async ([, sent, status, detail]) => {
  const {body} = await desk.ask('POST', '/imports/preview', sent, publisher)
  expect(body.status).toBe(status)
  expect(body.detail).toMatch(detail)
})

test('translators may not make announcements', async () => {
  const {body} = await desk.ask('POST', '/imports', {document: {html}}, translator)
  expect(body).toMatchObject({status: 403, code: 'role'})
})

test('a document that was sent once is named by its SHA-256 afterwards', async () => {
  const first = await desk.ask('POST', '/imports/preview', {document: {html}}, publisher)
  const document = {sha256: first.body.sent.document}
  const again = await desk.ask('POST', '/imports/preview', {document}, publisher)
  expect(again.body.markdown).toBe(first.body.markdown)
  const other = await desk.person({locale: '*', role: 'publisher'})
  const {body} = await desk.ask('POST', '/imports/preview', {document}, other)
  expect(body).toMatchObject({status: 404, reason: 'document-not-held'})
})

test('who asks right after another has left is answered, though the thread of that one is being stopped', async () => {
  const {terms} = await loadWorkingTerms(desk.desk.store)
  const work = {document: {html}, terms, today: '2023-05-18'}
  const leaving = new AbortController()
  const left = askImportThread(work, {signal: leaving.signal})
  leaving.abort()
  const next = askImportThread(work)
  await expect(left).rejects.toMatchObject({code: 'busy'})
  expect((await next).proposal.locale).toBe('en')
  await expect(askImportThread(work, {signal: leaving.signal})).rejects.toMatchObject({code: 'busy'})
})

test('Chinese in its other script is a translation, the same script is none', async () => {
  const traditional = chinese.replaceAll('创新', '創新').replaceAll('启用', '啟用').replaceAll('发', '發')
  const preview = (other: string) =>
    desk.ask('POST', '/imports/preview', {document: {text: chinese}, other: {text: other}}, publisher)
  const {status, body} = await preview(`${traditional}\n這個開發區對產業發展來說將會動員國內與國際學會。\n`)
  expect([status, body.locale, body.translation?.locale]).toEqual([200, 'zh-Hans', 'zh-Hant'])
  expect((await preview(chinese)).status).toBe(400)
})
