import {type Grams, gramsOf, type Overlap, overlap} from './gram-overlap.ts'
import type {Matching} from './matching.ts'

/** Two free units that may be the same one. */
export type Candidate = Overlap & Readonly<{old: number; now: number}>

/** Of the old units that share the rarest grams with a new one, so many are compared with it. */
const most = 12

/** A gram that stands in more units than this, and in more than a twentieth of all, tells nothing. */
const common = 40

/**
 * Find the free pairs worth comparing: those that share rare grams, and those that stand in the same place. An index
 * of grams keeps the rewrite of a whole document linear.
 */
export function findCandidates(matching: Matching): Candidate[] {
  const {before, after, toNew, toOld} = matching
  const free = [...before.keys()].filter(old => toNew[old] === -1)
  const oldGrams = new Map(free.map(old => [old, gramsOf(before[old]!.message)]))
  const index = indexGrams(oldGrams)
  const limit = Math.max(common, free.length / 20)
  return [...after.entries()].flatMap(([now, unit]) => {
    if (toOld[now] !== -1) return []
    const own = gramsOf(unit.message)
    const olds = new Set(mostShared(own, index, limit))
    // What has no word in common may still be the same: a line of facts between two known ones.
    for (const beside of [(toOld[now - 1] ?? -1) + 1, (toOld[now + 1] ?? 0) - 1])
      if (oldGrams.has(beside)) olds.add(beside)
    return [...olds].map(old => ({old, now, ...overlap(oldGrams.get(old)!, own)}))
  })
}

function indexGrams(units: ReadonlyMap<number, Grams>): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [old, grams] of units)
    for (const gram of grams.keys()) {
      const postings = index.get(gram)
      if (postings) postings.push(old)
      else index.set(gram, [old])
    }
  return index
}

/** The old units that share most with the grams of a new one, rare grams counting more. */
function mostShared(grams: Grams, index: ReadonlyMap<string, readonly number[]>, limit: number): number[] {
  const shared = new Map<number, number>()
  for (const gram of grams.keys()) {
    const olds = index.get(gram) ?? []
    if (olds.length > limit) continue
    for (const old of olds) shared.set(old, (shared.get(old) ?? 0) + 1 / olds.length)
  }
  return [...shared]
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([old]) => old)
}
