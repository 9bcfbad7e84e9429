import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Case} from '../../scripts/recognizers/resolution.ts'
import {answerModel, isSameResults} from '../../scripts/recognizers/score-model.ts'

/** The public suite lies beside the checkout; nothing of it is kept here. */
const folder = '../shared/suites/recognizers-text'

/** Families of models, and the share of their cases that has to pass. */
const families: readonly (readonly [name: string, models: RegExp, share: number])[] = [
  ['numbers in Chinese', /^Number\/Chinese\//, 0.98],
  ['numbers in English', /^Number\/English\/(?:Number|Ordinal|Percent)Model/, 0.95],
  ['number ranges in English', /^Number\/English\/NumberRangeModel/, 0.95],
  ['units in Chinese', /^NumberWithUnit\/Chinese\//, 0.96],
  ['units in English', /^NumberWithUnit\/English\//, 0.95],
  ['dates and periods in Chinese', /^DateTime\/Chinese\//, 0.97],
  ['dates in English', /^DateTime\/English\//, 0.95],
]

describe.skipIf(!existsSync(folder))(
  'of the public recogniser suite (skipped where it is not at hand)',
  () => {
    const files = existsSync(folder)
      ? readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.json'))
      : []

    test.for(families)('%s pass', ([, models, share]) => {
      let [passed, total] = [0, 0]
      for (const file of files) {
        const model = file.replaceAll('\\', '/').replace(/\.json$/, '')
        if (!models.test(model)) continue
        const cases = JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, '')) as Case[]
        total += cases.length
        passed += cases.filter(one => isSameResults(one.Results, answerModel(model, one) ?? [])).length
      }
      expect(total).toBeGreaterThan(50)
      expect(passed / total).toBeGreaterThanOrEqual(share)
    })
  },
)
