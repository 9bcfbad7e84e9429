import {gramsOf, overlap} from './gram-overlap.ts'
import type {Matching} from './matching.ts'

/** How much of a part must stand in the whole. */
const contained = 0.75
/** A unit of fewer grams is contained in too much. */
const fewest = 5
/** Free old units around a new one that it may hold. */
const reach = 4

/**
 * Find for each unit that stayed without a pair the unit it was split off from, or that it was merged from: a paired
 * one beside it or a free one near its place.
 *
 * @returns index of the new unit → index of the old one.
 */
export function findOrigins({before, after, toNew, toOld}: Matching): Map<number, number> {
  const origins = new Map<number, number>()
  for (const [now, unit] of after.entries()) {
    if (toOld[now] !== -1) continue
    const own = gramsOf(unit.message)
    const beside = [toOld[now - 1] ?? -1, toOld[now + 1] ?? -1].filter(old => old !== -1)
    const place = beside[0] ?? Math.min(now, before.length - 1)
    const gone = [...Array(2 * reach + 1).keys()]
      .map(step => place + step - reach)
      .filter(old => toNew[old] === -1)
    const origin = [...beside, ...gone].find(old => {
      const {part, size} = overlap(gramsOf(before[old]!.message), own)
      return part >= contained && size >= fewest
    })
    if (origin !== undefined) origins.set(now, origin)
  }
  return origins
}
