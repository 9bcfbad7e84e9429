import type {Finding} from '#messages/finding.ts'
import type {GateRule} from './gate-document.ts'

/** The gate's `waiver-reason` and `waiver-unknown`: a waiver has a name and a reason, and waives a fact that there is. */
export const waiverSound: GateRule = {
  id: 'waiver-sound',
  checkGate: ({waivers = [], context}) =>
    waivers.flatMap(({fact, by, reason}): Finding[] => {
      const say = (rule: string, actual: string, expected: string): Finding[] => [
        {rule, severity: 'error', place: {key: fact}, actual, expected},
      ]
      const {facts = {}} = context
      if (!Object.hasOwn(facts, fact)) return say('waiver-unknown', fact, Object.keys(facts).join(' | '))
      if (by.trim() === '' || reason.trim() === '')
        return say('waiver-reason', `${by} ${reason}`.trim(), 'by, reason')
      return []
    }),
}
