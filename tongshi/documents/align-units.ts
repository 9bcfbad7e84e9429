import {gramsOf, overlap} from './gram-overlap.ts'
import type {UnitKind} from './unit.ts'

/** What alignment looks at. */
export type Alignable = Readonly<{kind: UnitKind; message: string; hash: string}>

/** Which old unit a new one was, by index; `similarity` is 1 where nothing changed. */
export type Pair = Readonly<{old: number; new: number; similarity: number}>

export type Alignment = Readonly<{
  pairs: readonly Pair[]
  /** New units that were split off or merged: index of the new unit, indices of the old ones they came from. */
  derived: ReadonlyMap<number, number>
}>

/** Dice from which a pair is accepted, by the number of its neighbours that are paired with each other. */
const accepted = [0.55, 0.35, 0.25] as const
const contained = 0.75
const perNeighbour = 0.12
const sameKind = 0.08
/** A unit of fewer grams is contained in too much. */
const fewest = 5
/** Without a paired neighbour: enough where no other free unit on either side is nearly as like. */
const distinct = {dice: 0.35, lead: 0.15}
/** Up to so many grams (three words) a unit that stands alone between its old neighbours was reworded, whatever it says. */
const short = 6
/** A longer one needs at least some of its words. */
const inPlace = 0.18

/**
 * Find for every unit of a new extraction the unit of the old one that it was.
 *
 * First what is equal at both ends, then equal units that are unique on both sides, then repeated ones beside
 * paired neighbours, then similar ones, best first; what is left may be a split or a merge.
 */
export function alignUnits(before: readonly Alignable[], after: readonly Alignable[]): Alignment {
  const match = new Matching(before, after)
  match.ends()
  match.uniques()
  match.repeats()
  match.similar()
  match.gaps()
  return {pairs: match.pairs(), derived: match.derived()}
}

class Matching {
  readonly before: readonly Alignable[]
  readonly after: readonly Alignable[]
  /** Index on the other side, or -1. */
  readonly toNew: Int32Array
  readonly toOld: Int32Array
  readonly likeness = new Map<number, number>()

  constructor(before: readonly Alignable[], after: readonly Alignable[]) {
    this.before = before
    this.after = after
    this.toNew = new Int32Array(before.length).fill(-1)
    this.toOld = new Int32Array(after.length).fill(-1)
  }

  pair(old: number, now: number, similarity = 1): void {
    this.toNew[old] = now
    this.toOld[now] = old
    this.likeness.set(now, similarity)
  }

  equal(old: number, now: number): boolean {
    return this.before[old]?.hash === this.after[now]?.hash
  }

  /** Common beginning and end. */
  ends(): void {
    let start = 0
    const shorter = Math.min(this.before.length, this.after.length)
    while (start < shorter && this.equal(start, start)) this.pair(start, start++)
    for (let back = 1; back <= shorter - start; back++) {
      const [old, now] = [this.before.length - back, this.after.length - back]
      if (!this.equal(old, now)) return
      this.pair(old, now)
    }
  }

  /** Equal units that stand once on each side, wherever they moved. */
  uniques(): void {
    const olds = groupFree(this.before, this.toNew)
    const news = groupFree(this.after, this.toOld)
    for (const [hash, [old, ...more]] of olds) {
      const now = news.get(hash)
      if (more.length === 0 && now?.length === 1) this.pair(old!, now[0]!)
    }
  }

  /** Equal units that repeat: beside a paired neighbour first, then in order. */
  repeats(): void {
    for (const step of [1, -1]) {
      const order = [...this.after.keys()]
      for (const now of step === 1 ? order : order.reverse()) {
        if (this.toOld[now] !== -1) continue
        const neighbour = this.toOld[now - step] ?? -1
        const old = neighbour + step
        if (neighbour !== -1 && this.toNew[old] === -1 && this.equal(old, now)) this.pair(old, now)
      }
    }
    const olds = groupFree(this.before, this.toNew)
    for (const [hash, news] of groupFree(this.after, this.toOld))
      for (const [at, now] of news.entries()) {
        const old = olds.get(hash)?.[at]
        if (old !== undefined) this.pair(old, now)
      }
  }

  /** How many neighbours of the two are paired with each other. */
  neighbours(old: number, now: number): 0 | 1 | 2 {
    const [left, right] = [this.toOld[now - 1] ?? -1, this.toOld[now + 1] ?? -1]
    const begins = old === 0 && now === 0
    const ends = old === this.before.length - 1 && now === this.after.length - 1
    return (Number((left !== -1 && left === old - 1) || begins) +
      Number((right !== -1 && right === old + 1) || ends)) as 0 | 1 | 2
  }

