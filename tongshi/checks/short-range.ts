import {lintFaults} from './linted-figures.ts'
import type {TextRule} from './rule.ts'

/**
 * `short-range`: a range whose unit or scale stands at one end only.
 *
 * @example ok zh-Hans
 *   占15%～30%。
 * @example not-ok zh-Hans
 *   占15～30%。
 *   1-7: 15～30% → 15%～30%
 */
export const shortRange: TextRule = {
  id: 'short-range',
  severity: 'warning',
  checkText: text => lintFaults(text, ['range-percent-once', 'range-scale-once'], '…', false),
}
