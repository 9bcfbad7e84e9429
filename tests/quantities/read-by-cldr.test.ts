import {expect, test} from 'vitest'
import {readByCldr} from '#quantities/read-by-cldr.ts'

test.for([
  ['fr', 'plus de 6,25 milliards de yuans et 1 234 entreprises', ['6250000000', '1234']],
  ['de', '12,5 Millionen Euro, 1.234 Firmen, 60 %', ['12500000', '1234', '60']],
  ['es', '3,5 millones de visitantes en 2023', ['3500000', '2023']],
  ['ja', '売上高は60億円、600社', ['6000000000', '600']],
  ['en', 'B2B and 5G are no numbers, 1,200 is', ['1200']],
] as const)('%s: %s', ([locale, text, values]) => {
  const found = readByCldr(text, locale)
  expect(found.map(({value}) => value)).toEqual(values)
  for (const {start, end} of found) expect(text.slice(start, end)).toMatch(/^\d/)
})
