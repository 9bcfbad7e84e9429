import {lintFaults} from './linted-figures.ts'
import type {TextRule} from './rule.ts'

/**
 * `impossible-decrease`: a decrease by times (减少3倍), and `times more`, which readers take for two different figures.
 *
 * @example ok zh-Hans
 *   能耗减少一半。
 * @example not-ok zh-Hans
 *   能耗减少两倍。
 */
export const impossibleDecrease: TextRule = {
  id: 'impossible-decrease',
  severity: 'warning',
  checkText: text => lintFaults(text, ['decrease-by-times', 'times-more'], '…', false),
}
