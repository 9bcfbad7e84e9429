import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Kit} from '#kits/build-kit.ts'
import {readPdf} from '#kits/read-pdf.ts'
import {copyPressRoom, files, type PressRoom} from './press-room.ts'

const rulesOf = (kit: Kit, locale: string) => [...new Set(kit.refused[locale]?.map(({rule}) => rule))]
type Metas = Record<string, {state: string; from: string}>

const first = (room: PressRoom, change: (meta: Metas[string]) => void) =>
  room.editJson<Metas>(files.meta, meta => change(Object.values(meta)[0]!))

/** What is wrong in one language keeps that language out. */
test.for<readonly [string, string, (room: PressRoom) => unknown]>([
  ['a unit that is only reviewed', 'kit-unit-state', room => first(room, meta => (meta.state = 'reviewed'))],
  [
    'a unit made from an older source',
    'target-stale',
    room => first(room, meta => (meta.from = 'AAAAAAAAAAAA')),
  ],
  [
    'half of the units',
    'target-missing',
    room =>
      room.editJson<Record<string, string>>(files.zh, texts => {
        for (const [at, id] of Object.keys(texts).entries()) if (at % 2) delete texts[id]
      }),
  ],
  [
    'English in a Chinese slot',
    'kit-language',
    room => room.edit(files.zh, text => text.replace('全年货物吞吐量', 'Cargo moved in a year')),
  ],
  [
    'another figure than the fact',
    'fact-parity',
    room => room.edit(files.zh, text => text.replace('缩短至{clearanceTime}，', '缩短至6小时，')),
  ],
  [
    'a character without a glyph',
    'kit-glyph',
    room => room.edit(files.zh, text => text.replace('适用对象', '适用对象𠮷')),
  ],
])('%s is %s', async ([, rule, edit]) => {
  const room = copyPressRoom()
  edit(room)
  const kit = await room.build({locales: ['zh-Hans']})
  expect(rulesOf(kit, 'zh-Hans')).toContain(rule)
  expect(kit.zip).toBeUndefined()
})

test('a language that is refused does not stop the others', async () => {
  const room = copyPressRoom()
  first(room, meta => (meta.state = 'reviewed'))
  const kit = await room.build()
  expect(kit.locales).toEqual(['en'])
  expect(rulesOf(kit, 'zh-Hans')).toEqual(['kit-unit-state'])
  const manifest = kit.files.find(({path}) => path === 'manifest.json')!
  expect(JSON.parse(new TextDecoder().decode(manifest.bytes)).refused['zh-Hans']).toHaveLength(1)
})

/** What is wrong in the source keeps every language out: nothing is written. */
test.for<readonly [string, string, (room: PressRoom) => unknown]>([
  [
    'an unconfirmed fact',
    'fact-unverified',
    room =>
      room.edit(files.facts, text =>
        text.replace('unit: h, bound: exact, verified: true', 'unit: h, bound: exact, verified: false'),
      ),
  ],
  [
    'a picture without alternative text',
    'kit-picture-alt',
    room =>
      room.edit(files.text, text => text.replace('![Lorries at the gate of the port]', '![]')).extract(),
  ],
  [
    'a picture of 200 megapixels',
    'kit-picture-size',
    room =>
      writeFileSync(
        join(room.root, 'content/announcements/customs-fast-lane/media/lane.png'),
        pngHeader(20_000, 10_000),
      ),
  ],
  [
    'a picture that is none',
    'kit-picture-kind',
    room =>
      room.edit('content/announcements/customs-fast-lane/media/lane.png', () => '<svg onload="alert(1)"/>'),
  ],
  [
    'a picture of another site',
    'kit-picture-place',
    room =>
      room
        .edit(files.text, text => text.replace('(media/lane.png)', '(https://example.org/lane.png)'))
        .extract(),
  ],
  [
    'a table of 13 columns',
    'kit-table-wide',
    room =>
      room
        .edit(
          files.text,
          text => `${text}\n\n|${' 1 |'.repeat(13)}\n|${'---|'.repeat(13)}\n|${' 2 |'.repeat(13)}\n`,
        )
        .extract(),
  ],
  [
    'a colour that is none',
    'kit-brand',
    room => room.edit('content/brand.yaml', text => `${text}colours: {accent: teal}\n`),
  ],
  [
    'no public address',
    'kit-address',
    room => room.edit('content/brand.yaml', text => text.replace(/address.*\n/, '')),
  ],
  [
    'a waiver by nobody',
    'kit-waiver',
    room => room.edit(files.waivers, () => '- {fact: fee, on: 2026-12-09, reason: urgent}\n'),
  ],
])('%s is %s and nothing is written', async ([, rule, edit]) => {
  const room = copyPressRoom()
  edit(room)
  const kit = await room.build()
  const found = [...kit.findings, ...Object.values(kit.refused).flat()].map(one => one.rule)
  expect(found).toContain(rule)
  expect(kit.zip).toBeUndefined()
})

