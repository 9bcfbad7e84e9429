import {lintFaults} from './linted-figures.ts'
import type {TextRule} from './rule.ts'

/**
 * `ambiguous-symbol`: a ¥ that may be yuan or yen.
 *
 * @example ok en
 *   They invested CNY 6 billion.
 * @example not-ok en
 *   They invested ¥6 billion.
 */
export const ambiguousSymbol: TextRule = {
  id: 'ambiguous-symbol',
  severity: 'warning',
  checkText: text => lintFaults(text, ['bare-yen-sign'], 'CNY | JPY', false),
}
