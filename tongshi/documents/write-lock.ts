import type {Lock} from './lock.ts'

/**
 * Write `units.lock.json`: one unit a line, so that a difference in git is a difference of units.
 *
 * @example
 *   writeLock([]) // "[\n\n]\n"
 */
export function writeLock(lock: Lock): string {
  return `[\n${lock.map(unit => JSON.stringify(unit)).join(',\n')}\n]\n`
}
