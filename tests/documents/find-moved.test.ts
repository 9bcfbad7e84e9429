import {expect, test} from 'vitest'
import {findMoved} from '#documents/find-moved.ts'

test.for([
  ['abcd', 'abcd', ''],
  ['abcd', 'dabc', 'd'],
  ['abcd', 'bcda', 'a'],
  ['abcd', 'abxcd', ''],
  ['abcd', 'acd', ''],
  ['abcdef', 'fabcde', 'f'],
  ['abcd', 'dcba', 'dcb'],
  ['', 'ab', ''],
] as const)('from %s to %s moves %s', ([before, now, moved]) => {
  expect(findMoved([...before], [...now]).join('')).toBe(moved)
})
