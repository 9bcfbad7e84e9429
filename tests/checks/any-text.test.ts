import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyFixes} from '#checks/apply-fixes.ts'
import type {CheckContext} from '#checks/check-context.ts'
import {checkUnit} from '#checks/check-unit.ts'
import {sampleFacts} from '../messages/sample-facts.ts'
import {sampleTerms} from './sample-context.ts'

const pieces =
  "a|B|the |the|mould|color|Director |Wang|Haitao|. |.|..|,|, | |  |（|）|(|)|“|”|\"|《|》|{n}|{|}|<b>|</b>|<|{n, plural, one {#} other {# x}}|'|''|12|1,234|6 billion yuan|60亿元|约|多|以上|%|5月9日|03/04/2024|2016-2018|一|中国|基地|的|的的|产|產|。|，|、|？|https://a.b/c|https：//|x@y.zz|`code`|snake_case|--flag|\u200b|\ufffc|\ud83d|😀|\n|é|ж|ع|¥|倍|昨日|{sales}|{director}|$t(x)|{{x}}".split(
    '|',
  )
const text = fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map(words => words.join(''))

const contexts: readonly CheckContext[] = [
  {sourceLocale: 'en', targetLocale: 'zh-Hans', facts: sampleFacts, terms: sampleTerms},
  {sourceLocale: 'zh-Hans', targetLocale: 'en', profile: 'project', syntax: 'text', isDated: false},
  {sourceLocale: 'zh-Hant', targetLocale: 'de', profile: 'project', syntax: 'i18next'},
  {sourceLocale: 'en', targetLocale: 'ar', profile: 'project'},
]

test('whatever stands in two texts, nothing throws, and every finding lies in its text', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom(...contexts), (source, target, context) => {
      for (const {place, fix} of checkUnit({id: 'u', source, target}, context)) {
        const {length} = place.side === 'source' ? source : target
        const {start = -1, end = -1} = fix ?? place
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(length)
      }
    }),
    {numRuns: 600},
  )
})

test('certain fixes come to an end, and leave nothing certain to fix', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom(...contexts.slice(0, 2)), (source, first, context) => {
      let target = first
      for (let round = 0; round < 8; round += 1) {
        const findings = checkUnit({id: 'u', source, target}, {...context, sides: ['target']})
        const {message, applied} = applyFixes(target, findings)
        if (applied.length === 0) return
        target = message
      }
      expect.fail(`${JSON.stringify(first)} became ${JSON.stringify(target)} and is not done`)
    }),
    {numRuns: 300},
  )
})

/** Each would cost the square of its length, or worse, to a careless pattern; here all take a blink. */
test.for([
  '-',
  '.',
  '`',
  '```a',
  'a-',
  'a.',
  'a_',
  'a@',
  '1',
  '1,',
  '1～',
  '1900-',
  '约1',
  '一',
  '{{',
  '<b>',
  '“',
  '(',
  ' ',
  '\u200b',
  'the ',
  'Director A',
  'https：//',
  'mould',
] as const)('a text of nothing but %j is checked', piece => {
  const message = piece.repeat(Math.ceil(6_000 / piece.length))
  for (const context of contexts) {
    const findings = checkUnit({id: 'u', source: message, target: `${message}x`}, context)
    expect(Array.isArray(findings)).toBe(true)
  }
})
