import fc from 'fast-check'
import {test} from 'vitest'
import type {Bound, Quantity} from '#quantities/quantity.ts'
import {readQuantities} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'

const bounds: readonly Bound[] = ['exact', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'nearly']
const currencies = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'HKD',
  'TWD',
  'KRW',
  'SGD',
  'AUD',
  'CAD',
  'CHF',
  'RUB',
  'INR',
]
const measures = [
  'mm',
  'km',
  'm2',
  'km2',
  'har',
  '[mu_cn]',
  'm3',
  'kg',
  't',
  'kW',
  'MW',
  'GW',
  'kWh',
  'MWh',
  '{TEU}',
  'Cel',
]
const times = ['s', 'min', 'h', 'd', 'wk', 'mo', 'a']
const locales = ['en', 'en-GB', 'zh-Hans', 'zh-Hant', 'zh-HK']
const styles = ['press', 'full', 'short', 'spelled'] as const

/** Decimal digits of an amount: one to sixteen whole ones, up to four behind the point. */
const digits = fc
  .tuple(
    fc.bigInt({min: 1n, max: 9_999_999_999_999_999n}),
    fc.integer({min: 0, max: 15}),
    fc.integer({min: 0, max: 4}),
  )
  .map(([number, cut, places]) => {
    const whole = String(number).slice(0, 16 - cut)
    return places === 0 || whole.length > 12
      ? whole
      : trim(
          `${whole}.${String(number % 10_000n)
            .padStart(4, '0')
            .slice(0, places)}`,
        )
  })
const round = fc
  .tuple(fc.integer({min: 1, max: 999}), fc.integer({min: 0, max: 13}))
  .map(([number, zeros]) => `${number}${'0'.repeat(zeros)}`)
const value = fc.oneof(digits, round)

const measured = fc.oneof(
  fc.record({kind: fc.constant('count' as const)}),
  fc.record({kind: fc.constant('money' as const), currency: fc.constantFrom(...currencies)}),
  fc.record({kind: fc.constant('percent' as const), unit: fc.constant({code: '%'})}),
  fc.record({kind: fc.constant('percentage-point' as const), unit: fc.constant({code: '[pp]'})}),
  fc.record({
    kind: fc.constant('measure' as const),
    unit: fc.constantFrom(...measures).map(code => ({code})),
  }),
  fc.record({kind: fc.constant('duration' as const), unit: fc.constantFrom(...times).map(code => ({code}))}),
)

const quantity: fc.Arbitrary<Quantity> = fc
  .tuple(measured, value, fc.option(value, {nil: undefined, freq: 6}), fc.constantFrom(...bounds))
  .map(([what, low, high, bound]) => {
    const isRange = high !== undefined && Number(high) > Number(low)
    return {
      ...what,
      value: low,
      ...(isRange && {upper: high}),
      bound: isRange ? 'exact' : bound,
      text: '',
      start: 0,
      end: 0,
    }
  })

/** House style prints at-least as more-than does where it counts things or shares (decision 042). */
const sides: Readonly<Record<string, string>> = {
  'more-than': 'above',
  'at-least': 'above',
  'over-part': 'above',
}

function side(bound: Bound): string {
  return sides[bound] ?? bound
}

function trim(text: string): string {
  return text.replace(/\.?0+$/, '') || '0'
}

/** What differs between a quantity and what its written form reads back to; empty where nothing does. */
function differences(one: Quantity, written: string, style: string, language: 'en' | 'zh'): string[] {
  const [read, ...more] = readQuantities(written, language)
  if (!read || more.length > 0) return [`${more.length + (read ? 1 : 0)} figures`]
  const isCurrencyLeftOut = style === 'short' && language === 'zh' && one.currency === 'CNY'
  const isUnit = one.unit === undefined || one.unit.code === read.unit?.code
  return [
    read.text === written ? '' : `text ${read.text}`,
    read.value === one.value && read.upper === one.upper ? '' : `value ${read.value} ${read.upper ?? ''}`,
    side(read.bound) === side(one.bound) ? '' : `bound ${read.bound}`,
    isCurrencyLeftOut || read.currency === one.currency ? '' : `currency ${read.currency}`,
    isUnit ? '' : `unit ${read.unit?.code}`,
  ].filter(difference => difference !== '')
}

test('what is written reads back to the same value', {timeout: 120_000}, () => {
  fc.assert(
    fc.property(quantity, fc.constantFrom(...locales), fc.constantFrom(...styles), (one, locale, style) => {
      const written = writeQuantity(one, {locale, style})
      const found = differences(one, written, style, locale.startsWith('zh') ? 'zh' : 'en')
      if (found.length > 0) throw new Error(`${written}: ${found.join(', ')}`)
    }),
    {numRuns: 100_000, seed: 20261117},
  )
})
