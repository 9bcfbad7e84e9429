import {expect, test} from 'vitest'
import {findTerms} from '#memory/find-terms.ts'
import {readNamedThings, readTerms} from '#memory/read-terms.ts'
import type {TermBase} from '#memory/term-base.ts'
import {readPeople} from '#names/read-people.ts'

const termBase: TermBase = {
  terms: readTerms(
    `mould: {terms: {en: mould, zh-Hans: 模具}, forbidden: {en: [mold]}, admitted: {en: [die]}}
mould-industry: {terms: {en: mould industry, zh-Hans: 模具产业}}
first-tier: {terms: {en: first-tier supplier, zh-Hans: 一级配套}}
home: {terms: {en: Home of Moulds, zh-Hans: 模具之乡}, forbidden: {en: [hometown of moulds]}}
unveiling: {terms: {en: unveiling, zh-Hans: 揭牌}}
director: {terms: {en: Director, zh-Hans: 局长}}
deputy: {terms: {en: Deputy Director, zh-Hans: 副局长}}
deputy-head: {terms: {en: Deputy Director, zh-Hans: 副主任}}
world-class: {terms: {en: world-class, zh-Hans: 世界级}}
technology: {terms: {en: IT, zh-Hans: 信息技术}}
country: {terms: {en: country, zh-Hans: 国家}}
car: {terms: {en: car, zh-Hans: 汽车}}
base: {terms: {en: innovation base, zh-Hans: 创新基地}}
ai: {terms: {zh-Hans: AI模具, ja: 金型, th: แม่พิมพ์, ko: 금형}}
`,
    'terms.yaml',
  ).terms,
  organisations: readNamedThings('office: {names: {en: Mold Office, zh-Hans: 模具局}}\n', 'o.yaml').things,
  places: readNamedThings('ningbo: {names: {en: Ningbo, zh-Hans: 宁波}}\n', 'p.yaml').things,
  people: readPeople(
    {
      'yang-su': {
        characters: 'unknown',
        surname: 'Yang',
        given: 'Su',
        order: 'surname-first',
        system: 'pinyin',
        source: 'x',
        verified: false,
        variants: ['Yangsu'],
      },
    },
    'people.yaml',
  ).people,
}

const idsOf = (text: string, locale: string) =>
  findTerms(text, {terms: termBase, locale}).map(({id, text: own, status}) => `${id}:${own}:${status}`)

test.for([
  ['The moulds were shown.', ['mould:moulds:preferred']],
  ['The mould’s maker', ['mould:mould’s:preferred']],
  ['Molds of steel', ['mould:Molds:forbidden']],
  ['a die', ['mould:die:admitted']],
  ['The mould industry grows', ['mould-industry:mould industry:preferred']],
  ['mould-industry', ['mould-industry:mould-industry:preferred']],
  ['first tier suppliers', ['first-tier:first tier suppliers:preferred']],
  ['Homes of Moulds', ['home:Homes of Moulds:preferred']],
  ['hometown of moulds', ['home:hometown of moulds:forbidden']],
  ['They unveiled it', ['unveiling:unveiled:preferred']],
  ['developing countries', ['country:countries:preferred']],
  ['IT is here; it is', ['technology:IT:preferred']],
  ['caring, cared, scar', []],
  ['two cars', ['car:cars:preferred']],
  ['mould, industry', ['mould:mould:preferred']],
  ['mouldy remould', []],
  ['Deputy Directors', ['deputy:Deputy Directors:preferred', 'deputy-head:Deputy Directors:preferred']],
  ['the Mold Office', ['office:Mold Office:preferred']],
  [
    'Director Yangsu of Ningbo',
    ['director:Director:preferred', 'yang-su:Yangsu:forbidden', 'ningbo:Ningbo:preferred'],
  ],
  ['', []],
] as const)('English: %s', ([text, expected]) => {
  expect(idsOf(text, 'en')).toEqual(expected)
  expect(idsOf(text, 'en-GB')).toEqual(expected)
})

test.for([
  [
    '宁波模具产业创新基地今日揭牌',
    [
      'ningbo:宁波:preferred',
      'mould-industry:模具产业:preferred',
      'base:创新基地:preferred',
      'unveiling:揭牌:preferred',
    ],
  ],
  ['副局长到场', ['deputy:副局长:preferred']],
  ['邮局长期营业', []],
  ['ＡＩ模具', ['ai:ＡＩ模具:preferred']],
  ['新型AI模具', ['ai:AI模具:preferred']],
] as const)('Chinese needs no word borders: %s', ([text, expected]) => {
  expect(idsOf(text, 'zh-Hans')).toEqual(expected)
})

test.for([
  ['新しい金型です', 'ja', ['ai:金型:preferred']],
  ['โรงงานแม่พิมพ์ใหม่', 'th', ['ai:แม่พิมพ์:preferred']],
  ['金型', 'zh-Hant', []],
] as const)('other scripts: %s in %s', ([text, locale, expected]) => {
  expect(idsOf(text, locale)).toEqual(expected)
})

test('a Chinese match that a dictionary word crosses on one side is not certain', () => {
  expect(findTerms('世界级别的', {terms: termBase, locale: 'zh-Hans'})[0]).toMatchObject({
    id: 'world-class',
    certain: false,
  })
  expect(findTerms('世界级的', {terms: termBase, locale: 'zh-Hans'})[0]).toMatchObject({
    id: 'world-class',
    certain: true,
  })
})

test.for([
  [
    "It''s a '{mould}' {n, plural, one {<b>mou</b>ld} other {# moulds}} {mould}",
    ['mould', 'mou</b>ld', 'moulds'],
  ],
  ['<a1>die</a1> {x}', ['die']],
  ['a mould < 5 {', ['mould']],
  ["{x} don't '<'mould'>' the {x}mould", ['mould', 'mould']],
] as const)('places are those of the message as written: %s', ([text, expected]) => {
  const found = findTerms(text, {terms: termBase, locale: 'en'})
  expect(found.map(({place}) => text.slice(place.start, place.end))).toEqual(expected)
})

test('plain text has no arguments', () => {
  expect(findTerms('{mould}', {terms: termBase, locale: 'en', syntax: 'text'})).toHaveLength(1)
  expect(findTerms('{mould}', {terms: termBase, locale: 'en'})).toHaveLength(0)
})
