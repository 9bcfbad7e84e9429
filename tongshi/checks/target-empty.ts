import {faultOf} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `target-empty`: a translation without anything in it.
 *
 * @example ok zh-Hans → en
 *   模具 → mould
 * @example not-ok zh-Hans → en
 *   模具 →
 */
export const targetEmpty: PairRule = {
  id: 'target-empty',
  severity: 'error',
  checkPair: ({source, target}) =>
    target.message.trim() === '' && source.message.trim() !== ''
      ? [faultOf(target, {actual: '', expected: '…'})]
      : [],
}
