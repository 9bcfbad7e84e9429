import {describe, expect, test} from 'vitest'
import {readIsoPeriod} from '#quantities/read-iso-period.ts'
import {readQuantities} from '#quantities/read-quantities.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'
import {writeIsoPeriod} from '#quantities/write-iso-period.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'

type Case = readonly [value: string, upper: string | undefined, from: string, to: string, interval: string]

const cases: readonly Case[] = [
  ['2019-06-28', undefined, '2019-06-28', '2019-06-28', '2019-06-28'],
  ['2025-06', undefined, '2025-06-01', '2025-06-30', '2025-06'],
  ['2024-02', undefined, '2024-02-01', '2024-02-29', '2024-02'],
  ['2025-Q3', undefined, '2025-07-01', '2025-09-30', '2025-07-01/2025-09-30'],
  ['2025-H1', undefined, '2025-01-01', '2025-06-30', '2025-01-01/2025-06-30'],
  ['2025', undefined, '2025-01-01', '2025-12-31', '2025'],
  ['199X', undefined, '1990-01-01', '1999-12-31', '1990-01-01/1999-12-31'],
  ['XXXX-06-28', undefined, 'XXXX-06-28', 'XXXX-06-28', '--06-28'],
  ['2025-06-03', '2025-06-09', '2025-06-03', '2025-06-09', '2025-06-03/2025-06-09'],
  ['2025-05', '2025-07', '2025-05-01', '2025-07-31', '2025-05-01/2025-07-31'],
  ['2025-Q1', '2025-Q3', '2025-01-01', '2025-09-30', '2025-01-01/2025-09-30'],
  ['2021', '2025', '2021-01-01', '2025-12-31', '2021-01-01/2025-12-31'],
]

test.for(cases)(
  '%s to %s is read, written as it was, and an interval',
  ([value, upper, from, to, interval]) => {
    const span = readIsoPeriod(value, upper)
    expect(span).toMatchObject({from, to})
    expect(writeIsoPeriod(span!)).toEqual({value, ...(upper === undefined ? {} : {upper})})
    expect(writeIsoInterval(span!)).toBe(interval)
  },
)

test.for([
  ['2025-13', undefined],
  ['2025-02-30', undefined],
  ['2025-Q5', undefined],
  ['2025-H3', undefined],
  ['XXXX', undefined],
  ['June 2025', undefined],
  ['2025-06', '2025-05'],
  ['2025-06', '2025-06-09'],
  ['2025-Q2', '2025-Q3'],
  ['2025-H1', '2025-H2'],
  ['2025-06-03', 'XXXX-06-09'],
] as const)('%s to %s is no period', ([value, upper]) => {
  expect(readIsoPeriod(value, upper)).toBeUndefined()
})

describe('periods as facts', () => {
  const styles = ['press', 'full', 'short'] as const
  const written = (value: string, upper: string | undefined, locale: string, isSaid = true) => {
    const span = readIsoPeriod(value, upper)!
    const quantity = {kind: 'date-span', bound: 'exact', text: '', start: 0, end: 0} as const
    const date = {...span, anchored: span.anchored && isSaid}
    return styles.map(style => writeQuantity({...quantity, date}, {locale, style}))
  }

  test.for<[string, string | undefined, en: string[], hans: string[]]>([
    ['2025-06', undefined, ['June 2025', 'June 2025', 'Jun 2025'], ['2025年6月', '2025年6月', '2025年6月']],
    [
      '2025-Q3',
      undefined,
      ['the third quarter of 2025', 'the third quarter of 2025', 'Q3 2025'],
      ['2025年第三季度', '2025年第三季度', '2025年三季度'],
    ],
    [
      '2025-H2',
      undefined,
      ['the second half of 2025', 'the second half of 2025', 'H2 2025'],
      ['2025年下半年', '2025年下半年', '2025年下半年'],
    ],
    ['2025-Q1', '2025-Q2', Array(3).fill('the first two quarters of 2025'), Array(3).fill('2025年前两季度')],
    ['2021', '2025', Array(3).fill('2021–2025'), Array(3).fill('2021—2025年')],
    [
      '2025-06-03',
      '2025-06-09',
      ['3–9 June 2025', '3–9 June 2025', '3–9 Jun 2025'],
      Array(3).fill('2025年6月3日至9日'),
    ],
  ])('%s to %s in press, full and short style', ([value, upper, en, hans]) => {
    expect(written(value, upper, 'en')).toEqual(en)
    expect(written(value, upper, 'zh-Hans')).toEqual(hans)
  })

  test('a year that the text does not say is written in full style alone', () => {
    expect(written('2019-06-28', undefined, 'en', false)).toEqual(['28 June', '28 June 2019', '28 Jun'])
    expect(written('2019-06-28', undefined, 'zh-Hant', false)).toEqual([
      '6月28日',
      '2019年6月28日',
      '6月28日',
    ])
    expect(written('2019-06-28', undefined, 'fr', false)).toEqual(['28 juin', '28 juin 2019', '28 juin'])
  })

  test('every style reads back to the same days', () => {
    for (const [value, upper, from, to] of cases)
      for (const [locale, language] of [
        ['en', 'en'],
        ['en-US', 'en'],
        ['zh-Hans', 'zh'],
        ['zh-Hant', 'zh'],
      ] as const)
        for (const text of written(value, upper, locale))
          expect(readQuantities(text, language), text).toMatchObject([{date: {from, to}}])
  })
})

describe('rates as facts', () => {
  const rate = (value: string, code: string, per: string, more = {}) =>
    ({kind: 'rate', value, unit: {code, per}, bound: 'exact', text: '', start: 0, end: 0, ...more}) as const

  test.for([
    [rate('60', '1', 'kg', {currency: 'CNY'}), '60 yuan per kilogram', '60元/千克', '60元/千克'],
    [rate('120', 'km', 'h'), '120 kilometres per hour', '120公里/小时', '120公里/小時'],
    [rate('300', '{person}', 'd'), '300 people per day', '每天300人', '每天300人'],
    [rate('300', '1', 'h'), '300 per hour', '每小时300', '每小時300'],
    [
      rate('1200', '1', 'mo', {currency: 'CNY', bound: 'at-most'}),
      'up to 1,200 yuan per month',
      '不超过1200元/月',
      '不超過1200元/月',
    ],
    [rate('1200', '1', '{person}', {currency: 'CNY'}), '1,200 yuan per person', '1200元/人', '1200元/人'],
  ] as const)('%# is written by each language and read back', ([given, en, hans, hant]) => {
    for (const [locale, language, text] of [
      ['en', 'en', en],
      ['zh-Hans', 'zh', hans],
      ['zh-Hant', 'zh', hant],
    ] as const) {
      expect(writeQuantity(given, {locale})).toBe(text)
      const [read, ...more] = readQuantities(text, language)
      expect(read).toMatchObject({value: given.value, bound: given.bound, unit: {per: given.unit.per}, text})
      expect(more).toEqual([])
    }
  })

  test('no other locale loses what a rate is for', () => {
    const price = rate('60', '1', 'kg', {currency: 'CNY'})
    expect(writeQuantity(price, {locale: 'fr'})).toMatch(/ par kilogramme$/)
    expect(writeQuantity(price, {locale: 'ja'})).toMatch(/\/キログラム$/)
    expect(writeQuantity(rate('120', 'km', 'h'), {locale: 'ja'})).toMatch(/^時速/)
    expect(writeQuantity(rate('650', '1', 'm2', {currency: 'CNY'}), {locale: 'de'})).toMatch(/\/m²$/)
  })
})
