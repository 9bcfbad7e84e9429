import {expect, test} from 'vitest'
import {nameAsSaid} from '#documents/name-as-said.ts'

test.for([
  ['日均客流', 'riJunKeLiu'],
  ['5号线投资', '5HaoXianTouZi'],
  ['旅客数', 'lvKeShu'],
  ['GDP增速', 'gdpZengSu'],
  ['annual sales', 'annualSales'],
  ['annualSales', 'annualSales'],
  ['Umsatz für 2026', 'umsatzFur2026'],
  ['Продажи', 'count'],
  ['—', 'count'],
] as const)('a fact that somebody calls %s has a name of Latin letters', ([said, expected]) => {
  expect(nameAsSaid(said, 'count')).toBe(expected)
})
