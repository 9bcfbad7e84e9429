import {expect, test} from 'vitest'
import {findHeld, holdDocument} from '#store/held-documents.ts'

const minute = 60_000
const file = (name: string, size = 3) => ({name, bytes: new Uint8Array(size).fill(97)})

test('a document is found by who has sent it, for half an hour after it was last asked for', () => {
  const digest = holdDocument('lin', file('a.txt'), 0)
  expect(findHeld('lin', digest, 20 * minute)).toEqual(file('a.txt'))
  expect(findHeld('lin', digest, 45 * minute)).toEqual(file('a.txt'))
  expect(findHeld('wang', digest, 45 * minute)).toBeUndefined()
  expect(findHeld('lin', digest, 76 * minute)).toBeUndefined()
})

test('another name, and another kind of the same content, are other documents', () => {
  const digests = [file('a.txt'), file('a.md'), {text: 'aaa'}, {html: 'aaa'}].map(one =>
    holdDocument('lin', one, 200 * minute),
  )
  expect(new Set(digests).size).toBe(4)
})

test('what has not been asked for longest goes where there is no more room', () => {
  const now = 400 * minute
  const digests = Array.from({length: 5}, (_, at) => holdDocument('lin', file(`${at}`, 60 * 2 ** 20), now))
  expect(digests.map(digest => findHeld('lin', digest, now) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ])
})
