import {compareArguments} from './compare-arguments.ts'
import type {PairRule} from './rule.ts'

/**
 * `icu-argument-parity`: an argument of the source that the target has not, or one that the source has not.
 *
 * @example ok zh-Hans → en
 *   达{amount} → reached {amount}
 * @example ok en → zh-Hans
 *   {n, plural, one {{r} is here} other {{r} are here}} → {r}也在此处
 * @example not-ok zh-Hans → en
 *   达{amount} → reached a record
 * @example not-ok zh-Hans → en
 *   达{amount} → reached {amuont}
 *   8-16: {amuont} → {amount}
 */
export const icuArgumentParity: PairRule = {
  id: 'icu-argument-parity',
  severity: 'error',
  checkPair: pair => compareArguments(pair, name => !Object.hasOwn(pair.context.facts ?? {}, name)),
}
