import type {Reason} from '#quantities/quantity-pair.ts'
import {readRational} from '#quantities/rational.ts'
import {figureFaults, isUnitSlip} from './compared-figures.ts'
import type {PairRule} from './rule.ts'

/**
 * `quantity-value`: the target's figure stands for the source's but has another value, such as billion for 亿.
 *
 * @example ok zh-Hans → en
 *   全年销售额60亿元 → Annual sales came to 6 billion yuan
 * @example not-ok zh-Hans → en
 *   全年销售额60亿元 → Annual sales came to 60 billion yuan
 *   21-36: 60 billion yuan → 6 billion yuan
 */
export const quantityValue: PairRule = {
  id: 'quantity-value',
  severity: 'error',
  checkPair: pair =>
    figureFaults(pair, ['value', 'range'], {
      when: reason => !isUnitSlip(reason),
      isFixed: true,
      more: reason => ({values: sizeOf(reason)}),
    }),
}

/** How many times too large or too small, where that is a whole number. */
function sizeOf({ratio}: Reason): Record<string, string> {
  const value = ratio === undefined ? undefined : readRational(ratio)
  if (!value || value.n <= 0n) return {size: 'other'}
  const {n, d} = value
  if (n % d === 0n && n !== d) return {size: 'large', factor: String(n / d)}
  return d % n === 0n && n !== d ? {size: 'small', factor: String(d / n)} : {size: 'other'}
}
