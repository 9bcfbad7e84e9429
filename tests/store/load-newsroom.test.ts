import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {writeFinding} from '#messages/write-finding.ts'
import {extractAnnouncement} from '#store/extract-announcement.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import words from '../../locales/en/checks.json' with {type: 'json'}

let root = ''
const announcement = 'content/announcements/free-patent-searches'

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsroom-'))
  cpSync('tests/fixtures/newsroom', root, {recursive: true})
})
afterEach(() => rmSync(root, {recursive: true}))

/** Change a file of the newsroom. */
function edit(file: string, change: (text: string) => string | Uint8Array): void {
  const path = join(root, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

const sentences = () => loadNewsroom(root).findings.map(finding => writeFinding(finding, 'en', words))

test('a sound newsroom loads without a finding, newest announcement first', () => {
  const {announcements, findings} = loadNewsroom(root)
  expect(findings).toEqual([])
  expect(announcements.map(item => item.slug)).toEqual(['free-patent-searches', 'design-guide'])
})

describe('what is broken is said in a sentence with its place, and the rest still loads', () => {
  test.for<[what: string, file: string, change: (text: string) => string | Uint8Array, sentence: RegExp]>([
    [
      'broken YAML',
      'facts.yaml',
      text => `${text}\n  - : [`,
      /facts\.yaml:\d+:\d+: Unexpected .*mend the YAML/,
    ],
    [
      'a fact without a value',
      'facts.yaml',
      text => text.replace('value: 3,', ''),
      /facts\.yaml:3:1: .*give the fact its value/,
    ],
    [
      'an unknown unit',
      'facts.yaml',
      text => text.replace('unit: d,', 'unit: fortnight,'),
      /facts\.yaml:9:\d+: Unexpected `fortnight`/,
    ],
    [
      'an unknown currency',
      'facts.yaml',
      text => text.replace('currency: CNY', 'currency: XQZ'),
      /Unexpected `XQZ`, expected .*ISO 4217/,
    ],
    [
      'an unknown bound',
      'facts.yaml',
      text => text.replace('bound: about', 'bound: roughly'),
      /Unexpected `roughly`/,
    ],
    [
      'a number with groups',
      'facts.yaml',
      text => text.replace('6250000', '"6,250,000"'),
      /Unexpected `6,250,000`/,
    ],
    [
      'an undeclared fact',
      'announcement.md',
      text => text.replace('{days}', '{dayz}'),
      /announcement\.md:\d+:\d+: Unexpected `\{dayz\}`/,
    ],
    [
      'a broken front matter',
      'announcement.md',
      text => text.replace('title:', 'titel:'),
      /announcement\.md:3:1.*Unexpected `titel`/,
    ],
    [
      'no front matter',
      'announcement.md',
      () => '# Just text',
      /announcement\.md:1:1: Unexpected `# Just text`, expected `---`/,
    ],
    [
      'a duplicate unit id',
      'units.lock.json',
      text => text.replace(/"id":"s-\w+"/, '"id":"t-t9hv"').replace(/"id":"t-\w+"/, '"id":"t-t9hv"'),
      /unit-duplicate/,
    ],
    ['a lock that is no JSON', 'units.lock.json', () => '[', /units\.lock\.json: Unexpected/],
    [
      'an announcement of 5 MB',
      'announcement.md',
      text => text + 'x'.repeat(5 * 2 ** 20),
      /announcement\.md: Unexpected `5\.0 MiB`, expected `4 MiB`/,
    ],
    [
      'a file that is not UTF-8',
      'announcement.md',
      () => new Uint8Array([45, 10, 0xd6, 0xd0]),
      /announcement\.md:2: Unexpected `0xD0`, expected `UTF-8`/,
    ],
  ])('%s', ([_, file, change, sentence]) => {
    edit(`${announcement}/${file}`, change)
    expect(sentences().join('\n')).toMatch(sentence)
    expect(loadNewsroom(root).announcements.map(item => item.slug)).toEqual(['design-guide'])
  })
})

describe('what is wrong in a translation falls back to the source and is said', () => {
  const catalogue = 'locales/zh-Hans/announcements/free-patent-searches.json'

  test.for<[what: string, change: (text: string) => string, sentence: RegExp]>([
    [
      'broken ICU',
      text => text.replace('{searches}', '{searches'),
      /free-patent-searches\.json:\d+:\d+ .*icu-syntax/,
    ],
    [
      'an undeclared fact',
      text => text.replace('{searches}', '{search}'),
      /Unexpected `.*search.*`.*unknown-fact/,
    ],
    ['a key that no unit has', text => text.replace('{', '{"p-none": "x",'), /unit-unknown/],
    ['a duplicate key', text => text.replace('{', '{"t-t9hv": "x",'), /catalogue-duplicate-key/],
    ['a value that is no message', text => text.replace('{', '{"t-t9hx": 7,'), /catalogue-value/],
    ['broken JSON', text => text.slice(0, 200), /catalogue-syntax/],
  ])('%s', ([_, change, sentence]) => {
    edit(catalogue, change)
    expect(sentences().join('\n')).toMatch(sentence)
    expect(loadNewsroom(root).announcements).toHaveLength(2)
  })
})

test('text in raw HTML, which no reader would get, is a warning', () => {
  edit(`${announcement}/announcement.md`, text => `${text}\n<div>Hidden words</div>\n`)
  expect(sentences().join('\n')).toMatch(
    /announcement\.md:\d+: Unexpected `Hidden words`, expected `Markdown`/,
  )
  expect(loadNewsroom(root).announcements).toHaveLength(2)
})

test('a changed value changes every language at once and makes nothing stale', () => {
  const before = loadNewsroom(root).announcements[0]!
  edit(`${announcement}/facts.yaml`, text => text.replace('6250000', '7250000'))
  const after = loadNewsroom(root).announcements[0]!
  expect(after.lock).toEqual(before.lock)
  expect(after.facts.value).toMatchObject({quantity: {value: '7250000'}})
})

test('an edit of the source keeps ids and translations and makes exactly the changed units stale', () => {
  edit(`${announcement}/announcement.md`, text => text.replace('Bring the', 'Please bring the'))
  const {update} = extractAnnouncement(root, 'free-patent-searches')
  expect(update).toMatchObject({added: [], gone: []})
  expect(update!.changed).toHaveLength(1)
  const again = extractAnnouncement(root, 'free-patent-searches')
  expect(again.update).toMatchObject({changed: [], added: [], gone: []})
})

test('an announcement that cannot be read leaves its lock and catalogue as they are', () => {
  const lock = readFileSync(join(root, announcement, 'units.lock.json'), 'utf8')
  edit(`${announcement}/facts.yaml`, text => text.replace('value: 3,', ''))
  expect(extractAnnouncement(root, 'free-patent-searches').update).toBeUndefined()
  expect(readFileSync(join(root, announcement, 'units.lock.json'), 'utf8')).toBe(lock)
})

test('a picture without words is a warning: the announcement is still served', () => {
  edit(`${announcement}/announcement.md`, text => `${text}\n\n![ ](media/counter.png)\n`)
  expect(sentences()).toEqual([
    expect.stringMatching(/announcement\.md:\d+:1: Unexpected `media\/counter\.png`, .*\[alt-missing\]$/),
  ])
  expect(loadNewsroom(root).announcements).toHaveLength(2)
})
