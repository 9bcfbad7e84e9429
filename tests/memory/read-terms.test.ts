import {expect, test} from 'vitest'
import {nameThing, textIn} from '#memory/name-fact.ts'
import {readNamedThings, readTerms} from '#memory/read-terms.ts'

const places = (line: number, column: number) => ({file: 'terms.yaml', line, column})

test('organisations and places are read with their names by locale', () => {
  const {things, findings} = readNamedThings(
    'x:\n  names: {en: X, zh-Hans: 某}\n  verified: true\n',
    'terms.yaml',
  )
  expect(findings).toEqual([])
  expect(things.x).toEqual({id: 'x', names: {en: 'X', 'zh-Hans': '某'}, verified: true, romanised: false})
})

test.for([
  ['x:\n  name: {en: X}\n', 'yaml-field', places(2, 3)],
  ['x:\n  verified: true\n', 'term-texts', places(1, 1)],
  ['x:\n  names: {en: 7}\n', 'term-texts', places(2, 3)],
  ['x: y\n', 'yaml-records', places(1, 1)],
  ['- x\n', 'yaml-records', places(1, 1)],
  ['x: [\n', 'yaml-syntax', {file: 'terms.yaml'}],
  ['x: {names: {en: X}}\nx: {names: {en: Y}}\n', 'yaml-syntax', {file: 'terms.yaml', line: 2}],
] as const)('%j is a finding %s with its place', ([text, rule, place]) => {
  const {findings} = readNamedThings(text, 'terms.yaml')
  expect(findings[0]).toMatchObject({rule, place})
})

test('terms carry their forbidden forms', () => {
  const {terms} = readTerms('mould:\n  terms: {en: mould}\n  forbidden: {en: [mold]}\n', 'terms.yaml')
  expect(terms.mould).toMatchObject({terms: {en: 'mould'}, forbidden: {en: ['mold']}})
  expect(readTerms('mould:\n  terms: {en: mould}\n  forbidden: mold\n', 'terms.yaml').findings[0]?.rule).toBe(
    'term-forbidden-forms',
  )
})

test('terms carry admitted forms and a definition', () => {
  const text = 'mould:\n  terms: {en: mould}\n  admitted: {en: [die]}\n  definition: A hollow form.\n'
  expect(readTerms(text, 'terms.yaml').terms.mould).toMatchObject({
    admitted: {en: ['die']},
    definition: 'A hollow form.',
  })
  expect(
    readTerms('mould:\n  terms: {en: mould}\n  admitted: die\n', 'terms.yaml').findings[0],
  ).toMatchObject({
    rule: 'term-admitted-forms',
    place: places(3, 3),
  })
})

test('a name without a form in the locale comes in another language, and says so', () => {
  const thing = {id: 'h', names: {en: 'Hengyang'}, romanised: true, verified: false}
  expect(nameThing(thing, 'zh-Hans')).toEqual({text: 'Hengyang', lang: 'zh-Latn-pinyin', mark: 'unverified'})
  expect(nameThing(thing, 'de')).toEqual({text: 'Hengyang', lang: 'en'})
  expect(nameThing(thing, 'en')).toEqual({text: 'Hengyang'})
  expect(textIn({'zh-Hans': '北仑'}, 'zh-Hant')).toEqual({text: '北仑', lang: 'zh-Hans'})
})
