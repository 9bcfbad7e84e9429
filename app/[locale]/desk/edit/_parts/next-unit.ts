import type {UnitRow} from './editor-data.ts'

/** What the person at the desk does here. */
export type Task = 'translate' | 'review'

/** Does a unit wait for somebody who does this? */
export function needsWork(unit: UnitRow, task: Task, person: string): boolean {
  if (task === 'review') return unit.status === 'translated' && unit.target?.author?.id !== person
  return unit.status === 'missing' || unit.status === 'stale' || unit.status === 'initial' || unit.errors > 0
}

/**
 * The next unit after `from` that a test holds for, going round at the end.
 *
 * @param step 1 forwards, -1 backwards.
 * @returns nothing where only `from` itself is left or none.
 */
export function nextUnit(
  units: readonly UnitRow[],
  from: string,
  wanted: (unit: UnitRow) => boolean,
  step: 1 | -1 = 1,
): UnitRow | undefined {
  const start = units.findIndex(unit => unit.key === from)
  for (let distance = 1; distance < units.length + (start < 0 ? 1 : 0); distance += 1) {
    const at = (((start + distance * step) % units.length) + units.length) % units.length
    if (wanted(units[at]!)) return units[at]
  }
  return undefined
}
