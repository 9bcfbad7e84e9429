import {compareArguments} from './compare-arguments.ts'
import type {Fault} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `fact-parity`: a fact of the source that the target does not name, or one that the source does not name. Needs the
 * facts. A place that is not named is a warning: translations say Polish for 波兰, and `the city`.
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
    if (!facts) return []
    const isUnnamedPlace = ({actual, expected}: Fault) =>
      actual === '' && facts[expected.slice(1, -1)]?.kind === 'place'
    return compareArguments(pair, name => Object.hasOwn(facts, name)).map(fault =>
      isUnnamedPlace(fault) ? {...fault, severity: 'warning'} : fault,
    )
  },
}
