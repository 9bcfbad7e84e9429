import {expect, test} from 'vitest'
import {groupDigits} from '#quantities/decimal-text.ts'

test.for([
  ['6000000000', '6,000,000,000'],
  ['-12345.6', '-12,345.6'],
  ['600', '600'],
  ['0.12345', '0.12345'],
  ['2/3', '2/3'],
  ['3:2:1', '3:2:1'],
] as const)('%s is grouped as %s', ([value, grouped]) => {
  expect(groupDigits(value)).toBe(grouped)
})
