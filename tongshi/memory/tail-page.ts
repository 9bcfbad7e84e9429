import {type GramReader, gramLists} from './segment-grams.ts'

/** Segments of a page of new segments; then it is packed. Chains are slow to follow: a page must stay small. */
export const tailCapacity = 4_096

/**
 * New segments, ready to be searched at once: each gram heads a chain through all that hold it. Adding is a matter of
 * microseconds whatever the size of the memory.
 */
export class TailPage {
  /** Entry numbers by rank, in the order added. */
  readonly entries = new Uint32Array(tailCapacity)
  /** lengths of the texts by rank. */
  readonly lengths = new Uint32Array(tailCapacity)
  size = 0
  private readonly heads = new Uint32Array(gramLists)
  private readonly counts = new Uint16Array(gramLists)
  private nexts = new Uint32Array(1 << 16)
  private ranks = new Uint16Array(1 << 16)
  private links = 1

  get isFull(): boolean {
    return this.size === tailCapacity
  }

  add(entry: number, length: number, {lists, count}: GramReader): void {
    const rank = this.size++
    this.entries[rank] = entry
    this.lengths[rank] = length
    this.ensure(count)
    for (let at = 0; at < count; at++) {
      const list = lists[at]!
      this.nexts[this.links] = this.heads[list]!
      this.ranks[this.links] = rank
      this.heads[list] = this.links++
      this.counts[list]!++
    }
  }

  /** How many segments hold the gram. */
  countOf(list: number): number {
    return this.counts[list]!
  }

  /** Count the gram for each segment that holds it. */
  tally(list: number, tallies: Uint8Array): void {
    const {nexts, ranks} = this
    for (let link = this.heads[list]!; link !== 0; link = nexts[link]!) tallies[ranks[link]!]!++
  }

  /** Every segment that holds the gram, newest first. */
  eachRank(list: number, visit: (rank: number) => void): void {
    for (let link = this.heads[list]!; link !== 0; link = this.nexts[link]!) visit(this.ranks[link]!)
  }

  private ensure(count: number): void {
    if (this.links + count <= this.nexts.length) return
    const [nexts, ranks] = [new Uint32Array(this.nexts.length * 2), new Uint16Array(this.ranks.length * 2)]
    nexts.set(this.nexts)
    ranks.set(this.ranks)
    this.nexts = nexts
    this.ranks = ranks
  }
}
