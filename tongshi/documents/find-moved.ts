/**
 * Find what has moved between two orders of the same things: the fewest that have to be taken out for the others to
 * stand in their old order.
 *
 * @param before names in their old order; names that only one side has are passed over.
 */
export function findMoved(before: readonly string[], now: readonly string[]): string[] {
  const placeOf = new Map(before.map((name, at) => [name, at]))
  const shared = now.filter(name => placeOf.has(name))
  const places = shared.map(name => placeOf.get(name)!)
  // Patience sorting: the end of the best run of each length, and what stands before each.
  const ends: number[] = []
  const previous = places.map((place, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[ends[middle]!]! < place) low = middle + 1
      else high = middle
    }
    ends[low] = at
    return low > 0 ? ends[low - 1]! : -1
  })
  const stays = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at]!) stays.add(at)
  return shared.filter((_, at) => !stays.has(at))
}
