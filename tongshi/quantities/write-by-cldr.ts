import {boundWords} from './bound-words.ts'
import {preparedFormat, preparedLocale} from './prepared.ts'
import type {Quantity} from './quantity.ts'
import type {QuantityPart, WriteOptions} from './quantity-part.ts'

/** UCUM codes that CLDR has a unit for. */
const cldrUnits: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
  mm: 'millimeter',
  cm: 'centimeter',
  m: 'meter',
  km: 'kilometer',
  har: 'hectare',
  L: 'liter',
  g: 'gram',
  kg: 'kilogram',
  Cel: 'celsius',
}

/** The most that Intl allows; its defaults would print 6.25 billion as 6.3 billion. */
const exact = {maximumSignificantDigits: 21} as const

/** Write a quantity by CLDR's rules, exactly: values go in as decimal strings and no digit is rounded away. */
export function writeByCldr(quantity: Quantity, {locale, style}: WriteOptions): QuantityPart[] {
  const {language} = preparedLocale(locale)
  const {before = '', inside = '', after = ''} = boundWords(quantity.bound, language)
  const values = [quantity.value, quantity.upper].filter(value => value !== undefined)
  const written = values.flatMap((value, at): QuantityPart[] => [
    ...(at > 0 ? [{type: 'literal' as const, value: '–'}] : []),
    ...writeValue(value, quantity, {locale, ...(style ? {style} : {})}),
  ])
  const parts: QuantityPart[] = [
    {type: 'bound', value: before},
    ...written,
    {type: 'unit', value: ownUnit(quantity) + perUnit(quantity, locale)},
    {type: 'bound', value: inside + after},
  ]
  return parts.filter(part => part.value !== '')
}

function writeValue(value: string, quantity: Quantity, {locale, style}: WriteOptions): QuantityPart[] {
  if (value.includes('/')) return [{type: 'number', value}]
  const percent = quantity.kind === 'percent'
  const format = preparedFormat(locale, {...optionsOf(quantity, style, value), ...exact})
  // Percent formats multiply by 100: the point moves two places, by text and not by arithmetic.
  const input = (percent ? `${value}e-2` : value) as `${number}`
  const parts = format.formatToParts(input as unknown as number)
  return joinNumber(parts, percent)
}

function optionsOf(
  {kind, currency, unit}: Quantity,
  style: WriteOptions['style'],
  value: string,
): Intl.NumberFormatOptions {
  const compact: Intl.NumberFormatOptions =
    style === 'full' || value.replace(/\..*/, '').length < 7
      ? {}
      : {notation: 'compact', compactDisplay: 'long'}
  if (kind === 'percent') return {style: 'percent'}
  if ((kind === 'money' || kind === 'rate') && currency !== undefined)
    return {style: 'currency', currency, currencyDisplay: style === 'short' ? 'symbol' : 'name', ...compact}
  const cldr = compoundOf(unit) ?? cldrUnits[unit?.code ?? '']
  if (cldr !== undefined) return {style: 'unit', unit: cldr, unitDisplay: 'long', ...compact}
  return compact
}

/** Kilometres per hour are one unit to CLDR: 時速120キロメートル. */
function compoundOf(unit: Quantity['unit']): string | undefined {
  const [code, per] = [cldrUnits[unit?.code ?? ''], cldrUnits[unit?.per ?? '']]
  return code !== undefined && per !== undefined ? `${code}-per-${per}` : undefined
}

/** What an amount is for: as CLDR says it behind litres, else behind a stroke. */
function perUnit({unit}: Quantity, locale: string): string {
  if (unit?.per === undefined || compoundOf(unit) !== undefined) return ''
  const per = cldrUnits[unit.per]
  const [alone, behind] = ['liter', `liter-per-${per}`].map(name => {
    if (per === undefined) return ''
    const format = preparedFormat(locale, {style: 'unit', unit: name, unitDisplay: 'long'})
    return format.format(2)
  })
  return alone && behind?.startsWith(alone)
    ? behind.slice(alone.length)
    : `/${unit.per
        .replace(/[[\]{}]/g, '')
        .replace(/(?<=m)2$/, '²')
        .replace(/(?<=m)3$/, '³')}`
}

/** Units that CLDR does not know keep their symbol; what is counted is named by the sentence. */
function ownUnit({kind, unit}: Quantity): string {
  const code = unit?.code ?? '1'
  if (kind === 'percent' || code === '1' || code.startsWith('{') || cldrUnits[code] !== undefined) return ''
  return `\u00a0${code === '[pp]' ? 'pp' : code.replace(/[[\]]/g, '')}`
}

const types: Partial<Record<Intl.NumberFormatPartTypes, QuantityPart['type']>> = {
  compact: 'scale',
  currency: 'currency',
  unit: 'unit',
  literal: 'literal',
}

/** Digits with their groups, points and signs are one number. */
function joinNumber(parts: readonly Intl.NumberFormatPart[], percent: boolean): QuantityPart[] {
  const joined: {type: QuantityPart['type']; value: string}[] = []
  for (const part of parts) {
    const type = percent ? 'number' : (types[part.type] ?? 'number')
    const last = joined.at(-1)
    if (last?.type === type) last.value += part.value
    else joined.push({type, value: part.value})
  }
  return joined
}
