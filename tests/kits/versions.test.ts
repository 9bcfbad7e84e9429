import {expect, test} from 'vitest'
import type {Kit} from '#kits/build-kit.ts'
import {readDocx} from '#kits/read-docx.ts'
import {readPdf} from '#kits/read-pdf.ts'
import {copyPressRoom, files} from './press-room.ts'

const bytesOf = (kit: Kit, path: string) => kit.files.find(file => file.path === path)!.bytes
const textOf = (kit: Kit, path: string) => new TextDecoder().decode(bytesOf(kit, path))
const bare = (text: string) => text.replace(/\s/g, '')

test('a kit under embargo carries the embargo line in every format', async () => {
  const embargo = 'embargo: {until: 2026-12-20T10:00, zone: Asia/Shanghai}\nlead: throughput'
  const kit = await copyPressRoom()
    .edit(files.text, text => text.replace('lead: throughput', embargo))
    .build()
  expect(kit.refused).toEqual({})
  for (const [locale, line] of [
    ['en', 'Embargoed until 10:00 Beijing time, 20 December 2026'],
    ['zh-Hans', '北京时间2026年12月20日10:00前不得发布'],
  ] as const) {
    const pdf = await readPdf(bytesOf(kit, `${locale}/release.pdf`))
    // Under the masthead, and at the foot of every page.
    expect(bare(pdf.text).split(bare(line)).length - 1).toBe(pdf.pages + 1)
    expect(bare(readDocx(bytesOf(kit, `${locale}/release.docx`)).text)).toContain(bare(line))
    for (const name of ['release.html', 'release.txt', 'release.md'])
      expect(textOf(kit, `${locale}/${name}`), name).toContain(line)
    const ninjs = JSON.parse(textOf(kit, `${locale}/article.ninjs.json`))
    expect(ninjs.embargoedUntil).toBe('2026-12-20T02:00:00Z')
  }
  const {embargo: said} = JSON.parse(textOf(kit, 'manifest.json'))
  expect(said).toEqual({until: '2026-12-20T02:00:00Z', clock: '2026-12-20T10:00', zone: 'Asia/Shanghai'})
})

test('a correction says in every format what was wrong', async () => {
  const kit = await copyPressRoom().build()
  for (const name of ['release.html', 'release.txt', 'release.md']) {
    expect(textOf(kit, `en/${name}`), name).toContain('6 hours')
    expect(textOf(kit, `zh-Hans/${name}`), name).toContain('此前版本的通关时间为6小时，应为4小时。')
  }
  expect(bare((await readPdf(bytesOf(kit, 'zh-Hans/release.pdf'))).text)).toContain(
    '通关时间为6小时，应为4小时',
  )
})

test('the kit of a withdrawal holds the reason and none of the figures', async () => {
  const room = copyPressRoom()
    .edit(files.text, text =>
      text.replace(
        'stated wrongly.}\n',
        'stated wrongly.}\n  - {version: 3, on: 2026-12-12, withdraws: true}\n',
      ),
    )
    .extract()
  const kit = await room.build()
  expect(kit).toMatchObject({refused: {}, name: 'customs-fast-lane-v3.zip'})
  const pdf = await readPdf(bytesOf(kit, 'en/release.pdf'))
  expect(pdf.text).toContain('Withdrawn. Not for publication')
  expect(bare(pdf.text)).not.toContain('1.2345billion')
  expect(textOf(kit, 'zh-Hans/release.txt')).toContain('本公告已撤回，请勿刊发')
  expect(JSON.parse(textOf(kit, 'en/article.ninjs.json')).pubStatus).toBe('canceled')
  expect(kit.files.map(({path}) => path).filter(path => /facts|people|card/.test(path))).toEqual([])
  expect(JSON.parse(textOf(kit, 'manifest.json')).status).toBe('withdrawn')
})
