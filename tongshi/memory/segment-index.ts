import {mergePages} from './merge-pages.ts'
import {type PackedPage, packPage} from './packed-page.ts'
import {GramReader} from './segment-grams.ts'
import {TailPage} from './tail-page.ts'

/** What to look for: a folded text, the lengths of what may be like it, and how much the search may cost. */
export type CandidateQuery = Readonly<{
  text: string
  shortest: number
  longest: number
  /** Edits allowed to a segment of a length. */
  edits: (length: number) => number
  /** Entries of lists counted at most; the rarest grams go first. */
  tallies: number
  /** Entries offered at most. */
  candidates: number
  /** Where the window holds no more than this, all of it is offered without any counting. */
  scan: number
}>

/** A page with the part of it that may hold what is sought. */
type Part = Readonly<{page: PackedPage | TailPage; from: number; to: number; base: number}>

const longestText = 1 << 20
/** Runs that are merged at a time. */
const fanOut = 4
/** A tally is one byte. */
const mostGrams = 255

/**
 * The n-gram index of a memory: packed pages, and pages of new segments. Nothing is ever rebuilt: a full page is
 * packed when somebody has the time (`settle`), and searched as it is until then.
 */
export class SegmentIndex {
  /** Runs of pages, the oldest and largest first; the pages of a run share the lengths out between them. */
  private runs: PackedPage[][]
  private readonly tails: TailPage[] = []
  private readonly grams = new GramReader()
  private tallies = new Uint8Array(1 << 16)

  /** @param pages one run, as saved. */
  constructor(pages: PackedPage[] = []) {
    this.runs = pages.length > 0 ? [pages] : []
  }

  get pages(): readonly PackedPage[] {
    return this.runs.flat()
  }

  /** The first entry that is not in packed pages; all from there on are not, or not with all their texts. */
  get firstUnsettled(): number | undefined {
    return this.tails[0]?.entries[0]
  }

  /** @param text folded; an entry with figures has two, and may be offered for either. */
  add(entry: number, text: string): void {
    let tail = this.tails.at(-1)
    if (!tail || tail.isFull) {
      tail = new TailPage()
      this.tails.push(tail)
    }
    this.grams.readSegment(text)
    tail.add(entry, text.length, this.grams)
  }

  /**
   * Pack the pages that are full, and merge runs of like size, so that there are never many.
   *
   * @param isKept whether an entry is still wanted.
   */
  settle(isKept: (entry: number) => boolean): void {
    while (this.tails[0]?.isFull) {
      this.runs.push([packPage(this.tails.shift()!)])
      while (this.runs.length >= fanOut && isOneSize(this.runs.slice(-fanOut)))
        this.runs.push(mergePages(this.runs.splice(-fanOut).flat(), isKept))
    }
  }

  /** Pack every page, full or not, and merge all runs into one, for the fastest search. */
  compact(isKept: (entry: number) => boolean): void {
    this.settle(isKept)
    for (const tail of this.tails.splice(0)) this.runs.push([packPage(tail)])
    if (this.runs.length > 1) this.runs = [mergePages(this.runs.flat(), isKept)]
  }

  /** Entries that share grams with a text, those that share most first. */
  candidates(query: CandidateQuery): Uint32Array {
    const parts = this.partsOf(query)
    const inWindow = parts.reduce((sum, {from, to}) => sum + to - from, 0)
    if (inWindow <= query.scan) return listAll(parts, query)
    this.grams.readQuery(query.text)
    const slices = this.sliceLists(parts)
    const chosen = this.chooseGrams(slices, {parts: parts.length, tallies: query.tallies})
    this.tally(parts, slices, chosen)
    return this.collect(parts, {query, needed: this.neededOf(query, chosen.length)})
  }

  private partsOf({shortest, longest}: CandidateQuery): Part[] {
    const parts: Part[] = []
    let base = 0
    for (const page of this.pages) {
      const {from, to} = page.window(shortest, longest)
      if (from < to) parts.push({page, from, to, base})
      base += page.size
    }
    for (const page of this.tails) {
      parts.push({page, from: 0, to: page.size, base})
      base += page.size
    }
    if (this.tallies.length < base) this.tallies = new Uint8Array(base * 2)
    return parts
  }

  /** For each part and gram where its list begins and ends; of a new page only how long it is. */
  private sliceLists(parts: readonly Part[]): Uint32Array {
    const {lists, count} = this.grams
    const slices = new Uint32Array(parts.length * count * 2)
    let at = 0
    for (const {page, from, to} of parts)
      for (let gram = 0; gram < count; gram++) {
        const list = lists[gram]!
        if (page instanceof TailPage) slices[at + 1] = page.countOf(list)
        else {
          const slice = page.slice(list, from, to)
          slices[at] = slice.from
          slices[at + 1] = slice.to
        }
        at += 2
      }
    return slices
  }

