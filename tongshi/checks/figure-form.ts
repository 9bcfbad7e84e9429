import {lintFaults} from './linted-figures.ts'
import type {TextRule} from './rule.ts'

/**
 * `figure-form`: digits grouped by four, a decimal before 十 or 百, full-width and ASCII digits in one number.
 *
 * @example ok zh-Hans
 *   产值12万元。
 * @example not-ok zh-Hans
 *   产值１2万元。
 *   2-6: １2万元 → 12万元
 */
export const figureForm: TextRule = {
  id: 'figure-form',
  severity: 'warning',
  checkText: text =>
    lintFaults(text, ['groups-of-four', 'digits-before-small-unit', 'mixed-width'], '…', true),
}
