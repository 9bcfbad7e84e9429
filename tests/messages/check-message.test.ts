import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checkMessage} from '#messages/check-message.ts'
import {checkValues} from '#messages/check-values.ts'
import type {Facts} from '#messages/fact.ts'
import {factArgument} from '#messages/fact-argument.ts'
import {makeFormats} from '#messages/formats.ts'
import {sampleFacts} from './sample-facts.ts'
import {writeSample} from './write-sample.ts'

const options = {
  locale: 'en',
  facts: sampleFacts,
  values: ['when', 'state', 'open', 'org'],
  write: writeSample,
}

const ruleFiles = readdirSync('tongshi/messages').filter(name =>
  /^check-(?!message|catalogue|values|key)/.test(name),
)

describe.each(ruleFiles)('%s', file => {
  const source = readFileSync(`tongshi/messages/${file}`, 'utf8')
  const rule = /^ \* `([\w-]+)`:/m.exec(source)?.[1]
  const examples = [...source.matchAll(/@example (ok|not-ok)\n((?: \* {3}.*\n)*)/g)].map(
    ([, verdict, lines = '']) => [verdict!, lines.replace(/^ \* {3}/gm, '').trimEnd()] as const,
  )

  test('its doc comment names the rule and shows both verdicts', () => {
    expect(rule).toBeDefined()
    expect(new Set(examples.map(([verdict]) => verdict))).toEqual(new Set(['ok', 'not-ok']))
  })

  test.for(examples)('%s: %s', ([verdict, message]) => {
    const found = checkMessage(message, options).map(finding => finding.rule)
    expect(found).toEqual(verdict === 'ok' ? [] : [rule])
  })
})

function found(message: string, more: Partial<Parameters<typeof checkMessage>[1]> = {}): string[] {
  return checkMessage(message, {...options, ...more}).map(
    ({rule, actual, expected}) => `${rule} ${actual} → ${expected}`,
  )
}

test.for([
  ['{sales, number, ::compact-long}', 'fact-render 6.3 billion → 6.25 billion'],
  ['{sales, number, ::compact-short .0}', 'fact-render 6.3B → 6.25B'],
  ['{share, number, ::percent}', 'fact-render 61% → 60.5%'],
  ['{share, number, ::percent .0}', undefined],
  ['{share, number, ::percent .00}', undefined],
  ['{share, number, ::percent scale/100 .0}', 'fact-render 6,050.0% → 60.5%'],
  ['{sales, number, ::scale/0.00000001}', undefined],
  ['{sales, number, ::@@}', 'fact-render 6,300,000,000 → 6,250,000,000'],
  ['{sales, number, ::currency/CNY unit-width-full-name}', undefined],
  ['{facilities, number, integer}', undefined],
  ['{publishedOn, date, full}', undefined],
  ['{sales, plural, one {#} other {# yuan}}', undefined],
] as const)('%s: %s', ([message, expected]) => {
  expect(found(message)).toEqual(expected === undefined ? [] : [expected])
})

test('a plain day in a newsroom west of Greenwich would be the day before', () => {
  const west = {formats: makeFormats('America/New_York')}
  expect(found('{publishedOn, date, long}', west)).toEqual(['fact-render June 27, 2019 → June 28, 2019'])
  expect(found('{publishedOn, date, day}', west)).toEqual([])
})

test('# prints three decimals and floats only', () => {
  const quantity = {kind: 'measure', bound: 'exact', text: '', start: 0, end: 0} as const
  const long: Facts = {
    a: {kind: 'quantity', name: 'a', verified: true, quantity: {...quantity, value: '1.23456'}},
    b: {kind: 'quantity', name: 'b', verified: true, quantity: {...quantity, value: '9007199254740993'}},
    c: {kind: 'quantity', name: 'c', verified: true, quantity: {...quantity, value: '2/3', kind: 'count'}},
  }
  expect(found('{a, plural, one {#} other {#}}', {facts: long})[0]).toBe('fact-render 1.235 → 1.23456')
  expect(found('{b, plural, one {a} other {#}}', {facts: long})[0]).toMatch(/9,007,199,254,740,992 → .*993$/)
  expect(found('{c, number}', {facts: long})).toEqual(['fact-render 0.667 → 2/3'])
  expect(found('{b, number}', {facts: long})).toEqual([])
})

test.for([
  ['{firms, date, day}', 'fact-type {firms, date, day} → {firms}'],
  ['{publishedOn, time, clock}', 'fact-type {publishedOn, time, clock} → {publishedOn, date, day}'],
  ['{publishedOn, number}', 'fact-type {publishedOn, number} → {publishedOn}'],
  ['{publishedOn, plural, other {#}}', 'fact-type {publishedOn, plural} → {publishedOn}'],
  ['{first, select, x {a} other {b}}', 'fact-type {first, select} → {first}'],
  ['{share, number}', 'fact-type {share, number} → {share, number, percent}'],
  ['{firms, number, percent}', 'fact-type {firms, number, percent} → {firms}'],
  ['{sales, number, ::currency/USD}', 'fact-type {sales, number, ::currency/USD} → {sales}'],
  ['{firms, number, ::unit/meter}', 'fact-type {firms, number, ::unit/meter} → {firms}'],
  ['{place, selectordinal, other {#th}}', 'fact-type {place, selectordinal} → {place}'],
] as const)('%s: %s', ([message, expected]) => {
  expect(found(message)).toContain(expected)
})

const names = Object.keys(sampleFacts).join(' | ')

test.for([
  ['{frims}', 'unknown-fact {frims} → {firms}'],
  ['{zzz}', `unknown-fact {zzz} → ${names}`],
  ['{br, number}', `unknown-fact {br} → ${names}`],
  ['{constructor}', `unknown-fact {constructor} → ${names}`],
  ['{n, number}', `unknown-fact {n} → ${names}`],
] as const)('%s: %s', ([message, expected]) => {
  expect(found(message)).toEqual([expected])
})

test('interface messages may name any argument', () => {
  expect(checkMessage('{n, plural, =0 {none} other {# of {total}}}', {locale: 'en'})).toEqual([])
})

test.for([
  ["l'<b>x</b>", 1],
  ["it's {org}", 0],
  ["it''s '{'org'}'", 0],
  ["foo'{'bar'}'", 0],
  ["'{org}' as text", 0],
  ["d'{org} of l'{org}", 1],
  ["open '{org", 1],
  ["n'#", 1],
] as const)('%s has %i hidden arguments', ([message, count]) => {
  expect(found(message).filter(one => one.startsWith('icu-apostrophe'))).toHaveLength(count)
})

test('a writer that cannot write a fact is a finding', () => {
  const write = () => {
    throw new RangeError('no words')
  }
  expect(found('{firms}', {write})).toEqual(['fact-render no words → {firms}'])
})

test('a finding says where in the message', () => {
  expect(checkMessage('one\n {frims}', options)[0]?.place).toEqual({line: 2, column: 2, start: 5, end: 12})
})

test.for([
  [true, 'unequal-boolean'],
  [['a', 'b'], 'unequal-array'],
  [null, 'unequal-value'],
  [undefined, 'unequal-value'],
  [{a: 1}, 'unequal-value'],
  [new Date(Number.NaN), 'unequal-value'],
  ['text', undefined],
  [1, undefined],
  [1n, undefined],
  [new Date(0), undefined],
  [() => '', undefined],
  [factArgument(sampleFacts.firms!, 'more than 600'), undefined],
] as const)('the value %o: %s', ([value, rule]) => {
  expect(checkValues({x: value}, {key: 'k'}).map(finding => finding.rule)).toEqual(rule ? [rule] : [])
})
