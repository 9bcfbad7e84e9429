import {figureFaults} from './compared-figures.ts'
import type {PairRule} from './rule.ts'

/**
 * `quantity-bound`: more than (余, 多, 逾, 以上), nearly (近) or about (约) is lost or added, or turned round, which
 * is an error.
 *
 * @example ok zh-Hans → en
 *   700余家企业 → more than 700 enterprises
 * @example not-ok zh-Hans → en
 *   700余家企业 → 700 enterprises
 * @example not-ok zh-Hans → en
 *   700余家企业 → nearly 700 enterprises
 */
export const quantityBound: PairRule = {
  id: 'quantity-bound',
  severity: 'warning',
  checkPair: pair => [
    ...figureFaults(pair, ['bound-lost', 'bound-added', 'bound-weaker'], {
      when: ({source, target}) => !source?.isWeak && !target?.isWeak,
      isFixed: true,
    }),
    ...figureFaults(pair, ['bound-turned'], {isFixed: true, more: () => ({severity: 'error'})}),
  ],
}
