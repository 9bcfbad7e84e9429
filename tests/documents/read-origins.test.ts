import {expect, test} from 'vitest'
import {readOrigins} from '#documents/read-origins.ts'

test('where a fact comes from: rule, sureness and the rest of its sentence; nothing that the original does not bear out', () => {
  const original = 'It grew. Sales were 6 billion yuan, Dr. Hu said. All agreed.\nNext.'
  const start = original.indexOf('6 billion')
  const quote = `{text: 6 billion yuan, start: ${start}, end: ${start + 14}}`
  const text = `a: {source: ${quote}, found: {rule: money, sure: likely}}\nb: {source: {text: 7, start: 1, end: 2}}\n`
  expect(readOrigins(text, {original, source: 'en'})).toEqual({
    a: {rule: 'money', sure: 'likely', around: {before: 'Sales were ', after: ', Dr. Hu said.'}},
    b: {},
  })
  const chinese = '今年增长。销售额60亿元，居全国首位。各方同意。'
  const at = chinese.indexOf('60')
  expect(
    readOrigins(`a: {source: {text: 60亿元, start: ${at}, end: ${at + 4}}}`, {
      original: chinese,
      source: 'zh-Hans',
    }).a,
  ).toEqual({around: {before: '销售额', after: '，居全国首位。'}})
})

test('a long sentence is cut between words, and never through a character', () => {
  const long = `${'word, '.repeat(60)}7 yuan${' word,'.repeat(60)}`
  const at = long.indexOf('7 yuan')
  const {around} = readOrigins(`a: {source: {text: 7 yuan, start: ${at}, end: ${at + 6}}}`, {
    original: long,
    source: 'en',
  }).a!
  expect(around!.before).toMatch(/^…,? (?:word, )+$/)
  expect(around!.after).toMatch(/^(?: word,)+ ?…$/)
  const sides = [around!.before, around!.after].map(side => side.length)
  expect(Math.min(...sides)).toBeGreaterThan(180)
  for (const pad of ['', 'x']) {
    const rare = `${'𠮷'.repeat(150)}${pad}7元${pad}${'𠮷'.repeat(150)}`
    const start = rare.indexOf('7元')
    const cut = readOrigins(`a: {source: {text: 7元, start: ${start}, end: ${start + 2}}}`, {
      original: rare,
      source: 'zh-Hans',
    }).a!.around!
    expect([cut.before.isWellFormed(), cut.after.isWellFormed()]).toEqual([true, true])
  }
})
