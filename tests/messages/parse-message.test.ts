import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseMessage} from '#messages/parse-message.ts'

test.for([
  ['{firms', 0, '}'],
  ['{firms, plural, one {#}}', 23, 'other {…}'],
  ['{firms, plurals, other {#}}', 8, 'number, date, time, plural, selectordinal or select'],
  ['<b>bold', 0, 'a closing tag'],
  ['<b>bold</i>', 9, 'the closing tag of the tag opened last'],
  ['a {x-y} b', 2, '{name} of letters, digits and _'],
  ['{}', 0, '{name}'],
] as const)('%s is broken at %i, expected %s', ([message, start, expected]) => {
  expect(parseMessage(message).finding).toMatchObject({rule: 'icu-syntax', expected, place: {start}})
})

test('a place in the second line says so', () => {
  expect(parseMessage('one\ntwo {').finding?.place).toMatchObject({line: 2, column: 5, start: 8})
})

test.for([
  ['tags', '<b>'.repeat(200_00)],
  ['selects', '{a,select,other{'.repeat(5_000)],
  ['closed selects', '{a,select,other{'.repeat(40) + '}}'.repeat(40)],
  ['length', 'x'.repeat(200_000)],
] as const)('a bomb of %s is one finding', ([, message]) => {
  expect(parseMessage(message).finding).toMatchObject({
    rule: 'icu-syntax',
    expected: expect.stringMatching(/at most/),
  })
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
