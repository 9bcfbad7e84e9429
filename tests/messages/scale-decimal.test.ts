import fc from 'fast-check'
import {expect, test} from 'vitest'
import {scaleDecimal} from '#messages/scale-decimal.ts'

test.for([
  ['6250000000', {factor: '0.00000001'}, '62.5'],
  ['0.605', {factor: '100'}, '60.5'],
  ['1.10', {}, '1.1'],
  ['-0.25', {factor: '4'}, '-1'],
  ['3', {offset: '5'}, '-2'],
  ['9007199254740993', {offset: '1'}, '9007199254740992'],
] as const)('%s by %o is %s', ([value, by, result]) => {
  expect(scaleDecimal(value, by)).toBe(result)
})

test('scaling there and back is exact', () => {
  fc.assert(
    fc.property(
      fc.bigInt({min: -(10n ** 30n), max: 10n ** 30n}),
      fc.integer({min: 0, max: 20}),
      (value, places) => {
        const small = scaleDecimal(String(value), {
          factor: places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`,
        })
        expect(scaleDecimal(small, {factor: `1${'0'.repeat(places)}`})).toBe(String(value))
      },
    ),
  )
})
