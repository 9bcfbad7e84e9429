import {missingTermFaults} from './compared-terms.ts'
import type {PairRule} from './rule.ts'

/**
 * `term-required`: a term of the source without the form that the term base has for it in the target. Needs terms.
 *
 * Of terms within one another only the longest counts, and where several terms share a form any of theirs will do.
 *
 * @example ok zh-Hans → en
 *   模具企业 → mould enterprises
 * @example not-ok zh-Hans → en
 *   模具企业 → die enterprises
 */
export const termRequired: PairRule = {
  id: 'term-required',
  severity: 'warning',
  checkPair: pair => missingTermFaults(pair, ['term']),
}
