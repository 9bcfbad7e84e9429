import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseMessage} from '#messages/parse-message.ts'

test.for([
  ['{firms', 0, '}'],
  ['{firms, plural, one {#}}', 23, 'other {…}'],
  ['{firms, plurals, other {#}}', 8, 'number | date | time | plural | selectordinal | select'],
  ['<b>bold', 0, '</…>'],
  ['<b>bold</i>', 9, '<name>…</name>'],
  ['a {x-y} b', 2, '{name}'],
  ['{}', 0, '{name}'],
  ['{a, number, ::}', 12, '::compact-long'],
] as const)('%s is broken at %i, expected %s', ([message, start, expected]) => {
  expect(parseMessage(message).finding).toMatchObject({rule: 'icu-syntax', expected, place: {start}})
})

test('a place in the second line says so', () => {
  expect(parseMessage('one\ntwo {').finding?.place).toMatchObject({line: 2, column: 5, start: 8})
})

test.for([
  ['tags', '<b>'.repeat(20_000), 'icu-depth'],
  ['selects', '{a,select,other{'.repeat(5_000), 'icu-depth'],
  ['closed selects', '{a,select,other{'.repeat(40) + '}}'.repeat(40), 'icu-depth'],
  ['length', 'x'.repeat(200_000), 'icu-length'],
] as const)('a bomb of %s is one finding', ([, message, rule]) => {
  expect(parseMessage(message).finding?.rule).toBe(rule)
})

test('the same text gives the same tree', () => {
  expect(parseMessage('{firms} firms').ast).toBe(parseMessage('{firms} firms').ast)
})

test('no text makes it throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '<b>',
      '</b>',
      "'",
      '#',
      '{a}',
      '{a, plural, ',
      'other {',
      '::',
      ', number',
      '<',
      '\ud800',
    ),
    fc.string({unit: 'binary', maxLength: 4}),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), pieces => {
      const {ast, finding} = parseMessage(pieces.join(''))
      expect((ast === undefined) !== (finding === undefined)).toBe(true)
    }),
    {numRuns: 2_000},
  )
})
