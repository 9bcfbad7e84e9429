import {faultOf} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `target-stale`: the source has changed since this was translated. A warning here; the gate makes it an error.
 *
 * @example ok zh-Hans → en
 *   模具 → mould
 * @example not-ok zh-Hans → en stale
 *   模具 → mould
 */
export const targetStale: PairRule = {
  id: 'target-stale',
  severity: 'warning',
  checkPair: ({unit, target, source}) => (unit.isStale ? [faultOf(target, {expected: source.message})] : []),
}
