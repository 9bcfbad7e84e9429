import {figureFaults, isUnitSlip} from './compared-figures.ts'
import type {PairRule} from './rule.ts'

/**
 * `quantity-unit`: another unit, currency or rate, or per cent for percentage points.
 *
 * @example ok zh-Hans → en
 *   占地30亩 → covering 2 hectares
 * @example not-ok zh-Hans → en
 *   占地30亩 → covering 30 hectares
 * @example not-ok zh-Hans → en
 *   提高0.8个百分点 → up by 0.8 percent
 */
export const quantityUnit: PairRule = {
  id: 'quantity-unit',
  severity: 'error',
  checkPair: pair => [
    ...figureFaults(pair, ['unit', 'per', 'currency', 'percent-points'], {isFixed: true}),
    ...figureFaults(pair, ['value'], {when: isUnitSlip, isFixed: true}),
  ],
}
