import type {Quantity} from '#quantities/quantity.ts'
import {readQuantities} from '#quantities/read-quantities.ts'
import {type Fault, faultIn} from './fault.ts'
import {figureLanguage} from './figure-language.ts'
import type {TextRule} from './rule.ts'

/**
 * `conversion-basis`: a sum converted into another currency, in brackets behind it, without the rate or its day.
 *
 * @example ok zh-Hans
 *   总投资10亿元（按5月8日汇率约合1.4亿美元）
 * @example not-ok zh-Hans
 *   总投资10亿元（约1.4亿美元）
 * @example not-ok en
 *   an investment of 1 billion yuan (about US$140 million)
 */
export const conversionBasis: TextRule = {
  id: 'conversion-basis',
  severity: 'warning',
  checkText: text => {
    const language = figureLanguage(text)
    if (!language || !bracketed.test(text.message)) return []
    return text.ways.flatMap((way): Fault[] => {
      if (basis.test(way.prose)) return []
      const sums = readQuantities(way.prose, language).filter(({kind}) => kind === 'money')
      return sums.flatMap((sum, at): Fault[] => {
        const before = sums[at - 1]
        if (!before || !isConversion(way.prose, before, sum)) return []
        return [faultIn(text, way, sum, {expected: language === 'zh' ? '按……汇率' : 'at the rate of …'})]
      })
    })
  },
}

const bracketed = /[（(][^（）()]{0,40}\d/
const basis = /汇率|牌价|折算率|\brates?\b|exchange/i

function isConversion(text: string, before: Quantity, sum: Quantity): boolean {
  if (before.currency === undefined || sum.currency === undefined || before.currency === sum.currency)
    return false
  return /^\s*[（(][^（）()]{0,12}$/.test(text.slice(before.end, sum.start))
}
