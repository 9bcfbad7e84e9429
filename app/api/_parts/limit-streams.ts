import {StoreError} from '#store/store-error.ts'

/** Live streams of one person: a browser opens six to a host, and people have more than one. */
const most = 24

const open = new Map<string, number>()

/**
 * Count a live stream of a person.
 *
 * @returns what to call when it ends.
 * @throws StoreError `too-many`.
 */
export function takeStream(person: string): () => void {
  const count = open.get(person) ?? 0
  if (count >= most)
    throw new StoreError(
      'too-many',
      `Unexpected ${count + 1} live streams at once, expected at most ${most}, close some of your pages.`,
      {retryAfter: 30},
    )
  open.set(person, count + 1)
  let isOver = false
  return () => {
    if (isOver) return
    isOver = true
    const left = (open.get(person) ?? 1) - 1
    if (left > 0) open.set(person, left)
    else open.delete(person)
  }
}
