import {expect, test} from 'vitest'
import {findConcordance} from '#memory/find-concordance.ts'
import {findMatches} from '#memory/find-matches.ts'
import {TranslationMemory} from '#memory/translation-memory.ts'

const memory = new TranslationMemory({sourceLocale: 'en', targetLocale: 'zh-Hans'})
const context = (key: string) => ({document: 'announcements/base', key})
memory.insert({
  id: '1',
  source: 'The base opens today.',
  target: '基地今日揭牌。',
  origin: 'desk',
  context: context('p-1'),
})
memory.insert({
  id: '2',
  source: 'The base opens today.',
  target: '基地今天启用。',
  origin: 'desk',
  context: context('p-2'),
})
memory.insert({id: '3', source: 'More than 400 firms.', target: '企业400多家。', origin: 'old.tmx'})
memory.insert({id: '4', source: 'More than 400 firms.', target: '企业400多家。', origin: 'new.tmx'})
memory.insert({id: '5', source: 'Über ＡＢＣ “quoted” l’été', target: '（模具） 之乡', origin: 'desk'})

const told = (message: string, options = {}) =>
  findMatches(memory, message, options).map(({kind, score, entry, target, repeats}) => ({
    kind,
    score,
    id: entry.id,
    target,
    repeats,
  }))

test('the same source is exact, and in context where it is the same unit', () => {
  expect(told('The base opens today.', {context: context('p-1')})).toEqual([
    {kind: 'context', score: 101, id: '1', target: '基地今日揭牌。', repeats: 0},
    {kind: 'exact', score: 100, id: '2', target: '基地今天启用。', repeats: 0},
  ])
  expect(told('The base opens today.').map(({kind}) => kind)).toEqual(['exact', 'exact'])
})

test('another figure is no worse match, is put in place and is told', () => {
  const [match] = findMatches(memory, 'More than 600 firms.')
  expect(match).toMatchObject({kind: 'figures', score: 100, target: '企业600多家。', repeats: 1})
  expect(match!.entry.target).toBe('企业400多家。')
  expect(match!.substitutions).toMatchObject([{state: 'done', from: 'More than 400', to: 'More than 600'}])
})

test.for([
  ['the base opens today.', 99],
  ['The base opens tomorrow.', 75],
] as const)('%s differs in words: %d', ([message, score]) => {
  expect(told(message)[0]).toMatchObject({kind: 'fuzzy', score})
})

test.for([
  ['FIRMS', 'source', ['4 14-19', '3 14-19']],
  ['über', 'source', ['5 0-4']],
  ['"quoted"', 'source', ['5 9-17']],
  ["L'ÉTÉ", 'source', ['5 18-23']],
  ['今', 'target', ['2 2-3', '1 2-3']],
  ['(模具) 之乡', 'target', ['5 0-7']],
  ['今', 'source', []],
  ['  ', 'source', []],
] as const)('concordance of %j in the %s', ([words, side, expected]) => {
  const lines = findConcordance(memory, words, {in: side})
  expect(lines.map(({entry, places}) => `${entry.id} ${places[0]!.start}-${places[0]!.end}`)).toEqual(
    expected,
  )
})

test('concordance stops at its limit', () => {
  expect(findConcordance(memory, 'e', {in: 'source', limit: 2})).toHaveLength(2)
})