  /** Similar units, best first; each acceptance may make neighbours of others, so until nothing is accepted. */
  similar(): void {
    const candidates = this.candidates()
    for (let again = true; again; ) {
      again = false
      const ranked = candidates
        .filter(({old, now}) => this.toNew[old] === -1 && this.toOld[now] === -1)
        .map(one => {
          const neighbours = this.neighbours(one.old, one.now)
          const kind = this.before[one.old]!.kind === this.after[one.now]!.kind ? sameKind : 0
          return {...one, neighbours, rank: one.dice + perNeighbour * neighbours + kind}
        })
        .sort((a, b) => b.rank - a.rank || a.old - b.old || a.now - b.now)
      for (const {old, now, dice, part, neighbours} of ranked) {
        if (this.toNew[old] !== -1 || this.toOld[now] !== -1) continue
        if (dice < accepted[neighbours] && !(part >= contained && neighbours >= 1)) {
          if (dice < distinct.dice || !isDistinct({old, now, dice}, ranked)) continue
        }
        this.pair(old, now, dice)
        again = true
        // Ranks of what stands beside it have changed.
        if (neighbours < 2) break
      }
    }
  }

  /** As many free units as before between two paired neighbours: the same units where they stand, if alike or short. */
  gaps(): void {
    for (let from = 0; from < this.after.length; from++) {
      if (this.toOld[from] !== -1) continue
      let to = from
      while (to < this.after.length && this.toOld[to] === -1) to += 1
      const old = from === 0 ? 0 : this.toOld[from - 1]! + 1
      const end = to === this.after.length ? this.before.length : this.toOld[to]!
      if (end - old === to - from)
        for (let step = 0; step < to - from; step++) this.fill(old + step, from + step)
      from = to
    }
  }

  fill(old: number, now: number): void {
    const [one, other] = [this.before[old]!, this.after[now]!]
    if (this.toNew[old] !== -1 || one.kind !== other.kind) return
    const {dice, size} = overlap(gramsOf(one.message), gramsOf(other.message))
    if (dice >= inPlace || size <= short) this.pair(old, now, dice)
  }

  /** Free pairs that share a gram, with their likeness. An index of grams keeps wholesale rewrites linear. */
  candidates(): {old: number; now: number; dice: number; part: number}[] {
    const grams = new Map<string, number[]>()
    const oldGrams = new Map<number, ReadonlyMap<string, number>>()
    for (const [old, unit] of this.before.entries()) {
      if (this.toNew[old] !== -1) continue
      const own = gramsOf(unit.message)
      oldGrams.set(old, own)
      for (const gram of own.keys()) grams.set(gram, [...(grams.get(gram) ?? []), old])
    }
    const found: {old: number; now: number; dice: number; part: number}[] = []
    for (const [now, unit] of this.after.entries()) {
      if (this.toOld[now] !== -1) continue
      const own = gramsOf(unit.message)
      const seen = new Set<number>()
      for (const gram of own.keys()) {
        const olds = grams.get(gram) ?? []
        // A gram of a fifth of all units tells nothing.
        if (olds.length > 50 && olds.length > oldGrams.size / 5) continue
        for (const old of olds) seen.add(old)
      }
      for (const old of seen) found.push({old, now, ...overlap(oldGrams.get(old)!, own)})
      // Units without a common word may still be each other's: a facts-only line between two known ones.
      const between = (this.toOld[now - 1] ?? -1) + 1
      if (!seen.has(between) && oldGrams.has(between))
        found.push({old: between, now, ...overlap(oldGrams.get(between)!, own)})
    }
    return found
  }

  pairs(): Pair[] {
    return [...this.toOld].flatMap((old, now) =>
      old === -1 ? [] : [{old, new: now, similarity: this.likeness.get(now) ?? 1}],
    )
  }

  /** New units that are a part of an old one beside them (a split), or hold one that is gone (a merge). */
  derived(): Map<number, number> {
    const derived = new Map<number, number>()
    for (const [now, unit] of this.after.entries()) {
      if (this.toOld[now] !== -1) continue
      const own = gramsOf(unit.message)
      const near = [this.toOld[now - 1] ?? -1, this.toOld[now + 1] ?? -1].filter(old => old !== -1)
      const gone = [...this.before.keys()].filter(old => this.toNew[old] === -1)
      for (const old of [...near, ...gone]) {
        const {part, size} = overlap(gramsOf(this.before[old]!.message), own)
        if (part >= contained && size >= fewest) {
          derived.set(now, old)
          break
        }
      }
    }
    return derived
  }
}

/** Is no other pair of either unit nearly as like? */
function isDistinct(
  {old, now, dice}: {old: number; now: number; dice: number},
  ranked: readonly {old: number; now: number; dice: number}[],
): boolean {
  return !ranked.some(
    other => (other.old === old) !== (other.now === now) && other.dice > dice - distinct.lead,
  )
}

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
