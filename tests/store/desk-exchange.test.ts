import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {readTbx} from '#exchange/read-tbx.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

let desk: TestDesk
let translator: TestPerson
let reader: TestPerson
const document = 'announcements/beilun-mould-ip-base'
const heading = '从卖模具到造产品'

beforeAll(async () => {
  desk = await startDesk()
  translator = await desk.person({locale: 'zh-Hans', role: 'translator'})
  reader = await desk.person({locale: 'zh-Hans', role: 'reader'})
})
afterAll(() => desk.stop())

async function exported(format = 'xliff-2'): Promise<string> {
  const {status, body, headers} = await desk.ask(
    'GET',
    `/exchange?locale=zh-Hans&format=${format}&document=${encodeURIComponent(document)}`,
    undefined,
    reader,
  )
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
  return body
}

function upload(text: string, more: object = {}) {
  return {locale: 'zh-Hans', file: 'x.xlf', bytes: Buffer.from(text).toString('base64'), ...more}
}

async function targetOf(key: string) {
  const {body} = await desk.ask(
    'GET',
    `/documents/${document}/units/${key}?locale=zh-Hans`,
    undefined,
    translator,
  )
  return body
}

test('what went out and comes back untouched saves nothing', async () => {
  const {status, body} = await desk.ask('POST', '/exchange/import', upload(await exported()), translator)
  expect(status).toBe(200)
  expect(body).toMatchObject({refused: false, saved: 0, comments: 0, late: [], units: []})
  expect(body.counts.same).toBeGreaterThan(20)
})

test('an edited target is previewed, then saved as a revision of the person who imports', async () => {
  const text = (await exported()).replace(`<target>${heading}</target>`, `<target>${heading}吗</target>`)
  const preview = await desk.ask('POST', '/exchange/preview', upload(text), translator)
  expect(preview.body.units).toMatchObject([
    {document, key: 'h-4r37', outcome: 'changed', ours: heading, theirs: `${heading}吗`},
  ])
  expect((await targetOf('h-4r37')).unit.target.rev).toBe(1)
  const {body} = await desk.ask('POST', '/exchange/import', upload(text), translator)
  expect(body).toMatchObject({saved: 1, counts: {changed: 1}})
  const {unit} = await targetOf('h-4r37')
  expect(unit.target).toMatchObject({
    rev: 2,
    text: `${heading}吗`,
    state: 'translated',
    origin: 'import',
    author: {id: translator.id},
  })
})

test('a text that changed on both sides is a conflict, and the one at the desk stays', async () => {
  const text = await exported('po')
  const {unit} = await targetOf('h-qrr3')
  const mine = {text: `${unit.target.text}！`, rev: unit.target.rev, confirm: true}
  await desk.ask('PUT', `/documents/${document}/units/h-qrr3/zh-Hans`, mine, translator)
  const edited = text.replace(`msgstr "${unit.target.text}"`, `msgstr "${unit.target.text}？"`)
  const {body} = await desk.ask('POST', '/exchange/import', upload(edited, {file: 'x.po'}), translator)
  expect(body).toMatchObject({saved: 0, units: [{key: 'h-qrr3', outcome: 'conflict', ours: mine.text}]})
  expect((await targetOf('h-qrr3')).unit.target.text).toBe(mine.text)
})

test('a review from outside is not believed, a note of the translator becomes a comment, once', async () => {
  const text = (await exported())
    .replace(/(<unit id="h-e300".*?<notes>)/s, '$1<note>此处待核。</note>')
    .replace(/(<unit id="h-e300".*?state=")translated(".*?<target>)/s, '$1final$2新')
  const first = await desk.ask('POST', '/exchange/import', upload(text), translator)
  expect(first.body).toMatchObject({saved: 1, comments: 1})
  const {unit, comments} = await targetOf('h-e300')
  expect(unit.target.state).toBe('translated')
  expect(comments).toMatchObject([{text: '此处待核。', kind: 'note', locale: 'zh-Hans'}])
  expect((await desk.ask('POST', '/exchange/import', upload(text), translator)).body.comments).toBe(0)
})

test('a broken file saves nothing, and says where', async () => {
  const text = (await exported()).replace('state="translated"', 'state="perfect"')
  const {status, body} = await desk.ask('POST', '/exchange/import', upload(text), translator)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    refused: true,
    saved: 0,
    findings: [{rule: 'exchange-xliff', place: {file: 'x.xlf'}}],
  })
})

test.for([
  ['what is no such file', {bytes: Buffer.from('hello').toString('base64')}, 400, 'input'],
  ['what is no base64', {bytes: '{}'}, 400, 'input'],
  [
    'a bomb of entities',
    {bytes: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x/>').toString('base64')},
    400,
    'input',
  ],
] as const)('%s is refused with a sentence', async ([, more, status, code]) => {
  const answer = await desk.ask('POST', '/exchange/preview', upload('', more), translator)
  expect(answer).toMatchObject({status, body: {code}})
  expect(answer.body.detail).toMatch(/^Unexpected .*, expected .*/)
})

test('a reader may export and not import; nobody signed out does either', async () => {
  const file = upload(await exported('csv'), {file: 'x.csv'})
  expect((await desk.ask('POST', '/exchange/import', file, reader)).status).toBe(403)
  expect((await desk.ask('POST', '/exchange/import', file)).status).toBe(401)
  expect((await desk.ask('GET', '/exchange?locale=zh-Hans')).status).toBe(401)
})

test('several catalogues of plain JSON are one archive', async () => {
  const {status, headers} = await desk.ask(
    'GET',
    '/exchange?locale=zh-Hans&format=json-nested',
    undefined,
    reader,
  )
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toContain('units-zh-Hans.zip')
})

test('the terms are a TBX file', async () => {
  const {status, body, headers} = await desk.ask('GET', '/exchange/terms', undefined, reader)
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toContain('terms.tbx')
  const {concepts, findings} = readTbx(body, {file: 'terms.tbx'})
  expect(findings).toEqual([])
  expect(concepts.find(one => one.id === 'mould')).toMatchObject({
    forms: {
      en: [
        {text: 'mould', status: 'preferred'},
        {text: 'mold', status: 'forbidden'},
      ],
    },
  })
})
