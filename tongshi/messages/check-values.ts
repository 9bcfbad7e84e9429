import type {Finding, Place} from './finding.ts'

/**
 * Check the values that a program is about to pass with a message: the three libraries print some kinds differently.
 *
 * `unequal-boolean`: `true` and `false`. `unequal-array`: lists (join them with Intl.ListFormat first).
 * `unequal-value`: other objects, and texts or invalid dates where a Date is meant. Facts and functions for tags pass.
 *
 * @param place of the message, put into the findings.
 */
export function checkValues(
  values: Readonly<Record<string, unknown>>,
  place: Place = {},
): readonly Finding[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const problem = problemOf(value)
    return problem ? [{severity: 'error', place, actual: `${name}: ${problem.actual}`, ...rest(problem)}] : []
  })
}

type Problem = Readonly<{rule: string; actual: string; expected: string}>

function rest({rule, expected}: Problem): Pick<Problem, 'rule' | 'expected'> {
  return {rule, expected}
}

function problemOf(value: unknown): Problem | undefined {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'function':
      return undefined
    case 'boolean':
      return {rule: 'unequal-boolean', actual: String(value), expected: 'yes | no'}
    default:
      return problemOfObject(value)
  }
}

function problemOfObject(value: unknown): Problem | undefined {
  if (value instanceof Date) {
    if (!Number.isNaN(value.getTime())) return undefined
    return {rule: 'unequal-value', actual: 'Invalid Date', expected: 'Date'}
  }
  if (typeof value === 'object' && value !== null && Symbol.toPrimitive in value) return undefined
  if (Array.isArray(value)) {
    return {rule: 'unequal-array', actual: 'Array', expected: 'Intl.ListFormat'}
  }
  return {
    rule: 'unequal-value',
    actual: value === null ? 'null' : typeof value,
    expected: 'string | number | bigint | Date',
  }
}
