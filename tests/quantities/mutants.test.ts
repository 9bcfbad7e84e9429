import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compareTexts} from '#quantities/compare-quantities.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD']
const measures = ['km', 'm2', 'har', '[mu_cn]', 't', 'MW', 'kWh', '{TEU}']
const figure = {text: '', start: 0, end: 0, bound: 'exact'} as const

const value = fc
  .tuple(fc.integer({min: 11, max: 99_999}), fc.integer({min: 0, max: 7}))
  .filter(([digits]) => digits % 10 !== 0)
  .map(([digits, zeros]) => `${digits}${'0'.repeat(zeros)}`)
const money = fc
  .tuple(value, fc.constantFrom(...currencies))
  .map(([amount, currency]): Quantity => ({...figure, kind: 'money', value: amount, currency}))
const measure = fc
  .tuple(value, fc.constantFrom(...measures))
  .map(([amount, code]): Quantity => ({...figure, kind: 'measure', value: amount, unit: {code}}))

/** What happens to figures on their way: a scale of the wrong size, a digit, another currency. */
const mutations: Readonly<Record<string, (quantity: Quantity, by: number) => Quantity>> = {
  exponent: (one, by) => ({
    ...one,
    value: by % 2 === 0 ? `${one.value}${'0'.repeat(1 + (by % 3))}` : shorten(one.value ?? ''),
  }),
  digit: (one, by) => ({...one, value: changeDigit(one.value ?? '', by)}),
  currency: (one, by) => {
    const other = currencies.filter(code => code !== one.currency)[by % (currencies.length - 1)]
    return one.currency === undefined || other === undefined ? one : {...one, currency: other}
  },
}

function shorten(digits: string): string {
  return digits.endsWith('0') ? digits.slice(0, -1) : `${digits}0`
}

function changeDigit(digits: string, by: number): string {
  const figures = digits.replace(/0+$/, '')
  const at = by % figures.length
  const digit = (Number(figures[at]) % 9) + 1
  return digits.slice(0, at) + digit + digits.slice(at + 1)
}

/** One sentence around a figure, with a second figure that stays as it is. */
function sentences(quantity: Quantity, target: Quantity): [zh: string, en: string] {
  const zh = `全市共有42家企业，总额为${writeQuantity(quantity, {locale: 'zh-Hans'})}。`
  const en = `The city has 42 enterprises with a total of ${writeQuantity(target, {locale: 'en'})}.`
  return [zh, en]
}

function verdict([source, target]: [string, string]): string {
  return compareTexts({source, target, sourceLanguage: 'zh', targetLanguage: 'en'}).verdict
}

test('a slip in exponent, digit or currency is caught, and the right pair is not', {timeout: 60_000}, () => {
  const cases = fc.sample(fc.tuple(fc.oneof(money, measure), fc.nat(1000)), {numRuns: 5000, seed: 20261117})
  const missed: string[] = []
  let mutants = 0
  for (const [quantity, by] of cases) {
    expect(verdict(sentences(quantity, quantity))).toBe('match')
    for (const [name, mutate] of Object.entries(mutations)) {
      const mutant = mutate(quantity, by)
      if (mutant === quantity) continue
      mutants++
      const pair = sentences(quantity, mutant)
      if (verdict(pair) !== 'mismatch') missed.push(`${name}: ${pair.join(' ')}`)
    }
  }
  expect(mutants).toBeGreaterThan(10_000)
  expect(missed.slice(0, 5)).toEqual([])
})
