import type {Finding} from '#messages/finding.ts'
import type {Lock, LockedUnit} from './lock.ts'

/**
 * Read `units.lock.json`.
 *
 * @returns findings `lock-syntax`, `lock-unit` (a unit without id, message or hash) and `unit-duplicate`.
 *
 * @example
 *   readLock('[]', 'units.lock.json') // {"lock":[],"findings":[]}
 */
export function readLock(text: string, file: string): {lock: Lock; findings: Finding[]} {
  const findings: Finding[] = []
  const report = (rule: string, actual: string, expected: string, key?: string) =>
    findings.push({
      rule,
      severity: 'error',
      place: {file, ...(key === undefined ? {} : {key})},
      actual,
      expected,
    })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    report('lock-syntax', (error as Error).message, 'npm run extract-units')
    return {lock: [], findings}
  }
  if (!Array.isArray(data)) {
    report('lock-syntax', typeof data, 'npm run extract-units')
    return {lock: [], findings}
  }
  const seen = new Set<string>()
  for (const [at, unit] of data.entries()) {
    if (!isUnit(unit)) report('lock-unit', `${at + 1}`, 'id, kind, message, hash')
    else if (seen.has(unit.id)) report('unit-duplicate', unit.id, 'npm run extract-units', unit.id)
    else seen.add(unit.id)
  }
  return {lock: findings.length > 0 ? [] : data, findings}
}

function isUnit(value: unknown): value is LockedUnit {
  const unit = value as Partial<LockedUnit> | null
  return (
    typeof unit === 'object' &&
    unit !== null &&
    [unit.id, unit.kind, unit.message, unit.hash].every(field => typeof field === 'string') &&
    typeof unit.shells === 'object'
  )
}
