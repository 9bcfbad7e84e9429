import {checkPersonForm} from '#names/check-person-form.ts'
import {isLatin, nameFaults} from './name-faults.ts'
import type {TextRule} from './rule.ts'

/**
 * `person-form`: a name in a form that its record lists as a variant; an error where the record is confirmed. Needs
 * terms.
 *
 * @example ok en
 *   Wang Haitao spoke.
 * @example not-ok en
 *   Wanghaitao spoke.
 *   0-10: Wanghaitao → Wang Haitao
 */
export const personForm: TextRule = {
  id: 'person-form',
  severity: 'warning',
  checkText: (text, {terms}) => {
    if (!terms || !isLatin(text)) return []
    const people = Object.values(terms.people)
    return nameFaults(
      text,
      prose => checkPersonForm(prose, people),
      ({severity}) => severity === 'error',
    )
  },
}
