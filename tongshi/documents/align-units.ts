import {findOrigins} from './find-origins.ts'
import {type Alignable, startMatching} from './matching.ts'
import {pairEqual} from './pair-equal.ts'
import {pairInPlace} from './pair-in-place.ts'
import {pairSimilar} from './pair-similar.ts'

/** Which old unit a new one was, by index; `similarity` is 1 where nothing changed. */
export type Pair = Readonly<{old: number; new: number; similarity: number}>

/** Which unit became which. */
export type Alignment = Readonly<{
  pairs: readonly Pair[]
  /** New units that were split off or merged: index of the new unit → index of an old one it came from. */
  derived: ReadonlyMap<number, number>
}>

/**
 * Find for every unit of a new extraction the unit of the old one that it was: first what is equal, then what is
 * similar, best first, then what stands in its old place; what is left may be a split or a merge.
 *
 * @returns pairs in the order of `after`, indexes 0-based; no unit is in two pairs.
 *
 * @example
 *   const unit = (message: string) => ({kind: 'paragraph', message, hash: message}) as const
 *   const before = [unit('Sales rose again in July.'), unit('All agreed.')]
 *   const after = [unit('All agreed.'), unit('Sales rose again in June.')]
 *   alignUnits(before, after).pairs.map(pair => [pair.old, pair.new]) // [[1,0],[0,1]]
 */
export function alignUnits(before: readonly Alignable[], after: readonly Alignable[]): Alignment {
  const matching = startMatching(before, after)
  pairEqual(matching)
  pairSimilar(matching)
  pairInPlace(matching)
  const pairs = [...matching.toOld].flatMap((old, now) =>
    old === -1 ? [] : [{old, new: now, similarity: matching.likeness.get(now) ?? 1}],
  )
  return {pairs, derived: findOrigins(matching)}
}
