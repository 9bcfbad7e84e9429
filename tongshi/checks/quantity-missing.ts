import {figureFaults} from './compared-figures.ts'
import {factOfFigure} from './fact-of-figure.ts'
import type {PairRule} from './rule.ts'

/**
 * `quantity-missing`: a figure that stands on one side only.
 *
 * @example ok zh-Hans → en
 *   新增17个项目 → 17 projects were added
 * @example not-ok zh-Hans → en
 *   新增17个项目 → Projects were added
 */
export const quantityMissing: PairRule = {
  id: 'quantity-missing',
  severity: 'error',
  checkPair: pair =>
    figureFaults(pair, ['missing', 'extra'], {
      // A fact that was typed is `fact-literal`.
      when: ({target}) => !target || !factOfFigure(target, pair.context),
    }),
}
