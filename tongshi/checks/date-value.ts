import {figureFaults} from './compared-figures.ts'
import type {PairRule} from './rule.ts'

/**
 * `date-value`: another day, month, year or period.
 *
 * @example ok zh-Hans → en
 *   5月9日揭牌 → It was unveiled on May 9
 * @example not-ok zh-Hans → en
 *   5月9日揭牌 → It was unveiled on September 5
 */
export const dateValue: PairRule = {
  id: 'date-value',
  severity: 'error',
  checkPair: pair => figureFaults(pair, ['date'], {isFixed: true}),
}
