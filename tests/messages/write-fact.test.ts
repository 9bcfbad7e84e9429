import {expect, test} from 'vitest'
import type {Fact} from '#messages/fact.ts'
import {type NameOf, writeFact} from '#messages/write-fact.ts'
import {sampleFacts} from './sample-facts.ts'

const nameOf: NameOf = (fact, locale) =>
  fact.kind === 'person' && locale.startsWith('zh')
    ? {text: 'Yang Su', lang: 'zh-Latn-pinyin', mark: 'unverified'}
    : {text: fact.kind === 'person' ? 'Yang Su' : 'Beilun'}

const write = (fact: Fact, locale: string) => writeFact(fact, {locale, nameOf, facts: sampleFacts})

test.for([
  ['publishedOn', 'en', {text: '28 June 2019'}],
  ['publishedOn', 'zh-Hans', {text: '2019年6月28日'}],
  ['director', 'en', {text: 'Yang Su'}],
  ['director', 'zh-Hans', {text: 'Yang Su', lang: 'zh-Latn-pinyin', mark: 'unverified'}],
  ['place', 'en', {text: 'Beilun'}],
  ['first', 'zh-Hans', {text: '全国首个'}],
  ['first', 'zh-Hant-HK', {text: '全國首個', lang: 'zh-Hant'}],
  ['first', 'en-GB', {text: 'the first in China', lang: 'en'}],
  ['first', 'ja', {text: 'the first in China', lang: 'en', mark: 'fallback'}],
] as const)('%s in %s is %o', ([name, locale, written]) => {
  expect(write(sampleFacts[name]!, locale)).toEqual(written)
})

test('a statement without texts is marked', () => {
  const fact: Fact = {kind: 'statement', name: 'x', verified: true, texts: {}}
  expect(write(fact, 'en')).toEqual({text: '', mark: 'fallback'})
})

test('a name knows the other facts of its announcement', () => {
  const seen: unknown[] = []
  writeFact(sampleFacts.director!, {
    locale: 'en',
    facts: sampleFacts,
    nameOf: (...given) => {
      seen.push(...given)
      return {text: ''}
    },
  })
  expect(seen).toEqual([sampleFacts.director, 'en', sampleFacts])
})

test('a quantity is written in the press style of the locale', () => {
  expect(write(sampleFacts.sales!, 'zh-Hans')).toEqual({text: '62.5亿元'})
  expect(write(sampleFacts.sales!, 'en')).toEqual({text: '6.25 billion yuan'})
})
