import type {NewsFigure} from './news-item.ts'

declare global {
  interface JSON {
    /** ECMAScript proposal at stage 4, in V8 since 11.4: digits that `JSON.stringify` writes as they are. */
    rawJSON(digits: string): object
  }
}

/** UN/CEFACT Recommendation 20 codes, which schema.org asks for, by UCUM code. */
const commonCodes: Readonly<Record<string, string>> = {
  '%': 'P1',
  '1': 'C62',
  m: 'MTR',
  km: 'KMT',
  m2: 'MTK',
  km2: 'KMK',
  har: 'HAR',
  m3: 'MTQ',
  g: 'GRM',
  kg: 'KGM',
  t: 'TNE',
  'kW.h': 'KWH',
  MW: 'MAW',
  Cel: 'CEL',
}

/**
 * Write a figure as a schema.org `PropertyValue` with the exact value on the side the bound leaves open:
 * "more than 600" is `minValue` 600, never `value` 600.
 *
 * Digits are kept beyond 2^53: JSON sets no limit (RFC 8259 §6). A value that is no JSON number (`2/3`) stands
 * as text.
 *
 * @returns data for `JSON.stringify` only.
 */
export function writeMeasuredValue(figure: NewsFigure): object {
  const {name, label, text, unit, per, currency} = figure
  if (figure.isPeriod)
    return {'@type': 'PropertyValue', propertyID: name, name: label, description: text, value: figure.value}
  const amount = writeAmount(figure)
  return {
    '@type': 'PropertyValue',
    propertyID: name,
    name: label,
    description: text,
    value:
      currency === undefined
        ? {
            '@type': 'QuantitativeValue',
            ...amount,
            ...(per === undefined ? writeUnit(unit) : {unitText: rateOf(unit, per)}),
          }
        : per === undefined
          ? {'@type': 'MonetaryAmount', currency, ...amount}
          : {
              '@type': 'UnitPriceSpecification',
              priceCurrency: currency,
              ...writePrice(figure),
              referenceQuantity: {'@type': 'QuantitativeValue', value: 1, ...writeUnit(per)},
            },
  }
}

function writeAmount({value, upper, bound}: NewsFigure): object {
  if (upper !== undefined) return {minValue: writeNumber(value), maxValue: writeNumber(upper)}
  const side = readSide(bound)
  return side === undefined ? {} : {[side]: writeNumber(value)}
}

/** Kilometres per hour have no common code here: `km/h` says it. */
function rateOf(unit: string | undefined, per: string): string {
  return [unit === '1' ? undefined : unit, per].map(code => code?.replace(/[{}]/g, '') ?? '1').join('/')
}

/** A price is a number, or the side of it that the bound leaves open. */
function writePrice({value, upper, bound}: NewsFigure): object {
  if (upper !== undefined) return {minPrice: writeNumber(value), maxPrice: writeNumber(upper)}
  const side = readSide(bound)
  return side === undefined
    ? {}
    : {[side.replace('Value', 'Price').replace(/^value$/, 'price')]: writeNumber(value)}
}

/** A bound that names no side (`vague`) claims no number at all. */
function readSide(bound: string): 'value' | 'minValue' | 'maxValue' | undefined {
  if (bound === 'exact' || bound === 'about') return 'value'
  if (['more-than', 'at-least', 'over-part'].includes(bound)) return 'minValue'
  if (['less-than', 'at-most', 'nearly'].includes(bound)) return 'maxValue'
  return undefined
}

function writeNumber(digits: string): unknown {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(digits) ? JSON.rawJSON(digits) : digits
}

function writeUnit(unit: string | undefined): object {
  if (unit === undefined) return {}
  const counted = /^\{(.+)\}$/.exec(unit)?.[1]
  const code = counted === undefined ? commonCodes[unit] : 'C62'
  return {...(code && {unitCode: code}), ...(code === 'C62' && !counted ? {} : {unitText: counted ?? unit})}
}
