import {expect, test} from 'vitest'
import {checkUnit} from '#checks/check-unit.ts'
import {sampleFacts} from '../messages/sample-facts.ts'

/** What the checks say of a target that types a figure where its source names a fact: rule, actual, expected, fix. */
function findings(source: string, target: string): (string | undefined)[][] {
  const context = {sourceLocale: 'zh-Hans', targetLocale: 'en', facts: sampleFacts}
  return checkUnit({id: 'p-1', source, target}, context)
    .filter(({rule}) => rule !== 'fact-parity')
    .map(({rule, actual, expected, fix}) => [rule, actual, expected, fix?.text])
}

test('a figure typed ten times too large in place of a fact is held against the fact, which mends it', () => {
  expect(findings('销售额达{sales}。', 'Sales reached 62.5 billion yuan.')).toEqual([
    ['quantity-value', '62.5 billion yuan', '6.25 billion yuan', '{sales}'],
  ])
})

test('the same figure typed is a literal fact and nothing else', () => {
  expect(findings('销售额达{sales}。', 'Sales reached 6.25 billion yuan.')).toEqual([
    ['fact-literal', '6.25 billion yuan', '{sales}', '{sales}'],
  ])
})

test('a bound that was lost with the fact is said', () => {
  const rules = findings('{firms}落户。', '600 enterprises have settled.').map(([rule]) => rule)
  expect(rules).toContain('quantity-bound')
})

test('a figure beside a fact that is named is still one too many', () => {
  expect(
    findings('销售额达{sales}。', 'Sales reached {sales}, from 17 million tonnes.').map(([rule]) => rule),
  ).toEqual(['quantity-missing'])
})
