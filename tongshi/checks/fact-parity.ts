import {compareArguments} from './compare-arguments.ts'
import type {PairRule} from './rule.ts'

/**
 * `fact-parity`: a fact of the source that the target does not name, or one that the source does not name. Needs the
 * facts.
 *
 * @example ok zh-Hans → en
 *   {firms}落户 → {firms} have settled
 * @example not-ok zh-Hans → en
 *   {firms}落户 → {sales} have settled
 *   0-7: {sales} → {firms}
 */
export const factParity: PairRule = {
  id: 'fact-parity',
  severity: 'error',
  checkPair: pair => {
    const {facts} = pair.context
    return facts ? compareArguments(pair, name => Object.hasOwn(facts, name)) : []
  },
}
