import {missingTermFaults} from './compared-terms.ts'
import type {PairRule} from './rule.ts'

/**
 * `org-name`: an organisation or a place of the source that the target does not call by its recorded name. Needs terms.
 *
 * @example ok zh-Hans → en
 *   国家市场监督管理总局公布 → The State Administration for Market Regulation published
 * @example not-ok zh-Hans → en
 *   国家市场监督管理总局公布 → The National Market Bureau published
 */
export const orgName: PairRule = {
  id: 'org-name',
  severity: 'error',
  checkPair: pair => missingTermFaults(pair, ['organisation', 'place']),
}
