import {findNames} from '#names/find-names.ts'
import {type Fault, faultIn} from './fault.ts'
import {mayNamePeople} from './may-name-people.ts'
import type {CatalogueRule, LateFault} from './rule.ts'

/**
 * `name-variants`: one person written in two ways in one catalogue; the form that parts surname and given name is
 * expected.
 *
 * @example ok en
 *   Director Hu Xiuqin spoke. | Director Hu Xiuqin left.
 * @example not-ok en
 *   Director Hu Xiuqin spoke. | Director Huxiuqin left.
 */
export const nameVariants: CatalogueRule = {
  id: 'name-variants',
  severity: 'warning',
  watch: () => {
    const people = new Map<string, {forms: Set<string>; met: {id: string; fault: Fault}[]}>()
    return {
      see: (id, source, target) => {
        for (const text of target ? [source, target] : [source]) {
          if (text.language !== 'en' || !mayNamePeople(text.message)) continue
          for (const way of text.ways)
            for (const name of findNames(way.prose)) {
              const key = `${name.person.surname}${name.person.given}`.toLowerCase()
              const person = people.get(key) ?? {forms: new Set(), met: []}
              people.set(key, person)
              person.forms.add(name.text)
              const {side, message, locale} = text
              person.met.push({id, fault: faultIn({side, message, locale}, way, name, {expected: ''})})
            }
        }
      },
      finish: () =>
        [...people.values()].flatMap(({forms, met}) => (forms.size > 1 ? variantsIn(forms, met) : [])),
    }
  },
}

function variantsIn(forms: ReadonlySet<string>, met: readonly LateFault[]): LateFault[] {
  const expected = [...forms].find(form => form.includes(' ')) ?? [...forms][0]!
  return met
    .filter(({fault}) => fault.actual !== expected)
    .map(({id, fault}) => ({id, fault: {...fault, expected, fix: {text: expected, certain: false}}}))
}
