import {expect, test} from 'vitest'
import type {CheckContext} from '#checks/check-context.ts'
import {checkGate} from '#checks/check-gate.ts'
import {checkUnits} from '#checks/check-units.ts'
import {dismissFinding} from '#checks/dismissal.ts'
import type {GateDocument} from '#checks/gate-document.ts'
import {sampleFacts} from '../messages/sample-facts.ts'
import {sampleTerms} from './sample-context.ts'

const context: CheckContext = {
  sourceLocale: 'zh-Hans',
  targetLocale: 'en',
  facts: sampleFacts,
  terms: sampleTerms,
}
const good: GateDocument = {
  units: [
    {id: 'p-1', source: '{firms}落户。', target: '{firms} have settled.', state: 'reviewed'},
    {id: 'p-2', source: '销售额达{sales}。', target: 'Sales reached {sales}.', state: 'final'},
  ],
  context,
}

function blocks(change: Partial<GateDocument>): string[] {
  return checkGate({...good, ...change}).map(({rule, place}) => `${rule} ${place.key}`)
}
const with3 = (unit: GateDocument['units'][number]): Partial<GateDocument> => ({units: [...good.units, unit]})

test('a sound document passes', () => {
  expect(checkGate({...good, requireReviewed: true})).toEqual([])
})

test.for([
  ['nothing missing', with3({id: 'p-3', source: '揭牌。'}), ['target-missing p-3']],
  ['nothing empty', with3({id: 'p-3', source: '揭牌。', target: ''}), ['target-empty p-3']],
  [
    'nothing stale',
    with3({id: 'p-3', source: '揭牌。', target: 'It opened.', isStale: true}),
    ['target-stale p-3'],
  ],
  [
    'no error',
    with3({id: 'p-3', source: '投资60亿元。', target: '60 billion yuan was invested.'}),
    ['quantity-value p-3'],
  ],
  ['a warning passes', with3({id: 'p-3', source: '揭牌。', target: 'It opened'}), []],
  [
    'facts are verified, and the records of people',
    with3({id: 'p-3', source: '{director}出席。', target: '{director} attended.'}),
    ['fact-unverified p-3', 'person-unverified p-3'],
  ],
  [
    'a waiver names a fact, a person and a reason',
    {
      waivers: [
        {fact: 'frims', by: 'Lin Yue', reason: 'confirmed by telephone'},
        {fact: 'firms', by: 'Lin Yue', reason: ''},
      ],
    },
    ['waiver-unknown frims', 'waiver-reason firms'],
  ],
] as const)('%s', ([, change, expected]) => {
  expect(blocks(change)).toEqual(expected)
})

test('a fact waived by name with a reason passes', () => {
  const unit = {id: 'p-3', source: '{director}出席。', target: '{director} attended.'}
  const waivers = [{fact: 'director', by: 'Lin Yue', reason: 'confirmed by telephone'}]
  expect(blocks({...with3(unit), waivers})).toEqual([])
})

test('where review is asked for, every target is reviewed', () => {
  const unit = {id: 'p-3', source: '揭牌。', target: 'It opened.', state: 'translated'} as const
  expect(blocks({...with3(unit), requireReviewed: true})).toEqual(['unit-unreviewed p-3'])
})

test('an error that somebody has dismissed passes until the text changes', () => {
  const unit = {id: 'p-3', source: '投资60亿元。', target: '60 billion yuan was invested.'}
  const [finding] = checkUnits([unit], context)
  const dismissals = [
    dismissFinding(finding!, {unit, context, by: 'Lin Yue', reason: 'misprint of the source'}),
  ]
  expect(blocks({...with3(unit), dismissals})).toEqual([])
  const changed = {...unit, target: 'Some 60 billion yuan was invested.'}
  expect(blocks({...with3(changed), dismissals})).toEqual(['quantity-value p-3'])
})
