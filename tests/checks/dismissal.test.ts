import {expect, test} from 'vitest'
import type {CheckContext} from '#checks/check-context.ts'
import {CheckError} from '#checks/check-error.ts'
import {checkUnit} from '#checks/check-unit.ts'
import {dismissFinding, splitDismissed} from '#checks/dismissal.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import {sampleFacts} from '../messages/sample-facts.ts'

const context: CheckContext = {sourceLocale: 'zh-Hans', targetLocale: 'en', facts: sampleFacts}
const unit: UnitTexts = {
  id: 'u',
  source: '{firms}：销售额近70亿元。',
  target: '{firms}: sales of 70 billion yuan',
}

const by = {by: 'Lin Yue', reason: 'as the issuer writes it', at: '2024-05-09T08:00:00Z'}

function split(checked: UnitTexts, within = context) {
  const [first] = checkUnit(unit, context)
  const dismissals = [dismissFinding(first!, {unit, context, ...by})]
  return splitDismissed(checkUnit(checked, within), {units: [checked], context: within, dismissals})
}

test('a dismissed finding is no longer open; others of its unit are', () => {
  const {open, dismissed, lapsed} = split(unit)
  expect(dismissed.map(({finding, dismissal}) => [finding.rule, dismissal.by])).toEqual([
    ['quantity-value', 'Lin Yue'],
  ])
  expect(open.map(({rule}) => rule)).toEqual(['end-mark'])
  expect(lapsed).toEqual([])
})

const other = {...sampleFacts, firms: {...sampleFacts.firms!, verified: false}}

test.for([
  ['the source', {...unit, source: `${unit.source}！`}, context],
  ['the target', {...unit, target: `${unit.target} in all`}, context],
  ['a fact that it names', unit, {...context, facts: other}],
  ['the locale', unit, {...context, targetLocale: 'en-GB'}],
] as const)('it lapses when %s changes', ([, changed, within]) => {
  const {open, dismissed, lapsed} = split(changed, within)
  expect(dismissed).toEqual([])
  expect(open.map(({rule}) => rule)).toContain('quantity-value')
  expect(lapsed).toHaveLength(1)
})

test('a change of anything else leaves it alone', () => {
  const facts = {...sampleFacts, share: {...sampleFacts.share!, verified: false}}
  expect(split(unit, {...context, facts}).lapsed).toEqual([])
})

test.for([
  [{...by, reason: ' '}, 'reason-missing'],
  [{...by, by: ''}, 'name-missing'],
] as const)('nobody dismisses without a word: %s', ([said, code]) => {
  const [finding] = checkUnit(unit, context)
  expect(() => dismissFinding(finding!, {unit, context, ...said})).toThrow(
    expect.objectContaining({code, constructor: CheckError}),
  )
})
