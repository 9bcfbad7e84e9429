import {faultOf} from './fault.ts'
import type {CatalogueRule, LateFault} from './rule.ts'

/**
 * `person-unverified`: a person is named whose record nobody has confirmed; said once per person. The gate makes it an
 * error. Needs facts and terms.
 *
 * @example ok en
 *   {wang} spoke.
 * @example not-ok en
 *   {director} spoke.
 */
export const personUnverified: CatalogueRule = {
  id: 'person-unverified',
  severity: 'warning',
  watch: ({facts = {}, terms}) => {
    const unverified = new Map(
      Object.values(facts).flatMap(fact => {
        const person = fact.kind === 'person' ? terms?.people[fact.ref] : undefined
        return person && !person.verified ? [[fact.name, person] as const] : []
      }),
    )
    const found: LateFault[] = []
    return {
      see: (id, text) => {
        if (unverified.size === 0) return
        for (const name of text.ways.flatMap(({names}) => names)) {
          const person = unverified.get(name)
          if (!person) continue
          unverified.delete(name)
          const {side, message, locale} = text
          const start = Math.max(message.indexOf(`{${name}`), 0)
          const fault = {text: {side, message, locale}, start, end: start + name.length + 2}
          found.push({
            id,
            fault: {...faultOf(text, {expected: 'verified: true'}), ...fault, actual: person.id},
          })
        }
      },
      finish: () => found,
    }
  },
}
