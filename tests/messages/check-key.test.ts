import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkKey} from '#messages/check-key.ts'
import {printWithLibraries} from './print-with-libraries.ts'

test.for(['p-7k2q', 'home', '公告', 'a b', 'constructor', 'toString', 'a/b', '0', 'home_one', '$t(x)'])(
  '%s can be found by all three libraries',
  key => {
    expect(checkKey(key)).toBeUndefined()
    for (const print of Object.values(printWithLibraries('en', {[key]: 'found {x}'}))) {
      expect(print(key, {x: 1})).toBe('found 1')
    }
  },
)

test('every key that passes is found by all three libraries', () => {
  const piece = fc.oneof(
    fc.constantFrom('.', ':', '#', '###', '_', '$t(', '{{', '}}', '__proto__', ' ', '/', '\\'),
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 3}),
  )
  fc.assert(
    fc.property(fc.array(piece, {minLength: 1, maxLength: 4}), pieces => {
      const key = pieces.join('')
      if (checkKey(key)) return
      for (const [library, print] of Object.entries(printWithLibraries('en', {[key]: 'found'}))) {
        expect([library, key, print(key, {})]).toEqual([library, key, 'found'])
      }
    }),
    {numRuns: 1_500},
  )
})
