import {lintFaults} from './linted-figures.ts'
import type {TextRule} from './rule.ts'

/**
 * `date-ambiguous`: a date whose day and month can be told apart by no reader of both sides of an ocean.
 *
 * @example ok en
 *   It opened on 9 May 2024.
 * @example not-ok en
 *   It opened on 05/09/2024.
 */
export const dateAmbiguous: TextRule = {
  id: 'date-ambiguous',
  severity: 'warning',
  checkText: text => lintFaults(text, ['ambiguous-date'], 'YYYY-MM-DD', false),
}
