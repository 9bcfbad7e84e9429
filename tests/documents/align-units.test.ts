import fc from 'fast-check'
import {expect, test} from 'vitest'
import {alignUnits} from '#documents/align-units.ts'
import {extractUnits} from '#documents/extract-units.ts'
import {hashUnit} from '#documents/hash-unit.ts'
import {parseMarkdown} from '#documents/parse-markdown.ts'
import {updateLock} from '#documents/update-lock.ts'

const unit = (message: string) => ({
  kind: 'paragraph' as const,
  message,
  hash: hashUnit('paragraph', message),
  shells: {},
})
const unitsOf = (markdown: string) => extractUnits(parseMarkdown(markdown, () => false))
const pairsOf = (before: readonly string[], after: readonly string[]) =>
  alignUnits(before.map(unit), after.map(unit)).pairs.map(pair => [pair.old, pair.new])

const [base, sales, ceremony] = [
  'The community is the first in the country to serve the mould industry.',
  'Annual sales of the die enterprises reached a new record last year.',
  'The director and the dean attended the ceremony in Beilun.',
]

test.for([
  [
    'an insertion',
    [base, sales],
    [base, ceremony, sales],
    [
      [0, 0],
      [1, 2],
    ],
  ],
  [
    'a deletion',
    [base, ceremony, sales],
    [base, sales],
    [
      [0, 0],
      [2, 1],
    ],
  ],
  [
    'a move',
    [base, sales, ceremony],
    [ceremony, base, sales],
    [
      [2, 0],
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'a rewording',
    [base, sales],
    [base, sales.replace('a new record', 'six billion')],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'a short text rewritten in its place',
    [base, 'Sales', sales],
    [base, 'Revenue', sales],
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    'repeated texts',
    ['x', base, 'x'],
    ['x', base, 'x', 'x'],
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
] as const)('ids survive %s', ([, before, after, pairs]) => {
  expect(pairsOf(before, after)).toEqual(expect.arrayContaining([...pairs]))
})

test('a unit of which nothing is left is new', () => {
  expect(pairsOf([sales], ['On Monday the bureau signed an agreement with four universities.'])).toEqual([])
})

test('a part that was split off is new and says where it came from', () => {
  const lock = updateLock([], unitsOf(`${base} ${sales}`), 'seed').lock
  const {lock: after} = updateLock(lock, unitsOf(`${base}\n\n${sales}`), 'seed')
  expect(after.filter(one => one.id === lock[0]!.id)).toHaveLength(1)
  expect(after.filter(one => one.derivedFrom === lock[0]!.id)).toHaveLength(1)
})

test.for([
  ['re-wrapping', 'One two\nthree *four*.', 'One\ntwo three\n*four*.'],
  ['Chinese re-wrapped', '宁波市知识\n产权局', '宁波市知识产权局'],
  ['another list marker', '- one\n- two', '* one\n* two'],
  ['another emphasis character', 'an *old* town', 'an _old_ town'],
  [
    'a reference instead of an inline link',
    'see [it](https://a.example "t")',
    'see [it][r]\n\n[r]: https://a.example "t"',
  ],
  ['another heading level', '## Title', '### Title'],
])('%s makes nothing stale', ([, before, after]) => {
  const {lock} = updateLock([], unitsOf(before!), 'seed')
  const {changed, added, gone} = updateLock(lock, unitsOf(after!), 'seed')
  expect({changed, added, gone}).toEqual({changed: [], added: [], gone: []})
})

test('no unit is paired twice and no id is given twice', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c d', 'c d e', base, sales, `${sales} ${base}`), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pairs = pairsOf(before, after)
      expect(new Set(pairs.map(pair => pair[0])).size).toBe(pairs.length)
      expect(new Set(pairs.map(pair => pair[1])).size).toBe(pairs.length)
      const {lock} = updateLock([], before.map(unit), 'seed')
      const next = updateLock(lock, after.map(unit), 'seed').lock
      expect(new Set(next.map(one => one.id)).size).toBe(after.length)
    }),
  )
})

test('an unchanged document keeps every id and hash', () => {
  const {lock} = updateLock([], unitsOf(`# ${base}\n\n${sales}\n\n- ${ceremony}\n- ${ceremony}`), 'seed')
  expect(
    updateLock(lock, unitsOf(`# ${base}\n\n${sales}\n\n- ${ceremony}\n- ${ceremony}`), 'seed').lock,
  ).toEqual(lock)
})
