import type {Fact} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import type {CheckContext} from './check-context.ts'
import {factsIn} from './facts-in.ts'
import type {GateRule} from './gate-document.ts'

/**
 * The gate's `fact-unverified` and `person-unverified`: every fact that the document names is verified, and the record
 * of every person it names; or somebody has waived it by name with a reason. Said once per fact.
 */
export const factUnverified: GateRule = {
  id: 'fact-unverified',
  checkGate: ({units, context, waivers = []}) => {
    const waived = new Set(waivers.filter(({by, reason}) => by.trim() && reason.trim()).map(({fact}) => fact))
    const {facts = {}} = context
    const met = new Map<string, string>()
    for (const unit of units) for (const name of factsIn(unit)) if (!met.has(name)) met.set(name, unit.id)
    return [...met].flatMap(([name, id]) => {
      if (!Object.hasOwn(facts, name) || waived.has(name)) return []
      return problemsOf(facts[name]!, id, context)
    })
  },
}

function problemsOf(fact: Fact, key: string, {terms, sourceLocale}: CheckContext): Finding[] {
  const say = (rule: string, actual: string): Finding => ({
    rule,
    severity: 'error',
    place: {key, locale: sourceLocale},
    actual,
    expected: 'verified: true',
  })
  const person = fact.kind === 'person' ? terms?.people[fact.ref] : undefined
  return [
    ...(fact.verified ? [] : [say('fact-unverified', fact.name)]),
    ...(person && !person.verified ? [say('person-unverified', person.id)] : []),
  ]
}
