import {alignUnits} from './align-units.ts'
import type {ExtractedUnit} from './extract-units.ts'
import {hashUnit} from './hash-unit.ts'
import type {Lock, LockedUnit} from './lock.ts'
import {mintId} from './mint-id.ts'
import {reuseShells} from './reuse-shells.ts'

/** What an edit of the source did to the units. */
export type LockUpdate = Readonly<{
  lock: Lock
  kept: number
  changed: readonly string[]
  added: readonly string[]
  /** Units that are gone: their translations stay in the catalogues until someone removes them. */
  gone: Lock
}>

/**
 * Carry the ids of the stored units over to a new extraction.
 *
 * A unit that was only moved or re-wrapped keeps id and hash; a changed one keeps its id and gets a new hash, which
 * makes its translations stale; a part of a split unit gets a new id and says from which unit it came.
 *
 * @param before the units stored; none for a new document.
 * @param seed text that new ids are drawn from, such as the slug: the same input gives the same ids.
 */
export function updateLock(before: Lock, extracted: readonly ExtractedUnit[], seed: string): LockUpdate {
  const {pairs, derived} = alignUnits(before, extracted)
  const oldOf = new Map(pairs.map(pair => [pair.new, pair.old]))
  const taken = new Set(before.map(unit => unit.id))
  const [changed, added]: [string[], string[]] = [[], []]
  const lock = extracted.map((unit, at): LockedUnit => {
    const old = before[oldOf.get(at) ?? -1]
    const source = before[derived.get(at) ?? -1]
    const {message, shells} = reuseShells(unit, old)
    const hash = hashUnit(unit.kind, message)
    const id = old?.id ?? mintId(unit.kind, `${seed}\0${message}`, taken)
    taken.add(id)
    if (!old) added.push(id)
    else if (old.hash !== hash) changed.push(id)
    const prev = old && old.hash !== hash ? old.hash : old?.prev
    const {kind, path} = unit
    return {
      id,
      kind,
      ...(path === undefined ? {} : {path}),
      message,
      hash,
      shells,
      ...(prev === undefined ? {} : {prev}),
      ...((old?.derivedFrom ?? source?.id) ? {derivedFrom: (old?.derivedFrom ?? source?.id)!} : {}),
    }
  })
  const stays = new Set(lock.map(unit => unit.id))
  const gone = before.filter(unit => !stays.has(unit.id))
  return {lock, kept: lock.length - changed.length - added.length, changed, added, gone}
}