test('a fact waived by name goes out, and manifest and pages say by whom', async () => {
  const room = copyPressRoom()
    .edit(files.facts, text =>
      text.replace('unit: h, bound: exact, verified: true', 'unit: h, bound: exact, verified: false'),
    )
    .edit(
      files.waivers,
      () => '- {fact: clearanceTime, by: Chen Wei, on: 2026-12-10, reason: Confirmed by telephone}\n',
    )
  const kit = await room.build()
  expect(kit.refused).toEqual({})
  const text = (path: string) => new TextDecoder().decode(kit.files.find(file => file.path === path)!.bytes)
  expect(JSON.parse(text('manifest.json')).waivers).toEqual([
    {fact: 'clearanceTime', by: 'Chen Wei', on: '2026-12-10', reason: 'Confirmed by telephone'},
  ])
  expect(text('en/release.txt')).toContain('released by Chen Wei')
  expect(text('zh-Hans/release.txt')).toContain('由Chen Wei批准发布')
})

test('a draft is built whatever the gate says, says so in every format and is not signed', async () => {
  const room = copyPressRoom()
  first(room, meta => (meta.state = 'translated'))
  const kit = await room.build({isDraft: true})
  expect(kit).toMatchObject({name: 'customs-fast-lane-v2-draft.zip', locales: ['en', 'zh-Hans']})
  expect(kit.findings.map(({rule}) => rule)).toContain('kit-unit-state')
  const bytes = (path: string) => kit.files.find(file => file.path === path)!.bytes
  const pdf = await readPdf(bytes('zh-Hans/release.pdf'))
  expect(pdf.text.match(/草稿/g)!.length).toBeGreaterThanOrEqual(pdf.pages)
  for (const name of ['release.html', 'release.txt', 'release.md'])
    expect(new TextDecoder().decode(bytes(`zh-Hans/${name}`))).toContain('草稿，未经审定')
  expect(JSON.parse(new TextDecoder().decode(bytes('en/article.ninjs.json'))).pubStatus).toBe('withheld')
  expect(kit.key).toBeUndefined()
})

test('HTML in a message is never printed as HTML', async () => {
  const room = copyPressRoom()
    .edit(files.text, text => text.replace('In all, ', 'In all, <script>alert(1)</script> '))
    .extract()
  const kit = await room.build({locales: ['en']})
  const html = new TextDecoder().decode(kit.files.find(({path}) => path === 'en/release.html')!.bytes)
  expect(html).not.toMatch(/<script/i)
  expect(html).toContain('alert(1)')
})

test('a title of 400 characters and a text of 60 pages are good pages', async () => {
  const sentence = 'The port has opened a lane for fresh goods and expects to keep it open all year. '
  const room = copyPressRoom()
    .edit(files.text, text =>
      text
        .replace(/^title: .*/m, `title: ${sentence.repeat(5).trim().slice(0, 400)}`)
        .replace('In all,', `${`${sentence.repeat(9)}\n\n`.repeat(200)}In all,`),
    )
    .extract()
  const kit = await room.build({locales: ['en']})
  expect(kit.refused).toEqual({})
  const pdf = await readPdf(kit.files.find(({path}) => path === 'en/release.pdf')!.bytes)
  expect(pdf.pages).toBeGreaterThan(30)
  expect(pdf.title).toHaveLength(400)
}, 60_000)

/** The first bytes of a PNG that says it is as large as this. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}

test('a figure whose number alone stands in a sentence is read back as the sentence prints it', async () => {
  const room = copyPressRoom()
  room.edit(
    files.facts,
    text => `${text}\ntonnes: {kind: count, value: 2100000, bound: about, verified: true}\n`,
  )
  room.edit(files.text, text => `${text}\nAbout {tonnes, number, compact} tonnes of it came at night.\n`)
  const kit = await room.extract().build({locales: ['en']})
  expect(kit.refused.en).toBeUndefined()
  expect(kit.locales).toEqual(['en'])
})
