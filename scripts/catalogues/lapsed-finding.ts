import type {Dismissal} from '#checks/dismissal.ts'
import type {Finding, Place} from '#messages/finding.ts'

/** What there is to say of a dismissal whose texts have changed: somebody has to look again. */
export function lapsedFinding({rule, id, by, reason}: Dismissal, place: Place): Finding {
  const actual = `${rule}: ${reason} (${by})`
  return {rule: 'dismissal-lapsed', severity: 'warning', place: {...place, key: id}, actual, expected: ''}
}
