import {expect, test} from 'vitest'
import {drawCard} from '#kits/draw-card.ts'
import {loadCardFonts} from '#kits/load-card-fonts.ts'
import {findMissingGlyphs, measureRun} from '#kits/set-run.ts'
import {type Card, writeCardSvg} from '#kits/write-card-svg.ts'
import {readPng} from './read-png.ts'

const english: Card = {
  locale: 'en',
  newsroom: 'Tongshi Newsroom',
  title: 'China’s first intellectual property innovation base for the mould industry opens',
  date: '28 June 2019',
  place: 'Ningbo',
  figure: {
    label: 'Annual sales of the die enterprises',
    number: '6',
    after: 'billion yuan',
    equal: {locale: 'zh-Hans', text: '60亿元'},
  },
}
const chinese: Card = {
  locale: 'zh-Hans',
  newsroom: '通事新闻室',
  title: '全国首个模具产业知识产权创新基地在宁波北仑揭牌',
  date: '2019年6月28日',
  place: '宁波',
  figure: {label: '辖区企业', number: '600', after: '多家', equal: {locale: 'en', text: 'more than 600'}},
}
const {title, figure} = english
const wide: Card = {
  ...english,
  newsroom: 'A municipal office with quite a long name of its own '.repeat(3),
  title: `${title} `.repeat(6),
  place: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch',
  figure: {
    ...figure!,
    label: 'Sales of everybody in the whole area '.repeat(9),
    before: 'considerably more than',
    number: '123,456,789,012.34',
  },
}
const bare: Card = {locale: 'en', newsroom: 'Newsroom', title: 'A & B <c> "d"', date: '1 May 2020'}

test.for([
  ['English', english],
  ['Chinese', chinese],
  ['too long everywhere', wide],
  ['without a figure', bare],
] as const)('%s: 1200 × 630, ink inside the margins only', async ([, card]) => {
  const picture = readPng(await drawCard(card))
  expect([picture.width, picture.height]).toEqual([1200, 630])
  const band = card.figure ? '#edf2f0' : '#fcfdfc'
  const strays: string[] = []
  const look = (x: number, y: number) => {
    const colour = picture.pixel(x, y)
    if (colour !== '#fcfdfc' && !(y >= 414 && colour === band)) strays.push(`${x},${y} ${colour}`)
  }
  for (let y = 0; y < 630; y++)
    for (let x = 0; x < 1200; x++) if (x < 68 || x >= 1134 || y < 48 || y >= 618) look(x, y)
  expect(strays.slice(0, 5)).toEqual([])
})

test.for([
  ['newsroom', 134, 60, 400, 100],
  ['date', 980, 60, 1130, 100],
  ['title', 72, 150, 1130, 400],
  ['label', 72, 450, 500, 500],
  ['number', 72, 510, 200, 590],
  ['the other locale', 900, 550, 1130, 600],
] as const)('there is ink where the %s belongs', async ([, left, top, right, bottom]) => {
  for (const card of [english, chinese]) {
    const {pixel} = readPng(await drawCard(card))
    const paper = top < 414 ? '#fcfdfc' : '#edf2f0'
    let inked = 0
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (pixel(x, y) !== paper) inked++
    expect(inked).toBeGreaterThan(100)
  }
})

test('the same card gives the same bytes, another locale others', async () => {
  const [first, again, other] = [await drawCard(english), await drawCard(english), await drawCard(chinese)]
  expect(Buffer.compare(first, again)).toBe(0)
  expect(Buffer.compare(first, other)).not.toBe(0)
})

test('every character of GB 2312 level 1 and of Western Europe has a glyph', () => {
  const decoder = new TextDecoder('gb2312')
  const rows = Array.from({length: 40}, (_, at) => at + 0xb0)
  const cells = Array.from({length: 94}, (_, at) => at + 0xa1)
  const han = rows.flatMap(row => cells.map(cell => decoder.decode(Uint8Array.of(row, cell)))).join('')
  const missing = findMissingGlyphs(`${han}ÀÿŒœŠž€“”‘’–—…·āáǎàüǖ`, loadCardFonts())
  // Row D7 ends with five empty cells.
  expect(missing.filter(sign => !/[\uE000-\uF8FF\uFFFD]/.test(sign))).toEqual([])
})

test('characters without a glyph are named, each once', async () => {
  await expect(drawCard({...english, title: 'A مم 𠮷'})).rejects.toMatchObject({
    code: 'missing-glyph',
    actual: 'م𠮷',
  })
})

test('where nothing is left to fall back to, characters without a glyph are marked', async () => {
  const marked = await drawCard({...english, title: 'A 𠮷'}, {missing: 'mark'})
  expect(Buffer.compare(marked, await drawCard({...english, title: 'A □'}))).toBe(0)
})

test('invisible characters change nothing, strange spaces are spaces', async () => {
  const plain = await drawCard({...bare, title: 'soft 60\u00A0% b'})
  const strange = await drawCard({...bare, title: '\u200Eso\u00ADft\n60\u202F%\u200B \u0007b\uFE0F'})
  expect(Buffer.compare(plain, strange)).toBe(0)
})

test('an apostrophe is narrow in English and a full em in Chinese', () => {
  const width = (locale: string) => measureRun('’', {face: 'sans', locale}, loadCardFonts())
  expect(width('en')).toBeLessThan(0.4)
  expect(width('zh-Hans')).toBe(1)
})

test('an eighth of an em stands between Han and digits', () => {
  const width = (text: string) => measureRun(text, {face: 'sans', locale: 'zh-Hans'}, loadCardFonts())
  expect(width('60亿')).toBeCloseTo(width('60') + width('亿') + 0.125)
})

test('words that look like markup stay words', () => {
  const svg = writeCardSvg(bare, loadCardFonts())
  expect(svg).toContain('A &#38; B &#60;c&#62; &#34;d&#34;')
})

test('the bound and the other locale stand on the card', () => {
  const svg = writeCardSvg({...english, figure: {...figure!, before: 'more than'}}, loadCardFonts())
  expect(svg).toContain('>more than<')
  expect(svg).toContain('>= 60<')
  expect(svg).toContain('>亿元<')
})

test('a brand gives the card its colours and its logo', async () => {
  const colours = {
    ink: '#202020',
    quiet: '#606060',
    accent: '#7a0000',
    mark: '#7a0000',
    tint: '#ffe8d0',
    rule: '#c0c0c0',
  }
  const square =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#00aa55"/></svg>'
  const logo = {bytes: new TextEncoder().encode(square), ending: 'svg'} as const
  const picture = readPng(await drawCard({...english, brand: {colours, logo}}))
  expect([picture.pixel(20, 600), picture.pixel(95, 75)]).toEqual(['#ffe8d0', '#00aa55'])
})
