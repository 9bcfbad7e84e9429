import {figureFaults} from './compared-figures.ts'
import type {PairRule} from './rule.ts'

/**
 * `quantity-change`: risen by for risen to, or rose for fell, and the other way round.
 *
 * @example ok zh-Hans → en
 *   降至40% → fell to 40 percent
 * @example not-ok zh-Hans → en
 *   降至40% → fell by 40 percent
 * @example not-ok zh-Hans → en
 *   同比增长12% → down by 12 percent year on year
 */
export const quantityChange: PairRule = {
  id: 'quantity-change',
  severity: 'error',
  checkPair: pair => figureFaults(pair, ['by-to', 'direction']),
}
