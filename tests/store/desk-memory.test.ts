import {appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {copyNewsroom, startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

// A desk and its commands take their time on a busy machine.
vi.setConfig({testTimeout: 30_000, hookTimeout: 60_000})

let root = ''
let desk: TestDesk
let translator: TestPerson
let reviewer: TestPerson

const pair = 'source=en&target=zh-Hans'
const matches = async (text: string, more = '') => {
  const {status, body} = await desk.ask(
    'GET',
    `/memory/matches?${pair}&text=${encodeURIComponent(text)}${more}`,
    undefined,
    translator,
  )
  expect(status).toBe(200)
  return body.matches
}

beforeAll(async () => {
  root = copyNewsroom('tests/fixtures/newsroom')
  mkdirSync(join(root, 'content/memory'))
  const rows = Array.from(
    {length: 2_050},
    (_, at) => `Stall ${at} of hall ${at % 7} sells pears\tStand ${at}`,
  )
  writeFileSync(join(root, 'content/memory/fair.en.de.tsv'), `${rows.join('\n')}\n`)
  desk = await startDesk({root})
  translator = await desk.person({locale: '*', role: 'translator'})
  reviewer = await desk.person({locale: '*', role: 'reviewer'})
})
afterAll(() => desk.stop())

test('what is out already is in the memory, with its unit', async () => {
  const {en, zh} = readReader()
  const key = Object.keys(zh).find(
    name => !name.startsWith('newsroom') && en[name] && !/[{<']/.test(en[name]!),
  )!
  const [match] = await matches(en[key]!, `&document=interface/reader&key=${key}`)
  expect(match).toMatchObject({
    kind: 'context',
    score: 101,
    target: zh[key],
    entry: {document: 'interface/reader', key, state: 'final', origin: 'desk'},
  })
})

function readReader() {
  const read = (locale: string): Record<string, string> =>
    JSON.parse(readFileSync(`locales/${locale}/reader.json`, 'utf8'))
  return {en: read('en'), zh: read('zh-Hans')}
}

test('an approved translation is found at once, and kept when its unit goes on', async () => {
  const {body} = await desk.ask(
    'GET',
    '/documents/announcements/free-patent-searches/units?locale=zh-Hans',
    undefined,
    translator,
  )
  const unit = body.units.find(
    (one: {source: {text: string}}) => one.source.text.length > 30 && !/[{<]/.test(one.source.text),
  )
  const told = `据悉，${unit.target.text}`
  const path = `/documents/announcements/free-patent-searches/units/${unit.key}/zh-Hans`
  const put = (text: string, rev: number) => desk.ask('PUT', path, {text, rev, confirm: true}, translator)
  const saved = await put(told, unit.target.rev)
  expect(saved.status).toBe(200)
  const {rev} = saved.body.target
  const targets = async () => (await matches(unit.source.text)).map((one: {target: string}) => one.target)
  expect(await targets()).not.toContain(told)
  expect((await desk.ask('POST', `${path}/review`, {rev, verdict: 'approve'}, reviewer)).status).toBe(200)
  expect((await targets())[0]).toBe(told)
  expect((await put(`又悉，${unit.target.text}`, rev + 1)).status).toBe(200)
  expect((await targets())[0]).toBe(told)
})

test('concordance finds words in both languages', async () => {
  const ask = (q: string, side: string) =>
    desk.ask(
      'GET',
      `/memory/concordance?${pair}&q=${encodeURIComponent(q)}&in=${side}`,
      undefined,
      translator,
    )
  const {body} = await ask('据悉', 'target')
  expect(body.lines).toMatchObject([
    {entry: {document: 'announcements/free-patent-searches', author: {id: reviewer.id}}},
  ])
  expect((await ask(' ', 'target')).status).toBe(400)
  expect((await desk.ask('GET', `/memory/concordance?${pair}&q=a`)).status).toBe(401)
})

test('a document is pre-translated from the newsroom’s files, as drafts that say so', async () => {
  const {body} = await desk.ask(
    'GET',
    '/documents/announcements/free-patent-searches/units?locale=de',
    undefined,
    translator,
  )
  const unit = body.units.find((one: {source: {text: string}}) => !/[{<\d]/.test(one.source.text))
  const file = join(root, 'content/memory/more.en.de.tsv')
  writeFileSync(file, `${unit.source.text}\tEin Satz\n`)
  const path = '/documents/announcements/free-patent-searches/pre-translate'
  const preview = await desk.ask('POST', path, {locale: 'de', preview: true}, translator)
  expect(preview.body).toMatchObject({
    filled: [{key: unit.key, match: {score: 100, target: 'Ein Satz'}}],
    at: null,
  })
  const before = await desk.ask(
    'GET',
    `/documents/announcements/free-patent-searches/units/${unit.key}?locale=de`,
    undefined,
    translator,
  )
  expect(before.body.unit.target).toBeNull()
  const done = await desk.ask('POST', path, {locale: 'de'}, translator)
  expect(done.body.filled).toHaveLength(1)
  const after = await desk.ask(
    'GET',
    `/documents/announcements/free-patent-searches/units/${unit.key}?locale=de`,
    undefined,
    translator,
  )
  expect(after.body.unit.target).toMatchObject({
    text: 'Ein Satz',
    state: 'initial',
    origin: 'memory',
    reason: '100 % exact: more.en.de.tsv',
  })
  expect((await desk.ask('POST', path, {locale: 'de'}, translator)).body.filled).toEqual([])
  expect((await desk.ask('POST', path, {locale: 'en'}, translator)).status).toBe(400)
})

test('a large memory is saved, loaded when it fits the journal, and filled anew when it does not', async () => {
  const path = join(desk.desk.store.data, 'memory/en.de.memory')
  expect(existsSync(path)).toBe(true)
  const size = async () => {
    const {body} = await desk.ask(
      'GET',
      '/memory/concordance?source=en&target=de&q=pears',
      undefined,
      translator,
    )
    return body.size
  }
  const held = await size()
  expect(held).toBeGreaterThan(2_050)
  const reopen = async () => {
    const people = translator
    await desk.stop()
    desk = await startDesk({root})
    translator = people
    return size()
  }
  const {mtimeMs} = statSync(path)
  expect(await reopen()).toBe(held)
  expect(statSync(path).mtimeMs).toBe(mtimeMs)
  const bytes = readFileSync(path)
  bytes[bytes.length - 5_000]! ^= 1
  writeFileSync(path, bytes)
  expect(await reopen()).toBe(held)
  appendFileSync(join(root, 'content/memory/more.en.de.tsv'), 'One more\tNoch einer\n')
  expect(await size()).toBe(held + 1)
})
