import {lintFaults} from './linted-figures.ts'
import type {TextRule} from './rule.ts'

/**
 * `contradictory-bound`: bounds that fight (about … more than) or say the same twice.
 *
 * @example ok zh-Hans
 *   拥有300余家企业。
 * @example not-ok zh-Hans
 *   拥有约300余家企业。
 * @example not-ok zh-Hans
 *   占比超过60%以上。
 */
export const contradictoryBound: TextRule = {
  id: 'contradictory-bound',
  severity: 'warning',
  checkText: text => lintFaults(text, ['contradictory-bound', 'repeated-bound'], '…', false),
}
