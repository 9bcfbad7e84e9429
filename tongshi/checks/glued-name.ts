import {checkGluedName} from '#names/check-glued-name.ts'
import {mayNamePeople} from './may-name-people.ts'
import {nameFaults} from './name-faults.ts'
import type {TextRule} from './rule.ts'

/**
 * `glued-name`: a Chinese name behind an office whose surname and given name are not parted. Both cuts are proposed;
 * characters never.
 *
 * @example ok en
 *   Director Yang Su spoke.
 * @example not-ok en
 *   Director Fanganlu spoke.
 *   9-17: Fanganlu → Fan Ganlu, Fang Anlu
 */
export const gluedName: TextRule = {
  id: 'glued-name',
  severity: 'warning',
  checkText: text =>
    text.language === 'en' && mayNamePeople(text.message) ? nameFaults(text, checkGluedName) : [],
}
