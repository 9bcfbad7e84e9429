import type {Finding} from '#messages/finding.ts'
import {checkUnits} from './check-units.ts'
import {splitDismissed} from './dismissal.ts'
import {factUnverified} from './fact-unverified.ts'
import type {GateDocument, GateRule} from './gate-document.ts'
import {noError} from './no-error.ts'
import {targetMissing} from './target-missing.ts'
import {unitUnreviewed} from './unit-unreviewed.ts'
import {waiverSound} from './waiver-sound.ts'

/** What has to hold before a document leaves the house. */
export const gateRules: readonly GateRule[] = [
  noError,
  targetMissing,
  unitUnreviewed,
  factUnverified,
  waiverSound,
]

/**
 * Check whether a document may be released: no error, nothing missing, nothing stale, every fact verified or waived.
 *
 * Warnings do not block. What a person has dismissed does not either, as long as the texts are the same.
 *
 * @returns everything that blocks, each an error with its place; an empty list opens the gate.
 *
 * @example
 *   const context = {sourceLocale: 'en', targetLocale: 'de', profile: 'project'} as const
 *   checkGate({units: [{id: 'a', source: 'Hello'}], context}).map(({rule}) => rule)
 *   // ["target-missing"]
 */
export function checkGate(document: GateDocument): readonly Finding[] {
  const {units, context, dismissals = []} = document
  const {open} = splitDismissed(checkUnits(units, context), {units, context, dismissals})
  return gateRules.flatMap(rule => rule.checkGate(document, open))
}
