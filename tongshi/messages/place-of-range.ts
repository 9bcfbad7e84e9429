import type {Place} from './finding.ts'
import {keepRecent} from './keep-recent.ts'

/**
 * Say in which line and column a range of a text begins.
 *
 * @param text the whole text; lines end at LF, CR LF or CR.
 * @param start UTF-16 code units, 0-based; beyond the end means the end.
 * @param end exclusive; default `start`.
 * @returns line and column 1-based, the column in UTF-16 code units.
 */
export function placeOfRange(text: string, start: number, end: number = start): Place {
  const from = Math.min(Math.max(start, 0), text.length)
  const starts = lineStartsOf(text)
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= from) low = middle
    else high = middle
  }
  return {
    line: low + 1,
    column: from - starts[low]! + 1,
    start: from,
    end: Math.min(Math.max(end, from), text.length),
  }
}

/** A file is asked for thousands of places in turn: its lines are counted once. */
const lineStartsOf = keepRecent(8, text => [
  0,
  ...Array.from(text.matchAll(/\r\n?|\n/g), match => match.index + match[0].length),
])
