import {beforeAll, expect, test} from 'vitest'
import {findLineEdges} from '#kits/find-line-edges.ts'
import {KitError} from '#kits/kit-error.ts'
import {kitWords} from '#kits/kit-words.ts'
import {loadBrand} from '#kits/load-brand.ts'
import {makeRelease} from '#kits/make-release.ts'
import {packPdf} from '#kits/pack-pdf.ts'
import {readPdf} from '#kits/read-pdf.ts'
import type {Release} from '#kits/release.ts'
import {typesetRelease} from '#kits/typeset-release.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {loadWords} from '#store/load-words.ts'

const releases = new Map<string, Release>()

beforeAll(() => {
  const newsroom = loadNewsroom('.')
  const [item] = newsroom.announcements
  const {brand} = loadBrand('.', '.')
  const {words} = loadWords('.', newsroom.locales, {catalogue: 'kits.json'})
  for (const locale of ['en', 'zh-Hans']) {
    const context = {
      newsroom,
      locale,
      words: kitWords(newsroom, words, locale),
      origin: 'https://a.example',
      brand,
    }
    releases.set(
      locale,
      makeRelease({...context, locales: ['en', 'zh-Hans'], waivers: [], isDraft: false}, item!),
    )
  }
})

const typeset = (locale: string, margin?: number) => {
  const {pdf, problems} = typesetRelease(releases.get(locale)!, new Map(), margin ? {margin} : {})
  expect(problems).toEqual([])
  return pdf!
}

test.for(['en', 'zh-Hans'])('packing a PDF of %s changes its size and nothing that is read', async locale => {
  const pdf = typeset(locale)
  const packed = packPdf(pdf)
  expect(packed.length).toBeLessThan(pdf.length * 0.85)
  expect(await readPdf(packed)).toEqual(await readPdf(pdf))
})

test.for([
  ['en', 60_000],
  ['zh-Hans', 150_000],
] as const)('without pictures a PDF of %s has at most %i bytes', ([locale, most]) => {
  expect(packPdf(typeset(locale)).length).toBeLessThanOrEqual(most)
})

test.for(['', '%PDF-1.7\n', 'hello'])('%j is no PDF to be packed', text => {
  expect(() => packPdf(new Uint8Array(Buffer.from(text)))).toThrow(KitError)
})

test('no line begins or ends with a wrong mark, at twelve widths of the page', async () => {
  const found: string[] = []
  let lines = 0
  for (const locale of ['en', 'zh-Hans'])
    for (let margin = 20; margin <= 53; margin += 3) {
      const read = await readPdf(typeset(locale, margin))
      lines += read.lines.length
      found.push(...findLineEdges(read.lines.map(line => line.text)))
    }
  expect(lines).toBeGreaterThan(2000)
  expect(found).toEqual([])
}, 60_000)

test('the finder of wrong line edges finds them', () => {
  const wrong = ['，模具企业', '。', '产业基地（', '授予“', '）区科学技术局', ', and the', 'the “']
  const right = ['“模具之乡”称号。', '（知识产权局）', 'Home of Moulds”.', '60%以上', '(parts) enterprises']
  expect(findLineEdges([...wrong, ...right])).toEqual(wrong)
})
