import {figureFaults} from './compared-figures.ts'
import type {PairRule} from './rule.ts'

/**
 * `quantity-unread`: a figure that cannot be read for certain, so that nobody has compared it: a question, no fault.
 *
 * @example ok zh-Hans → en
 *   43家企业 → 43 firms
 * @example not-ok zh-Hans → en
 *   会议于5月6日召开 → The meeting was held on 03/04/2023
 */
export const quantityUnread: PairRule = {
  id: 'quantity-unread',
  severity: 'warning',
  checkPair: pair => figureFaults(pair, ['unread']),
}
