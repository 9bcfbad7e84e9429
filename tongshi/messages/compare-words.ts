import {diffArrays} from 'diff'
import {type SplitOptions, splitWords} from './split-words.ts'

/** One run of words of two texts. */
export type WordChange = Readonly<{kind: 'same' | 'deleted' | 'inserted'; text: string}>

/** Above this many words in one of the texts, they are shown as wholly replaced. */
const mostWords = 8_000

/**
 * Compare two texts word by word: 600余家 → 620余家 marks the whole figure, 压铸模 the whole term.
 *
 * @returns runs in order, what was deleted before what was inserted in its place; a space between two changes
 *   belongs to them.
 */
export function compareWords(before: string, after: string, options: SplitOptions): WordChange[] {
  const [old, now] = [splitWords(before, options), splitWords(after, options)]
  if (Math.max(old.length, now.length) > mostWords)
    return joinRuns([
      {kind: 'deleted', text: before},
      {kind: 'inserted', text: after},
    ])
  const changes = diffArrays(old, now).map(
    ({value, added, removed}): WordChange => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    }),
  )
  return joinRuns(orderRuns(changes))
}

/** Spaces between two changes are taken into both, so that a changed phrase is one run. */
function orderRuns(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = []
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at]!
    const isGap = change.kind === 'same' && /^\s+$/.test(change.text)
    const between = at > 0 && at < changes.length - 1
    if (isGap && between)
      runs.push({kind: 'deleted', text: change.text}, {kind: 'inserted', text: change.text})
    else runs.push(change)
  }
  return runs
}

/** Neighbouring changes become one deletion and one insertion. */
function joinRuns(changes: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = []
  let [deleted, inserted] = ['', '']
  const flush = () => {
    const end = deleted && inserted ? sharedSpace(deleted, inserted) : ''
    const without = (text: string) => text.slice(0, text.length - end.length)
    if (without(deleted)) joined.push({kind: 'deleted', text: without(deleted)})
    if (without(inserted)) joined.push({kind: 'inserted', text: without(inserted)})
    ;[deleted, inserted] = ['', '']
    return end
  }
  for (const {kind, text} of changes) {
    if (kind === 'deleted') deleted += text
    else if (kind === 'inserted') inserted += text
    else joined.push({kind, text: flush() + text})
  }
  const end = flush()
  return end ? [...joined, {kind: 'same', text: end}] : joined
}

/** A space that both end with is no change. */
function sharedSpace(one: string, other: string): string {
  const [space = ''] = /\s*$/.exec(one) ?? []
  return other.endsWith(space) ? space : ''
}
