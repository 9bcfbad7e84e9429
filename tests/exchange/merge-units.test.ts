import {expect, test} from 'vitest'
import type {ExchangeUnit} from '#exchange/exchange-unit.ts'
import {hashText} from '#exchange/hash-text.ts'
import {type CurrentUnit, type MergedUnit, mergeUnits} from '#exchange/merge-units.ts'

const source = 'Source'
const now = {id: 'u', source, hash: 'h2'}

/** Merge one unit that came with one that stands here. */
function merge(
  came: Partial<ExchangeUnit>,
  here: Partial<CurrentUnit>,
  options: {take?: 'ours' | 'theirs'; base?: string} = {},
): MergedUnit {
  const unit: ExchangeUnit = {id: 'u', source, state: 'translated', from: 'h2', ...came}
  const [merged] = mergeUnits([{name: 'f', units: [unit]}], {
    current: name => (name === 'f' ? new Map([['u', {...now, ...here}]]) : undefined),
    take: options.take,
    base: options.base === undefined ? undefined : () => options.base,
  })
  return merged!
}

const [a, b, c] = ['a', 'b', 'c'].map(hashText) as [string, string, string]

test.for<[string, MergedUnit['outcome'], Partial<ExchangeUnit>, Partial<CurrentUnit>]>([
  ['nothing came', 'untranslated', {base: a}, {target: 'a'}],
  ['equal texts', 'same', {target: 'a', base: a}, {target: 'a', state: 'translated', from: 'h2'}],
  [
    'equal texts, whatever the base',
    'same',
    {target: 'a', base: c},
    {target: 'a', state: 'translated', from: 'h2'},
  ],
  ['new where there was and is nothing', 'new', {target: 'a', base: ''}, {}],
  ['changed there alone', 'changed', {target: 'b', base: a}, {target: 'a'}],
  ['changed here alone', 'kept', {target: 'a', base: a}, {target: 'b'}],
  ['removed here, untouched there', 'kept', {target: 'a', base: a}, {}],
  ['changed on both sides', 'conflict', {target: 'b', base: a}, {target: 'c'}],
  ['translated on both sides', 'conflict', {target: 'b', base: ''}, {target: 'c'}],
  ['removed here, changed there', 'conflict', {target: 'b', base: a}, {}],
  ['a base nobody knows', 'conflict', {target: 'b'}, {target: 'a'}],
  ['a base nobody knows, and nothing here', 'new', {target: 'b'}, {}],
  [
    'a state alone',
    'state',
    {target: 'a', base: a, state: 'reviewed'},
    {target: 'a', state: 'translated', from: 'h2'},
  ],
  ['a state where none is kept', 'same', {target: 'a', base: a, state: 'reviewed'}, {target: 'a'}],
  [
    'confirmed against the source of now',
    'state',
    {target: 'a', base: a},
    {target: 'a', state: 'translated', from: 'h1'},
  ],
  [
    'stale and left so',
    'same',
    {target: 'a', base: a, isStale: true},
    {target: 'a', state: 'translated', from: 'h1'},
  ],
])('%s: %s', ([, outcome, came, here]) => {
  expect(merge(came, here).outcome).toBe(outcome)
})

test.for<['ours' | 'theirs', MergedUnit['outcome']]>([
  ['ours', 'kept'],
  ['theirs', 'changed'],
])('a conflict ends as the person says: %s', ([take, outcome]) => {
  expect(merge({target: 'b', base: a}, {target: 'c'}, {take}).outcome).toBe(outcome)
})

test('a base from elsewhere decides where the file has none', () => {
  expect(merge({target: 'b'}, {target: 'a'}, {base: 'a'}).outcome).toBe('changed')
  expect(merge({target: 'a'}, {target: 'b'}, {base: 'a'}).outcome).toBe('kept')
})

test('a target is made from the source that went out, not from the one of now', () => {
  expect(merge({target: 'b', base: a, from: 'h1'}, {target: 'a'})).toMatchObject({
    outcome: 'changed',
    from: 'h1',
  })
})

test('an error of the checks refuses, a warning does not', () => {
  const unit: ExchangeUnit = {id: 'u', source, target: 'b', base: b, state: 'translated'}
  const run = (severity: 'error' | 'warning') =>
    mergeUnits([{name: 'f', units: [{...unit, base: ''}]}], {
      current: () => new Map([['u', now]]),
      check: () => [{rule: 'fact-parity', severity, place: {}, actual: '', expected: '{sales}'}],
    })[0]!.outcome
  expect([run('error'), run('warning')]).toEqual(['refused', 'new'])
})

test('unknown units and catalogues are told, doubled units refused', () => {
  const unit: ExchangeUnit = {id: 'u', source, target: 'a', base: '', state: 'translated'}
  const merged = mergeUnits(
    [
      {name: 'f', units: [unit, {...unit, target: 'b'}, {...unit, id: 'x'}]},
      {name: 'g', units: [unit]},
    ],
    {current: name => (name === 'f' ? new Map([['u', now]]) : undefined)},
  )
  expect(merged.map(one => one.outcome)).toEqual(['refused', 'refused', 'unknown', 'unknown'])
  expect(merged.flatMap(one => one.findings.map(finding => finding.rule))).toEqual([
    'exchange-duplicate',
    'exchange-duplicate',
    'exchange-unknown',
    'exchange-unknown',
  ])
})
