import type {QuantityFact} from '#messages/fact.ts'
import type {Bound} from '#quantities/quantity.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {writeQuantityParts} from '#quantities/write-quantity-parts.ts'

export type FigurePart = ReturnType<typeof writeQuantityParts>[number]

/** A figure as the page shows it: large, asked, and in every language. */
export type FigureView = Readonly<{
  name: string
  label: string
  labelLang: string
  /** Words to be kept whole in the label. */
  labelTerms: readonly string[]
  parts: readonly FigurePart[]
  text: string
  /** Full digits, and the unit that follows them. */
  digits: string
  digitsUnit: string
  inLocales: readonly (readonly [locale: string, text: string])[]
  /** The first other language and the figure in it. */
  other?: readonly [locale: string, text: string]
  bound: Bound
  source?: string
  sourceLang: string
  verified: boolean
  /** The value as machines read it. */
  machine: Readonly<{
    value: string
    upper?: string
    unit?: string
    per?: string
    currency?: string
    /** The value is a day or an interval in ISO 8601. */
    isPeriod?: boolean
  }>
}>

type Options = Readonly<{
  locale: string
  locales: readonly string[]
  label: string
  labelLang: string
  labelTerms: readonly string[]
  sourceLang: string
}>

const written = new WeakMap<QuantityFact, Map<string, string>>()

/** A figure stands in every language on the page of each. */
function writeOnce(fact: QuantityFact, locale: string): string {
  const texts = written.get(fact) ?? new Map<string, string>()
  written.set(fact, texts)
  const text = texts.get(locale) ?? writeQuantity(fact.quantity, {locale, style: 'press'})
  texts.set(locale, text)
  return text
}

/** Write a figure in everything that a reader may ask of it. */
export function viewFigure(fact: QuantityFact, options: Options): FigureView {
  const {locale, locales, sourceLang} = options
  const {quantity} = fact
  const full = writeQuantityParts({...quantity, bound: 'exact'}, {locale, style: 'full'})
  const parts = writeQuantityParts(quantity, {locale, style: 'press'})
  const inLocales = locales.map(other => [other, writeOnce(fact, other)] as const)
  const other = inLocales.find(([code]) => code !== locale)
  const joined = (wanted: (part: FigurePart) => boolean) =>
    full
      .filter(wanted)
      .map(part => part.value)
      .join('')
      .trim()
  const currency = quantity.currency
    ? locale.startsWith('zh')
      ? `（${quantity.currency}）`
      : ` (${quantity.currency})`
    : ''
  return {
    name: fact.name,
    label: options.label,
    labelLang: options.labelLang,
    labelTerms: options.labelTerms,
    parts,
    text: parts.map(part => part.value).join(''),
    digits: joined(part => part.type === 'number'),
    digitsUnit: joined(part => part.type !== 'number') + currency,
    inLocales,
    ...(other ? {other} : {}),
    bound: quantity.bound,
    ...(fact.source ? {source: fact.source.text} : {}),
    sourceLang,
    verified: fact.verified,
    machine: {
      value: quantity.date ? writeIsoInterval(quantity.date) : (quantity.value ?? ''),
      ...(quantity.upper === undefined ? {} : {upper: quantity.upper}),
      ...(quantity.unit ? {unit: quantity.unit.code} : {}),
      ...(quantity.unit?.per === undefined ? {} : {per: quantity.unit.per}),
      ...(quantity.date ? {isPeriod: true} : {}),
      ...(quantity.currency ? {currency: quantity.currency} : {}),
    },
  }
}
