import type {Lock} from './lock.ts'
import type {Announcement} from './read-announcement.ts'

declare module 'mdast' {
  interface Data {
    /** Id of the unit whose text this block is. */
    unit?: string
  }
}

/**
 * Write the ids of the units onto the blocks of the tree that they were read from.
 *
 * @param lock the units in the order of `announcement.units`, as `updateLock` gives them.
 */
export function bindUnits({units}: Announcement, lock: Lock): void {
  for (const [at, {block}] of units.entries()) if (block) block.data = {...block.data, unit: lock[at]!.id}
}
