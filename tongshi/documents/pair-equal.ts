import {type Alignable, areFree, type Matching, pairUnits} from './matching.ts'

/**
 * Pair units that are equal: common beginning and end, then those that stand once on each side, then those that
 * repeat, beside a paired neighbour first.
 */
export function pairEqual(matching: Matching): void {
  pairEnds(matching)
  pairUniques(matching)
  pairRepeats(matching)
}

function areEqual({before, after}: Matching, old: number, now: number): boolean {
  return before[old] !== undefined && before[old].hash === after[now]?.hash
}

function pairEnds(matching: Matching): void {
  const {before, after} = matching
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && areEqual(matching, start, start)) pairUnits(matching, start, start++)
  for (let back = 1; back <= shorter - start; back++) {
    const [old, now] = [before.length - back, after.length - back]
    if (!areEqual(matching, old, now)) return
    pairUnits(matching, old, now)
  }
}

function pairUniques(matching: Matching): void {
  const news = groupFree(matching.after, matching.toOld)
  for (const [hash, [old, ...more]] of groupFree(matching.before, matching.toNew)) {
    const now = news.get(hash)
    if (more.length === 0 && now?.length === 1) pairUnits(matching, old!, now[0]!)
  }
}

function pairRepeats(matching: Matching): void {
  const {before, after, toOld, toNew} = matching
  for (const step of [1, -1]) {
    const order = [...after.keys()]
    for (const now of step === 1 ? order : order.reverse()) {
      const neighbour = toOld[now - step] ?? -1
      const old = neighbour + step
      if (neighbour !== -1 && areEqual(matching, old, now) && areFree(matching, old, now))
        pairUnits(matching, old, now)
    }
  }
  const olds = groupFree(before, toNew)
  for (const [hash, news] of groupFree(after, toOld))
    for (const [at, now] of news.entries()) {
      const old = olds.get(hash)?.[at]
      if (old !== undefined) pairUnits(matching, old, now)
    }
}

/** Indices of free units by their hash. */
function groupFree(units: readonly Alignable[], paired: Int32Array): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [at, {hash}] of units.entries()) {
    if (paired[at] !== -1) continue
    const group = groups.get(hash)
    if (group) group.push(at)
    else groups.set(hash, [at])
  }
  return groups
}
