import {checkSurnameLast} from '#names/check-surname-last.ts'
import {isLatin, nameFaults} from './name-faults.ts'
import type {TextRule} from './rule.ts'

/**
 * `surname-last`: a name turned round whose record says that the surname stands first. Needs terms.
 *
 * @example ok en
 *   Wang Haitao spoke.
 * @example not-ok en
 *   Haitao Wang spoke.
 *   0-11: Haitao Wang → Wang Haitao
 */
export const surnameLast: TextRule = {
  id: 'surname-last',
  severity: 'warning',
  checkText: (text, {terms}) => {
    if (!terms || !isLatin(text)) return []
    const people = Object.values(terms.people)
    return nameFaults(text, prose => checkSurnameLast(prose, people))
  },
}
