import {expect, test} from 'vitest'
import {lintQuantities} from '#quantities/lint-quantities.ts'

test.for<[string, 'zh' | 'en', string, string?]>([
  ['约60亿元左右', 'zh', 'repeated-bound', '约60亿元'],
  ['约200余家', 'zh', 'contradictory-bound'],
  ['超过500家以上', 'zh', 'contradictory-bound'],
  ['减少3倍', 'zh', 'decrease-by-times'],
  ['15～30%', 'zh', 'range-percent-once', '15%～30%'],
  ['8—12亿元', 'zh', 'range-scale-once', '8亿—12亿元'],
  ['6,0000人', 'zh', 'groups-of-four'],
  ['2千人', 'zh', 'digits-before-small-unit'],
  ['１2家', 'zh', 'mixed-width', '12家'],
  ['占60 %', 'zh', 'space-before-percent', '60%'],
  ['¥500', 'en', 'bare-yen-sign'],
  ['on 03/04/2023', 'en', 'ambiguous-date'],
  ['three times more', 'en', 'times-more'],
  ['60 % of firms', 'en', 'space-before-percent', '60%'],
])('%s (%s) is %s', ([text, language, rule, expected]) => {
  const [lint, ...more] = lintQuantities(text, language)
  expect(more).toEqual([])
  expect([lint?.rule, lint?.expected]).toEqual([rule, expected])
})

test.for([
  ['全年销售额近60亿元，占60%以上，8亿～12亿元，增长3倍', 'zh'],
  ['nearly 6 billion yuan, more than 60%, 3%–7%, on 4 March 2023', 'en'],
] as const)('%s has nothing to correct', ([text, language]) => {
  expect(lintQuantities(text, language)).toEqual([])
})
