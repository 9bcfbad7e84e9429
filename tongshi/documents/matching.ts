import type {UnitKind} from './unit.ts'

/** What alignment looks at. */
export type Alignable = Readonly<{kind: UnitKind; message: string; hash: string}>

/** The pairs found so far between two lists of units, by index. */
export type Matching = Readonly<{
  before: readonly Alignable[]
  after: readonly Alignable[]
  /** Index on the other side, or -1 where the unit is free. */
  toNew: Int32Array
  toOld: Int32Array
  /** Of each paired new unit to its old one: 0 to 1. */
  likeness: Map<number, number>
}>

export function startMatching(before: readonly Alignable[], after: readonly Alignable[]): Matching {
  return {
    before,
    after,
    toNew: new Int32Array(before.length).fill(-1),
    toOld: new Int32Array(after.length).fill(-1),
    likeness: new Map(),
  }
}

/** Pair two free units. */
export function pairUnits(
  {toNew, toOld, likeness}: Matching,
  old: number,
  now: number,
  similarity = 1,
): void {
  toNew[old] = now
  toOld[now] = old
  likeness.set(now, similarity)
}

export function areFree({toNew, toOld}: Matching, old: number, now: number): boolean {
  return toNew[old] === -1 && toOld[now] === -1
}

/** How many neighbours of two units are paired with each other; both beginnings, or both ends, count as one. */
export function countNeighbours({before, after, toOld}: Matching, old: number, now: number): 0 | 1 | 2 {
  const [left, right] = [toOld[now - 1] ?? -1, toOld[now + 1] ?? -1]
  const begins = old === 0 && now === 0
  const ends = old === before.length - 1 && now === after.length - 1
  const beside = Number((left !== -1 && left === old - 1) || begins)
  return (beside + Number((right !== -1 && right === old + 1) || ends)) as 0 | 1 | 2
}
