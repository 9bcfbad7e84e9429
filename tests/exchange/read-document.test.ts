import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readDocument} from '#exchange/read-document.ts'
import {makeDocx, makeOdt, paragraph} from './make-archive.ts'
import {writeTree} from './write-tree.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const chinese = '宁波市知识产权局在北仑区举行揭牌仪式，辖区共有企业600多家。'

/** The bytes of `chinese` and of a Traditional and a Japanese sentence, in encodings that nothing here can write. */
const encoded = [
  ['gb18030', 'xP6yqMrQ1qrKtrL6yKi+1tTasbHC2Mf4vtnQ0L3SxcbSx8q9o6zPvcf4ubLT0Mbz0rU2MDC24LzSoaM=', '北仑区'],
  ['big5', 'u0/GV79uxem5cbj0pL2lcaS1pOmrxaWsoUGyxKRUqXXA56asuUa3c7tPufSkraRku/WkuKFD', '營收'],
  ['shift_jis', 'lnuT+oFBkFaCtYKii5KTX4KqikqQ3YKzguqC3IK1gr2BQpSEj+ONgoLNmFqPXImtiX6CxYK3gUI=', '拠点'],
] as const

test.for([
  ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(chinese)]), 'utf-8'],
  ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16(chinese)]), 'utf-16le'],
  ['UTF-16 without a mark', utf16(chinese), 'utf-16le'],
] as const)('%s is decoded', async ([, bytes, encoding]) => {
  const {original, notes} = await readDocument(bytes, 'a.txt')
  expect(original).toBe(chinese)
  expect(notes).toEqual(encoding === 'utf-8' ? [] : [{rule: 'encoding', actual: encoding}])
})

test.for(encoded)('%s is decoded and said', async ([encoding, base64, expected]) => {
  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
  const {original, notes} = await readDocument(bytes, 'a.txt')
  expect(notes).toEqual([{rule: 'encoding', actual: encoding}])
  expect(original).toContain(expected)
})

test.for([
  ['plain text', utf8('Title\n\nText.'), 'x', 'text'],
  ['Markdown', utf8('# Title\n\nText.'), 'x.md', 'markdown'],
  ['a page', utf8('<!doctype html><title>x</title><p>Text.'), 'x.txt', 'html'],
  ['Word', makeDocx(paragraph('Text.')), 'x.bin', 'docx'],
  ['OpenDocument', makeOdt('<text:p>Text.</text:p>'), 'x.docx', 'odt'],
] as const)('%s is known by its bytes', async ([, bytes, name, kind]) => {
  expect((await readDocument(bytes, name)).kind).toBe(kind)
})

const ole = (text: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...utf16(text)])

test.for([
  ['an empty file', new Uint8Array(), 'document-empty'],
  ['only white space', utf8(' \n\n'), 'document-empty'],
  ['a Word document without text', makeDocx('<w:p/>'), 'document-empty'],
  ['a Word document behind a password', ole('EncryptedPackage'), 'document-encrypted'],
  ['Word 97', ole('WordDocument'), 'document-old-word'],
  ['a Word document cut in half', makeDocx(paragraph('Text.')).subarray(0, 900), 'zip-damaged'],
  ['a Word document without its main part', makeDocx('', {'word/document.xml': '<x/>'}), 'document-damaged'],
  [
    'a DOCTYPE inside',
    makeDocx('', {'word/document.xml': '<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>'}),
    'xml-doctype',
  ],
  ['a zip bomb', makeDocx('', {'word/document.xml': new Uint8Array(60 * 2 ** 20)}), 'zip-too-large'],
  ['PDF', utf8('%PDF-1.7'), 'document-unknown'],
  ['RTF', utf8('{\\rtf1 x}'), 'document-unknown'],
  [
    'a picture',
    readFileSync('tests/fixtures/newsroom/content/announcements/free-patent-searches/media/counter.png'),
    'document-unknown',
  ],
] as const)('%s gets a sentence', async ([, bytes, code]) => {
  await expect(readDocument(bytes, 'x.docx')).rejects.toThrow(
    expect.objectContaining({code, message: expect.stringMatching(/^Unexpected .+, expected .+, .+\.$/s)}),
  )
})

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>创新基地揭牌 - 宁波市</title></head><body>
<div class="nav"><ul>${'<li><a href="/a">首页</a></li>'.repeat(8)}</ul></div>
<div class="article"><h1>创新基地揭牌</h1><p>发布时间：2019-06-28 来源：市知识产权局 浏览次数：12 字号：大 中 小</p>
${`<p>　　${chinese.repeat(3)}</p>`.repeat(5)}<script>alert(1)</script></div>
<div class="footer"><a href="/b">联系我们</a> 版权所有</div></body></html>`

test('of a saved page the article is taken; its line of date and source is kept apart', async () => {
  const {tree, stated, notes} = await readDocument(utf8(page), 'x.html')
  const text = writeTree(tree)
  expect(text.startsWith('# 创新基地揭牌\n\n宁波市')).toBe(true)
  expect(tree.children).toHaveLength(6)
  expect(text).not.toMatch(/首页|版权|浏览|alert/)
  expect(stated).toMatchObject({
    title: '创新基地揭牌',
    date: '2019-06-28',
    source: '市知识产权局',
    language: 'zh-CN',
  })
  expect(notes.map(({rule}) => rule)).toEqual(['scripts-left-out', 'navigation-left-out', 'metadata-line'])
})

test.for(['<a href="https://a.example">x', '<h1><h2>x'])(
  'a page of %s that nobody closes is read as browsers read it',
  async tags => {
    const {tree} = await readDocument(utf8(`<html><body><p>${tags.repeat(5_000)}`), 'x.html')
    expect(writeTree(tree).match(/x/g)!.length).toBeGreaterThanOrEqual(5_000)
  },
)

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap(sign => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]))
}
