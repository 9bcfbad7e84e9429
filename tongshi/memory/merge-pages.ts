import {PackedPage} from './packed-page.ts'
import {gramLists} from './segment-grams.ts'

/** Ranks are 16 bits. */
const pageCapacity = 65_536

/** Where a segment comes from. */
type Order = Readonly<{
  /** By new position: the index of the page it comes from. */
  pages: Uint16Array
  /** By new position: its rank there. */
  ranks: Uint16Array
}>

/**
 * Merge pages into a run of pages that share the lengths out between them: a search then reads most pages not at all
 * and the others whole. Costs about a second for a million segments.
 *
 * @param isKept of removed entries no trace stays.
 */
export function mergePages(pages: readonly PackedPage[], isKept: (entry: number) => boolean): PackedPage[] {
  const order = orderByLength(pages, isKept)
  const merged: PackedPage[] = []
  for (let start = 0; start < order.ranks.length; start += pageCapacity)
    merged.push(gather(pages, order, {start, end: Math.min(order.ranks.length, start + pageCapacity)}))
  return merged
}

function orderByLength(pages: readonly PackedPage[], isKept: (entry: number) => boolean): Order {
  const keys: Float64Array[] = pages.map(({arrays: {entries, lengths}}, page) => {
    const own = new Float64Array(entries.length)
    let kept = 0
    for (let rank = 0; rank < entries.length; rank++)
      if (isKept(entries[rank]!)) own[kept++] = (lengths[rank]! * 4096 + page) * pageCapacity + rank
    return own.subarray(0, kept)
  })
  const all = new Float64Array(keys.reduce((sum, own) => sum + own.length, 0))
  let at = 0
  for (const own of keys) {
    all.set(own, at)
    at += own.length
  }
  all.sort()
  const order = {pages: new Uint16Array(all.length), ranks: new Uint16Array(all.length)}
  for (let position = 0; position < all.length; position++) {
    order.ranks[position] = all[position]! % pageCapacity
    order.pages[position] = Math.floor(all[position]! / pageCapacity) % 4096
  }
  return order
}

/** One page of the segments from `start` to `end` of the new order. */
function gather(
  pages: readonly PackedPage[],
  order: Order,
  {start, end}: {start: number; end: number},
): PackedPage {
  const size = end - start
  const [entries, lengths] = [new Uint32Array(size), new Uint32Array(size)]
  // Per old page: 1 + the new rank of each old one. What goes into one page stands in one stretch of each old page.
  const moved = pages.map(page => new Uint32Array(page.size))
  const stretches = pages.map(() => ({from: pageCapacity, to: 0}))
  for (let rank = 0; rank < size; rank++) {
    const page = order.pages[start + rank]!
    const old = order.ranks[start + rank]!
    const {arrays} = pages[page]!
    entries[rank] = arrays.entries[old]!
    lengths[rank] = arrays.lengths[old]!
    moved[page]![old] = rank + 1
    const stretch = stretches[page]!
    stretch.from = Math.min(stretch.from, old)
    stretch.to = Math.max(stretch.to, old + 1)
  }
  const involved = pages.flatMap((page, at) =>
    stretches[at]!.from < stretches[at]!.to ? [{page, moved: moved[at]!, ...stretches[at]!}] : [],
  )
  let total = 0
  for (const {page, from, to} of involved)
    for (let list = 0; list < gramLists; list++) {
      const slice = page.slice(list, from, to)
      total += slice.to - slice.from
    }
  const [starts, ranks] = [new Uint32Array(gramLists + 1), new Uint16Array(total)]
  let at = 0
  for (let list = 0; list < gramLists; list++) {
    const first = at
    let sources = 0
    for (const {page, moved: own, from, to} of involved) {
      const slice = page.slice(list, from, to)
      if (slice.from < slice.to) sources++
      for (let index = slice.from; index < slice.to; index++) {
        const rank = own[page.arrays.ranks[index]!]!
        if (rank > 0) ranks[at++] = rank - 1
      }
    }
    if (sources > 1) ranks.subarray(first, at).sort()
    starts[list + 1] = at
  }
  return new PackedPage({entries, lengths, starts, ranks: at === total ? ranks : ranks.slice(0, at)})
}
