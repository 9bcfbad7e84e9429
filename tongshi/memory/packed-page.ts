import {gramLists} from './segment-grams.ts'
import type {TailPage} from './tail-page.ts'

/** The arrays of a page, as they are saved. */
export type PageArrays = Readonly<{
  /** Entry numbers by rank. */
  entries: Uint32Array
  /** lengths of the texts by rank, ascending. */
  lengths: Uint32Array
  /** Where the ranks of each gram begin; one more than there are lists. */
  starts: Uint32Array
  /** For each gram the ranks that hold it, ascending. */
  ranks: Uint16Array
}>

/**
 * Segments sorted by length, with the ranks that hold each gram in one array: the segments of a window of lengths are
 * one slice of every list, and tallying them stays within a few kilobytes.
 */
export class PackedPage {
  readonly arrays: PageArrays

  constructor(arrays: PageArrays) {
    this.arrays = arrays
  }

  get size(): number {
    return this.arrays.entries.length
  }

  /** The ranks of segments whose length is from `shortest` to `longest`, end exclusive. */
  window(shortest: number, longest: number): {from: number; to: number} {
    const {lengths} = this.arrays
    return {
      from: firstAtLeast(lengths, shortest, 0, lengths.length),
      to: firstAtLeast(lengths, longest + 1, 0, lengths.length),
    }
  }

  /** The slice of a gram's list within a window of ranks, as indexes for `tally`. */
  slice(list: number, from: number, to: number): {from: number; to: number} {
    const {starts, ranks} = this.arrays
    const [start, end] = [starts[list]!, starts[list + 1]!]
    if (start === end) return {from: start, to: start}
    const first = from === 0 ? start : firstAtLeast(ranks, from, start, end)
    return {from: first, to: to === this.size ? end : firstAtLeast(ranks, to, first, end)}
  }

  /** Count a slice of a list for each segment in it. */
  tally(from: number, to: number, tallies: Uint8Array): void {
    const {ranks} = this.arrays
    for (let at = from; at < to; at++) tallies[ranks[at]!]!++
  }
}

/** Sort a full page of new segments by length and lay its chains out as lists. */
export function packPage(tail: TailPage): PackedPage {
  const {size} = tail
  // Length in front, rank behind: one number sort gives the order.
  const keys = new Float64Array(size)
  for (let rank = 0; rank < size; rank++) keys[rank] = tail.lengths[rank]! * 65_536 + rank
  keys.sort()
  const [entries, lengths, moved] = [new Uint32Array(size), new Uint32Array(size), new Uint16Array(size)]
  for (let rank = 0; rank < size; rank++) {
    const old = keys[rank]! % 65_536
    moved[old] = rank
    entries[rank] = tail.entries[old]!
    lengths[rank] = tail.lengths[old]!
  }
  const starts = new Uint32Array(gramLists + 1)
  for (let list = 0; list < gramLists; list++) starts[list + 1] = starts[list]! + tail.countOf(list)
  const ranks = new Uint16Array(starts[gramLists]!)
  for (let list = 0; list < gramLists; list++) {
    const [start, end] = [starts[list]!, starts[list + 1]!]
    if (start === end) continue
    let at = start
    tail.eachRank(list, rank => {
      ranks[at++] = moved[rank]!
    })
    if (end - start > 1) ranks.subarray(start, end).sort()
  }
  return new PackedPage({entries, lengths, starts, ranks})
}

/** The first index from `from` whose value is at least `value`; `to` where there is none. */
function firstAtLeast(values: Uint32Array | Uint16Array, value: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
