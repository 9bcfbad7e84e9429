import fc from 'fast-check'
import {expect, test} from 'vitest'
import {DistancePattern} from '#memory/edit-distance.ts'

/** The whole matrix, cell by cell. */
function plainDistance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, at) => at)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++)
      next[to] = Math.min(
        row[to]! + 1,
        next[to - 1]! + 1,
        row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1),
      )
    row = next
  }
  return row.at(-1)!
}

const unitsOf = (text: string) => Uint16Array.from(text, unit => unit.charCodeAt(0))
const distance = (one: string, other: string, limit = 10_000) =>
  new DistancePattern(one).distance(unitsOf(other), 0, other.length, limit)

test.for([
  ['', '', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['模具产业', '模具行业', 1],
  ['a'.repeat(100), 'a'.repeat(64), 36],
  ['x'.repeat(33), 'y'.repeat(33), 33],
] as const)('%j and %j are %d edits apart', ([one, other, edits]) => {
  expect(distance(one, other)).toBe(edits)
})

const text = fc.string({unit: fc.constantFrom('a', 'b', 'c', '模', '具'), maxLength: 200})
const edited = text.chain(one =>
  fc.tuple(
    fc.constant(one),
    fc.array(fc.tuple(fc.nat(200), fc.constantFrom('', 'a', 'bc', '模')), {maxLength: 30}),
  ),
)

test('it is the distance of the whole matrix where that is within the limit, and above the limit where it is not', () => {
  fc.assert(
    fc.property(edited, fc.nat(120), ([one, edits], limit) => {
      let other = one
      for (const [at, put] of edits) other = other.slice(0, at) + put + other.slice(at + 1)
      const expected = plainDistance(one, other)
      const found = distance(one, other, limit)
      return expected <= limit ? found === expected : found > limit
    }),
    {numRuns: 2_000, seed: 1},
  )
})
