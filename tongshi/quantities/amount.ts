import type {Quantity} from './quantity.ts'
import {add, divide, multiply, type Rational, readRational, shift, whole} from './rational.ts'
import {unitByCode} from './unit-table.ts'

/** What a quantity comes to, in units that quantities of one family share. */
export type Amount = Readonly<{
  /** Only amounts of one family can be equal: `money`, `share`, `length` … */
  family: string
  value?: Rational
  upper?: Rational
  /** What is compared letter by letter. */
  verbatim?: string
  /** The size of the last printed digit, where digits were printed. */
  grain?: Rational
}>

/** Every pair of a comparison asks for the amounts of both. */
const known = new WeakMap<Quantity, Amount>()

/** The amount of a quantity; no value where it could not be read. */
export function amountOf(quantity: Quantity): Amount {
  const found = known.get(quantity) ?? measure(quantity)
  known.set(quantity, found)
  return found
}

function measure(quantity: Quantity): Amount {
  const {kind, value, upper, date} = quantity
  if (date) return {family: 'date', verbatim: `${date.from}/${date.to}`}
  if (kind === 'code' || kind === 'ratio' || kind === 'clock-time')
    return {family: kind, ...(value !== undefined && {verbatim: value})}
  const low = value === undefined ? undefined : readRational(value)
  if (!low) return {family: 'unread'}
  const {family, factor} = measureOf(quantity)
  const high = upper === undefined ? undefined : readRational(upper)
  const grain = grainOf(quantity, low)
  return {
    family,
    value: multiply(low, factor),
    ...(high && {upper: multiply(high, factor)}),
    ...(grain && {grain: multiply(grain, factor)}),
  }
}

type Measure = Readonly<{family: string; factor: Rational}>

const one = whole(1)

/** Family and factor to its base: 60% and 3/5 are one share, 450亩 and 30 ha one area. */
function measureOf({kind, unit, currency}: Quantity): Measure {
  switch (kind) {
    case 'percent':
    case 'discount':
      return {family: 'share', factor: shift(one, -2)}
    case 'per-mille':
      return {family: 'share', factor: shift(one, -3)}
    case 'fraction':
      return currency === undefined ? {family: 'share', factor: one} : {family: 'money', factor: one}
    case 'percentage-point':
      return {family: 'point', factor: one}
    case 'basis-point':
      return {family: 'point', factor: shift(one, -2)}
    case 'age':
      return {family: 'age', factor: one}
    case 'factor':
      return {family: 'factor', factor: one}
    case 'ordinal':
    case 'name-number':
      return {family: 'ordinal', factor: one}
    case 'vague':
    case 'count':
      return {family: 'count', factor: one}
    default:
      return currency === undefined ? physical(unit?.code ?? '1') : {family: 'money', factor: one}
  }
}

/** A month has no number of days: years are counted in months, everything shorter in seconds. */
function physical(code: string): Measure {
  if (code === 'a') return {family: 'months', factor: whole(12)}
  if (code === '{decade}') return {family: 'months', factor: whole(120)}
  if (code === '{century}') return {family: 'months', factor: whole(1200)}
  if (code === 'mo') return {family: 'months', factor: one}
  const unit = unitByCode.get(code)
  const factor = unit?.factor === undefined ? undefined : readRational(unit.factor)
  if (!unit) return {family: code === '1' ? 'count' : code, factor: one}
  return factor ? {family: unit.dimension, factor} : {family: code, factor: one}
}

/** The last digit of `872.6` with 亿 behind it is worth 10,000,000. */
function grainOf({printed}: Quantity, value: Rational): Rational | undefined {
  const digits = printed === undefined ? undefined : readRational(printed)
  if (printed === undefined || !digits || digits.n === 0n) return undefined
  const places = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0
  return shift(divide(value, digits), -places)
}

/** The ratio to the value before that growth, fall or a discount stands for: up 40 % is 1.4, 七五折 and down 25 % 0.75. */
export function growthOf({kind, change, value}: Quantity): Rational | undefined {
  const amount = value === undefined ? undefined : readRational(value)
  if (!amount) return undefined
  if (kind === 'factor') return amount
  if (kind === 'discount') return shift(amount, -2)
  if (kind !== 'percent' || !change) return undefined
  const share = shift(amount, -2)
  if (change.mode === 'to') return share
  return add(one, change.direction === 'up' ? share : {n: -share.n, d: share.d})
}