  private tally(parts: readonly Part[], slices: Uint32Array, chosen: Uint32Array): void {
    const {lists, count} = this.grams
    parts.forEach(({page, from, to, base}, part) => {
      const tallies = this.tallies.subarray(base, base + page.size)
      tallies.fill(0, from, to)
      for (const gram of chosen) {
        const at = (part * count + gram) * 2
        if (page instanceof TailPage) page.tally(lists[gram]!, tallies)
        else page.tally(slices[at]!, slices[at + 1]!, tallies)
      }
    })
  }

  /** The rarest grams until their lists together are longer than may be counted. */
  private chooseGrams(slices: Uint32Array, {parts, tallies}: {parts: number; tallies: number}): Uint32Array {
    const {count} = this.grams
    const sizes = new Float64Array(count)
    for (let gram = 0; gram < count; gram++) {
      let size = 0
      for (let at = gram * 2; at < parts * count * 2; at += count * 2) size += slices[at + 1]! - slices[at]!
      // Size in front, gram behind: one number sort gives the order.
      sizes[gram] = size * longestText + gram
    }
    sizes.sort()
    const chosen: number[] = []
    let sum = 0
    for (const key of sizes) {
      sum += Math.floor(key / longestText)
      if (chosen.length === mostGrams || (sum > tallies && chosen.length > 0)) break
      chosen.push(key % longestText)
    }
    return Uint32Array.from(chosen)
  }

  /** By length, how many of the chosen grams a segment must hold: every edit takes away as many as it reaches. */
  private neededOf({longest, edits}: CandidateQuery, chosen: number): Int32Array {
    const needed = new Int32Array(longest + 1)
    for (let length = 0; length <= longest; length++)
      needed[length] = Math.max(1, chosen - edits(length) * this.grams.reach)
    return needed
  }

  /** The entries with the highest tallies, by counting sort. */
  private collect(
    parts: readonly Part[],
    {query: {candidates, shortest, longest}, needed}: {query: CandidateQuery; needed: Int32Array},
  ): Uint32Array {
    const histogram = new Uint32Array(mostGrams + 1)
    for (const {page, from, to, base} of parts) {
      const lengths = lengthsOf(page)
      for (let rank = from; rank < to; rank++) {
        const tally = this.tallies[base + rank]!
        const length = lengths[rank]!
        // Pages of new segments are not sorted by length.
        if (length >= shortest && length <= longest && tally >= needed[length]!) histogram[tally]!++
      }
    }
    let least = mostGrams
    let enough = histogram[least]!
    while (least > 1 && enough < candidates) enough += histogram[--least]!
    const places = new Uint32Array(mostGrams + 1)
    for (let tally = mostGrams - 1; tally >= least; tally--)
      places[tally] = places[tally + 1]! + histogram[tally + 1]!
    const found = new Uint32Array(Math.min(enough, candidates))
    for (const {page, from, to, base} of parts) {
      const [entries, lengths] = [entriesOf(page), lengthsOf(page)]
      for (let rank = from; rank < to; rank++) {
        const tally = this.tallies[base + rank]!
        if (tally < least || places[tally] === found.length) continue
        const length = lengths[rank]!
        if (length >= shortest && length <= longest && tally >= needed[length]!)
          found[places[tally]!++] = entries[rank]!
      }
    }
    return found
  }
}

function listAll(parts: readonly Part[], {shortest, longest}: CandidateQuery): Uint32Array {
  const found: number[] = []
  for (const {page, from, to} of parts) {
    const [entries, lengths] = [entriesOf(page), lengthsOf(page)]
    for (let rank = from; rank < to; rank++)
      if (lengths[rank]! >= shortest && lengths[rank]! <= longest) found.push(entries[rank]!)
  }
  return Uint32Array.from(found)
}

function entriesOf(page: PackedPage | TailPage): Uint32Array {
  return page instanceof TailPage ? page.entries : page.arrays.entries
}

function lengthsOf(page: PackedPage | TailPage): Uint32Array {
  return page instanceof TailPage ? page.lengths : page.arrays.lengths
}

/** Whether none of the runs is much larger than the newest. */
function isOneSize(runs: readonly (readonly PackedPage[])[]): boolean {
  const sizes = runs.map(run => run.reduce((sum, {size}) => sum + size, 0))
  return Math.max(...sizes) < sizes.at(-1)! * fanOut
}
