import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {NewsFigure} from '#kits/news-item.ts'
import {writeJsonLd} from '#kits/write-json-ld.ts'
import {makeItem, newsroom} from './make-item.ts'

const source = 'https://news.example/en/a/mould-base'
const chinese = {
  locale: 'zh-Hans',
  url: 'https://news.example/zh-Hans/a/mould-base',
  alternates: [{locale: 'en', url: source}],
}
const articleOf = (changes: Parameters<typeof makeItem>[0] = {}) =>
  JSON.parse(writeJsonLd(newsroom, makeItem(changes)))
const figureOf = (changes: Partial<NewsFigure>) =>
  articleOf({figures: [{...makeItem().figures[1]!, ...changes}]}).about[0].value

test('the source names its translations', () => {
  const article = articleOf()
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'R&D base for <moulds> opens',
    inLanguage: 'en',
    datePublished: '2019-06-28T12:00:00Z',
    dateModified: '2019-07-02T12:00:00Z',
    version: 2,
    publisher: {'@type': 'Organization', name: newsroom.name},
  })
  expect(article.workTranslation.map((work: {inLanguage: string}) => work.inLanguage)).toEqual([
    'ar',
    'zh-Hans',
  ])
  expect(article).not.toHaveProperty('translationOfWork')
})

test('a translation names its source', () => {
  const article = articleOf(chinese)
  expect(article.translationOfWork).toEqual({'@type': 'NewsArticle', '@id': source, inLanguage: 'en'})
  expect(article).not.toHaveProperty('workTranslation')
})

test('an incomplete translation owns up to both languages', () => {
  const article = articleOf({...chinese, isComplete: false})
  expect(article.inLanguage).toEqual(['zh-Hans', 'en'])
  expect(article.creativeWorkStatus).toBe('Incomplete')
})

test('people, organisations and places are mentions', () => {
  expect(articleOf().mentions).toEqual([
    {
      '@type': 'Person',
      name: 'Lin Example',
      jobTitle: 'Director',
      affiliation: {'@type': 'Organization', name: 'Example Office'},
    },
    {'@type': 'Organization', name: 'Example Office'},
    {'@type': 'Place', name: 'Ningbo'},
  ])
})

test('an exact amount is a MonetaryAmount with its value', () => {
  expect(articleOf().about[0]).toEqual({
    '@type': 'PropertyValue',
    propertyID: 'annualSales',
    name: 'Annual sales',
    description: '6 billion yuan',
    value: {'@type': 'MonetaryAmount', currency: 'CNY', value: 6000000000},
  })
})

test.for([
  [{bound: 'more-than'}, {minValue: 600, unitCode: 'C62', unitText: 'enterprise'}],
  [
    {bound: 'over-part', unit: 'm2'},
    {minValue: 600, unitCode: 'MTK', unitText: 'm2'},
  ],
  [
    {bound: 'exact', upper: '800'},
    {minValue: 600, maxValue: 800, unitCode: 'C62', unitText: 'enterprise'},
  ],
  [
    {bound: 'nearly', unit: '1'},
    {maxValue: 600, unitCode: 'C62'},
  ],
  [
    {bound: 'exact', unit: '[mu_cn]'},
    {value: 600, unitText: '[mu_cn]'},
  ],
  [
    {bound: 'vague', unit: '%'},
    {unitCode: 'P1', unitText: '%'},
  ],
  [
    {bound: 'exact', unit: '1', value: '2/3'},
    {value: '2/3', unitCode: 'C62'},
  ],
] as const)('%j is %j', ([figure, value]) => {
  expect(figureOf(figure)).toEqual({'@type': 'QuantitativeValue', ...value})
})

test('digits beyond 2^53 are kept', () => {
  const figures = [{...makeItem().figures[0]!, value: '90071992547409930001.25'}]
  expect(writeJsonLd(newsroom, makeItem({figures}))).toContain('"value":90071992547409930001.25}')
})

test('no text ends the script or opens a comment, and all of it comes back', () => {
  const nasty = fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '\u2029', '&lt;', '\0', '"', '\\')
  const words = fc.array(fc.oneof(nasty, fc.string({unit: 'binary'}))).map(parts => parts.join(''))
  fc.assert(
    fc.property(words, title => {
      const text = writeJsonLd(newsroom, makeItem({title}))
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text).headline).toBe(title)
    }),
    {seed: 5},
  )
})

test('a price for each of something is a price, not an amount', () => {
  const fee = {value: '650', unit: '1', per: 't', currency: 'CNY', bound: 'at-most'}
  expect(figureOf(fee)).toEqual({
    '@type': 'UnitPriceSpecification',
    priceCurrency: 'CNY',
    maxPrice: 650,
    referenceQuantity: {'@type': 'QuantitativeValue', value: 1, unitCode: 'TNE', unitText: 't'},
  })
  expect(figureOf({...fee, bound: 'exact'})).toMatchObject({price: 650})
})

test('a quarter is its days in ISO 8601', () => {
  expect(figureOf({value: '2025-07-01/2025-09-30', isPeriod: true})).toBe('2025-07-01/2025-09-30')
})
