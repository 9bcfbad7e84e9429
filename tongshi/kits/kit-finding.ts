import type {Finding, Place} from '#messages/finding.ts'

/** Something that keeps a locale out of the kit. */
export function kitFinding(rule: string, place: Place, actual: string, expected: string): Finding {
  return {rule, severity: 'error', place, actual, expected}
}
