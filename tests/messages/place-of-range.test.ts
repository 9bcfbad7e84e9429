import {expect, test} from 'vitest'
import {keepRecent} from '#messages/keep-recent.ts'
import {placeOfRange} from '#messages/place-of-range.ts'

test.for([
  ['', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\n\nb', 2, 2, 1],
  ['a\n', 2, 2, 1],
  ['𠮷x', 2, 1, 3],
  ['ab', 99, 1, 3],
  ['ab', -1, 1, 1],
] as const)('%o at %i is line %i, column %i', ([text, start, line, column]) => {
  expect(placeOfRange(text, start)).toMatchObject({line, column})
})

test('the key unasked longest is forgotten first', () => {
  let made = 0
  const get = keepRecent(2, key => {
    made += 1
    return key.toUpperCase()
  })
  expect([get('a'), get('b'), get('a'), get('c'), get('a')]).toEqual(['A', 'B', 'A', 'C', 'A'])
  expect(made).toBe(3)
  get('b')
  expect(made).toBe(4)
})
