import {type Fault, faultIn} from './fault.ts'
import {isLatin} from './name-faults.ts'
import type {TextRule} from './rule.ts'

/**
 * `person-title`: an office or a form of address in front of a given name alone (Director Haitao for 王局长). Needs
 * terms.
 *
 * @example ok en
 *   Director Wang spoke.
 * @example not-ok en
 *   Director Haitao spoke.
 *   9-15: Haitao → Wang
 */
export const personTitle: TextRule = {
  id: 'person-title',
  severity: 'warning',
  checkText: (text, {terms}) => {
    if (!terms || !isLatin(text)) return []
    const people = Object.values(terms.people).filter(
      ({order, given, surname}) => order === 'surname-first' && given && surname,
    )
    if (people.length === 0) return []
    return text.ways.flatMap(way =>
      [...way.prose.matchAll(titled)].flatMap((match): Fault[] => {
        const [whole, title = '', name = '', next] = match
        const person = people.find(({given}) => given === name)
        if (!person || next === person.surname || whole.includes(`${person.surname} `)) return []
        const start = match.index + title.length + 1
        const fix = {text: person.surname, certain: false}
        return [faultIn(text, way, {start, end: start + name.length}, {expected: person.surname, fix})]
      }),
    )
  },
}

const titled =
  /\b(Director|Dean|President|Chairman|Chairwoman|Chairperson|Mayor|Governor|Secretary|Minister|Premier|Manager|Professor|Engineer|Commissioner|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss) (\p{Lu}[\p{L}’'-]*)(?: (\p{Lu}[\p{L}’'-]*))?/gu
