import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
const document = 'announcements/beilun-mould-ip-base'
const seed = `/documents/${document}`
let desk: TestDesk
let [translator, reviewer, publisher] = [] as unknown as [TestPerson, TestPerson, TestPerson]

beforeEach(async () => {
  desk = await startDesk()
  translator = await desk.person({locale: '*', role: 'translator'})
  reviewer = await desk.person({locale: '*', role: 'reviewer'})
  publisher = await desk.person({locale: '*', role: 'publisher'})
})
afterEach(() => desk.stop())

async function unitsOf(locale: string) {
  return (await desk.ask('GET', `${seed}/units?locale=${locale}`, undefined, translator)).body.units
}

/** Approve everything that is translated. */
async function approveAll(locale: string) {
  const body = {q: 'state:translated', locale, document, action: {kind: 'approve'}}
  const preview = await desk.ask('POST', '/bulk/preview', body, reviewer)
  expect(preview.body.refused).toBe(0)
  const done = await desk.ask('POST', '/bulk', {...body, seal: preview.body.seal}, reviewer)
  expect(done.body.changed).toBe(preview.body.ready)
}

async function waiveAll(locale: string) {
  const {body} = await desk.ask('GET', `/gate?document=${document}&locale=${locale}`, undefined, publisher)
  for (const block of body.blocks.filter((one: {waived: unknown}) => one.waived === null)) {
    const waiver = {block: block.id, document, locale, reason: 'The office will confirm it by telephone.'}
    expect((await desk.ask('POST', '/waivers', waiver, publisher)).status).toBe(201)
  }
}

const correction = {note: {en: 'The sentence was made shorter.', 'zh-Hans': '该句已作精简。'}}

/** A source edit and its translation, approved. */
async function editBoth() {
  const [en, zh] = [await unitsOf('en'), await unitsOf('zh-Hans')]
  const unit = en.findLast((one: {kind: string}) => one.kind === 'heading')
  const path = `${seed}/units/${unit.key}`
  const source = await desk.ask(
    'PUT',
    `${path}/en`,
    {text: 'From quantity on to quality', rev: unit.target.rev},
    translator,
  )
  expect(source.status).toBe(200)
  const stale = (await unitsOf('zh-Hans')).find((one: {key: string}) => one.key === unit.key)
  expect(stale.status).toBe('stale')
  const {target} = zh.find((one: {key: string}) => one.key === unit.key)
  const text = '由数量迈向质量'
  const saved = await desk.ask('PUT', `${path}/zh-Hans`, {text, rev: target.rev, confirm: true}, translator)
  expect(saved.body).toMatchObject({target: {status: 'translated', text}})
  await approveAll('en')
  await approveAll('zh-Hans')
  return {key: unit.key, text}
}

test('from source edit to release: files, states, history note and the readers’ snapshot', async () => {
  const {key, text} = await editBoth()
  const refused = await desk.ask(
    'POST',
    '/releases',
    {documents: [document], locales: ['zh-Hans']},
    publisher,
  )
  expect(refused.status).toBe(422)
  const rules = new Set(refused.body.blocks.map((block: {rule: string}) => block.rule))
  expect(rules).toContain('fact-unverified')
  expect(rules).toContain('correction-missing')
  const body = {documents: [document], locales: ['zh-Hans'], correction, note: 'Heading'}
  expect((await desk.ask('POST', '/releases', body, publisher)).status).toBe(422)
  await waiveAll('zh-Hans')
  // A refused release leaves no note behind: the version below is the next one.
  const made = await desk.ask('POST', '/releases', body, publisher)
  expect([made.status, made.body.detail]).toEqual([201, undefined])
  expect(made.body.release).toMatchObject({status: 'complete', author: {id: publisher.id}})
  const read = (path: string) => readFileSync(join(desk.root, path), 'utf8')
  expect(read(`content/${document}/announcement.md`)).toContain('## From quantity on to quality')
  expect(JSON.parse(read(`locales/zh-Hans/${document}.json`))[key]).toBe(text)
  expect(JSON.parse(read(`locales/zh-Hans/${document}.meta.json`))[key]).toMatchObject({
    state: 'final',
    by: expect.stringMatching(/^Person/),
  })
  expect(read(`content/${document}/waivers.yaml`)).toMatch(
    /^- fact: \w+\n {2}by: Person \d+\n {2}on: "?\d{4}-\d\d-\d\d"?\n {2}reason: The office/,
  )
  const newsroom = loadNewsroom(desk.root)
  const [announcement] = newsroom.announcements
  expect(announcement!.announcement.frontMatter.history!.at(-1)).toMatchObject({
    version: 3,
    note: correction.note.en,
  })
  expect(Object.values(announcement!.translations['zh-Hans']!.messages)).toContain(correction.note['zh-Hans'])
  expect((await unitsOf('zh-Hans')).every((unit: {status: string}) => unit.status === 'final')).toBe(true)
})

test('a release leaves files alone that it does not change, and every other character of those it does', async () => {
  const before = readFileSync(join(desk.root, `content/${document}/announcement.md`), 'utf8')
  await editBoth()
  await waiveAll('zh-Hans')
  await desk.ask('POST', '/releases', {documents: [document], locales: ['zh-Hans'], correction}, publisher)
  const after = readFileSync(join(desk.root, `content/${document}/announcement.md`), 'utf8')
  const lines = after.split('\n').filter(line => !before.split('\n').includes(line))
  expect(lines).toEqual([
    '  - version: 3',
    expect.stringMatching(/^ {4}on: \d{4}-\d\d-\d\d$/),
    `    note: ${correction.note.en}`,
    '## From quantity on to quality',
  ])
})

test('a release becomes a commit with its authors, and nothing else goes in', async () => {
  const git = (...words: string[]) => execFileSync('git', words, {cwd: desk.root, encoding: 'utf8'})
  git('init', '-q')
  git('add', '-A')
  git('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '-qm', 'start')
  writeFileSync(join(desk.root, 'content', 'note.txt'), 'mine')
  await editBoth()
  await waiveAll('zh-Hans')
  const body = {documents: [document], locales: ['zh-Hans'], correction, note: 'Shorter heading', git: true}
  const {release} = (await desk.ask('POST', '/releases', body, publisher)).body
  expect(release.commit).toBe(git('rev-parse', 'HEAD').trim())
  expect(git('log', '-1', '--format=%s%n%b')).toMatch(
    /^Shorter heading\nCo-authored-by: Person \d+ <person\d+@example.org>/,
  )
  expect(git('show', '--name-only', '--format=').trim().split('\n').sort()).toEqual(
    release.files.map((file: {path: string}) => file.path).sort(),
  )
  expect(git('status', '--porcelain')).toContain('?? content/note.txt')
})
