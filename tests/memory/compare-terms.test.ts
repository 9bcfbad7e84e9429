import {expect, test} from 'vitest'
import {compareTerms} from '#memory/compare-terms.ts'
import {readTerms} from '#memory/read-terms.ts'

const terms = {
  people: {},
  organisations: {},
  places: {},
  terms: readTerms(
    `mould: {terms: {en: mould, zh-Hans: 模具}, forbidden: {en: [mold], zh-Hans: [模俱]}, admitted: {en: [die]}}
mould-industry: {terms: {en: mould industry, zh-Hans: 模具产业}}
deputy: {terms: {en: Deputy Director, zh-Hans: 副局长}}
deputy-head: {terms: {en: Deputy Director, zh-Hans: 副主任}}
`,
    'terms.yaml',
  ).terms,
}

const told = (source: string, target: string, sourceLocale = 'zh-Hans', targetLocale = 'en') => {
  const {missing, forbidden} = compareTerms({source, target, sourceLocale, targetLocale, terms})
  const one = ({match, expected}: (typeof missing)[number]) => `${match.text}→${expected.join('|')}`
  return {missing: missing.map(one), forbidden: forbidden.map(one)}
}

test.for([
  ['模具展', 'A fair of moulds', [], []],
  ['模具展', 'A fair of dies', [], []],
  ['模具展', 'A fair of tools', ['模具→mould|die'], []],
  ['模具和模具', 'tools', ['模具→mould|die'], []],
  ['模具展', 'A fair of molds', [], ['molds→mould|die']],
  ['模具产业', 'the mould industry', [], []],
  ['模具产业', 'the mould trade', ['模具产业→mould industry'], []],
  ['{n, plural, other {#套模具}}', '{n, plural, one {# mould} other {# moulds}}', [], []],
  ['没有', 'nothing', [], []],
] as const)('%s → %s', ([source, target, missing, forbidden]) => {
  expect(told(source, target)).toEqual({missing, forbidden})
})

test('where two records share a form in the source, either translation will do', () => {
  expect(told('Deputy Director', '副主任', 'en', 'zh-Hans').missing).toEqual([])
  expect(told('Deputy Director', '副局长', 'en', 'zh-Hans').missing).toEqual([])
  expect(told('Deputy Director', '领导', 'en', 'zh-Hans').missing).toEqual(['Deputy Director→副局长|副主任'])
  expect(told('a mould', '一副模俱', 'en', 'zh-Hans').forbidden).toEqual(['模俱→模具'])
})
