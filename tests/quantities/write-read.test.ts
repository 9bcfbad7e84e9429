import fc from 'fast-check'
import {test} from 'vitest'
import type {Bound, Quantity} from '#quantities/quantity.ts'
import {writeRational} from '#quantities/rational.ts'
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

const written = {text: '', start: 0, end: 0, bound: 'exact'} as const

/** Kinds with their own words. */
const ofKind: fc.Arbitrary<Quantity> = fc
  .tuple(
    fc.integer({min: 2, max: 999}),
    fc.integer({min: 3, max: 99}),
    fc.constantFrom(
      'factor',
      'discount',
      'ordinal',
      'per-mille',
      'basis-point',
      'age',
      'fraction',
      'duration',
    ),
  )
  .map(([number, other, kind]): Quantity => {
    const value = String(number)
    if (kind === 'discount') return {...written, kind, value: String(11 + (number % 88)), unit: {code: '%'}}
    if (kind === 'age') return {...written, kind, value: String(number % 120), unit: {code: 'a'}}
    if (kind === 'fraction') return {...written, kind, value: lowest(1 + (number % (other - 1)), other)}
    if (kind === 'duration')
      return {...written, kind, value: lowest(number * 60 + (other % 60), 60), unit: {code: 'h'}}
    return {...written, kind: kind as 'factor', value}
  })

/** As the room writes a rational: a decimal where it ends, n/d otherwise. */
function lowest(top: number, below: number): string {
  return writeRational({n: BigInt(top), d: BigInt(below)})
}

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

const days = fc
  .tuple(fc.integer({min: 1600, max: 2199}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`)

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The period of a grain in which a day lies. */
const periods: Readonly<Record<string, (year: number, month: number) => [from: string, to: string]>> = {
  month: (year, month) => [`${year}-${two(month)}-01`, lastOf(year, month)],
  quarter: (year, month) => {
    const first = month - ((month - 1) % 3)
    return [`${year}-${two(first)}-01`, lastOf(year, first + 2)]
  },
  half: (year, month) =>
    month < 7 ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`],
  year: year => [`${year}-01-01`, `${year}-12-31`],
  decade: year => [`${year - (year % 10)}-01-01`, `${year - (year % 10) + 9}-12-31`],
}

function lastOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const dated: fc.Arbitrary<Quantity> = fc.oneof(
  fc.tuple(days, days, fc.boolean(), fc.boolean()).map(([one, other, isSpan, hasYear]): Quantity => {
    const [from, to] = isSpan ? [one, other].sort() : [one, one]
    const isOneYear = from?.slice(0, 4) === to?.slice(0, 4)
    const cut = (day = ''): string => (hasYear || !isOneYear ? day : `XXXX${day.slice(4)}`)
    const anchored = hasYear || !isOneYear
    return {...written, kind: 'date', date: {from: cut(from), to: cut(to), grain: 'day', anchored}}
  }),
  fc.tuple(days, fc.constantFrom(...Object.keys(periods))).map(([day, grain]): Quantity => {
    const [from, to] = periods[grain]?.(Number(day.slice(0, 4)), Number(day.slice(5, 7))) ?? ['', '']
    return {...written, kind: 'date-span', date: {from, to, grain: grain as 'month', anchored: true}}
  }),
)

test('what is written of a date reads back to the same days', {timeout: 60_000}, () => {
  fc.assert(
    fc.property(dated, fc.constantFrom('en', 'en-GB', 'en-US', 'zh-Hans', 'zh-Hant'), (one, locale) => {
      const text = writeQuantity(one, {locale})
      const [read, ...more] = readQuantities(text, locale.startsWith('zh') ? 'zh' : 'en')
      const isSame = read?.date?.from === one.date?.from && read?.date?.to === one.date?.to
      if (!isSame || more.length > 0)
        throw new Error(`${text}: ${JSON.stringify(one.date)} read as ${JSON.stringify([read, ...more])}`)
    }),
    {numRuns: 20_000, seed: 20261125},
  )
})

test('what is written of a kind with its own words reads back to the same value', {timeout: 60_000}, () => {
  fc.assert(
    fc.property(ofKind, fc.constantFrom('en', 'zh-Hans', 'zh-Hant'), (one, locale) => {
      const text = writeQuantity(one, {locale})
      const [read, ...more] = readQuantities(text, locale.startsWith('zh') ? 'zh' : 'en')
      const isSame = read?.kind === one.kind && read.value === one.value && read.upper === one.upper
      if (!isSame || more.length > 0)
        throw new Error(`${text}: ${one.kind} ${one.value} read as ${JSON.stringify([read, ...more])}`)
    }),
    {numRuns: 20_000, seed: 20261125},
  )
})

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
