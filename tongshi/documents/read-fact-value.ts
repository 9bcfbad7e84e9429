import type {Fact} from '#messages/fact.ts'
import type {Bound, Quantity, QuantityKind} from '#quantities/quantity.ts'
import {entriesOf, scalarText, type YamlText} from './read-yaml.ts'

/** One entry of `facts.yaml`. */
export type FactFields = Readonly<{
  yaml: YamlText
  node: unknown
  pair: unknown
  fields: Readonly<Record<string, unknown>>
}>

const bounds: readonly Bound[] = [
  'exact',
  'about',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'nearly',
  'over-part',
  'vague',
]

/** Kinds of quantity a fact may have, and the unit that goes without saying. */
const quantityKinds: Partial<Record<QuantityKind, string | undefined>> = {
  count: undefined,
  ordinal: undefined,
  percent: '%',
  'percentage-point': '[pp]',
  'per-mille': '[ppth]',
  fraction: undefined,
  ratio: undefined,
  factor: undefined,
  money: undefined,
  rate: undefined,
  measure: undefined,
  duration: undefined,
}

/** UCUM codes and annotations: what a unit may look like. */
const unitCode = /^(\[?[A-Za-z][A-Za-z0-9_.]*\]?|%|\{[\w -]+\})$/

/** UCUM time units; a duration has one of them. */
const timeUnits = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a'])

const measureUnits = new Set(
  'm km cm mm m2 km2 har [mu_cn] m3 L g kg t kW MW GW kWh MWh W V kV Cel {TEU} [ctU]'.split(' '),
)

const currencies = new Set(Intl.supportedValuesOf('currency'))

type Value = Omit<Fact, 'name' | 'verified' | 'source'>

/** Read what a fact is: kind and value, with a finding for everything that is missing or unknown. */
export function readFactValue(read: FactFields): Value | undefined {
  const kind = scalarText(read.fields.kind)
  if (kind === undefined || kind in quantityKinds) return readQuantity(read, kind as QuantityKind | undefined)
  switch (kind) {
    case 'date':
      return readDate(read)
    case 'person': {
      const ref = required(read, 'ref', 'an id of content/terms')
      const office = scalarText(read.fields.office)
      const organisation = scalarText(read.fields.organisation)
      const held = {...(office ? {office} : {}), ...(organisation ? {organisation} : {})}
      return ref === undefined ? undefined : ({kind, ref, ...held} as Value)
    }
    case 'organisation':
    case 'place': {
      const ref = required(read, 'ref', 'an id of content/terms')
      return ref === undefined ? undefined : ({kind, ref} as Value)
    }
    case 'statement': {
      const texts = Object.fromEntries(
        entriesOf(read.fields.texts).map(([locale, text]) => [locale, scalarText(text)]),
      )
      if (Object.values(texts).some(Boolean)) return {kind, texts} as Value
      return report(read, 'fact-without-value', 'texts', 'texts: {en: …}')
    }
    default:
      return report(
        read,
        'fact-kind',
        'kind',
        [...Object.keys(quantityKinds), 'date', 'person', 'organisation', 'place', 'statement'].join(', '),
      )
  }
}

function readDate(read: FactFields): Value | undefined {
  const date = required(read, 'value', 'a day such as 2019-06-28')
  if (date === undefined) return undefined
  const day = new Date(`${date}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date))
    return {kind: 'date', date} as Value
  return report(read, 'fact-date', 'value', 'a day such as 2019-06-28')
}

function readQuantity(read: FactFields, kind: QuantityKind | undefined): Value | undefined {
  if (kind === undefined) return report(read, 'fact-kind', 'kind', Object.keys(quantityKinds).join(', '))
  const value = readNumber(read, 'value')
  const upper = read.fields.upper === undefined ? undefined : readNumber(read, 'upper')
  const bound = (scalarText(read.fields.bound) ?? 'exact') as Bound
  if (!bounds.includes(bound)) report(read, 'fact-bound', 'bound', bounds.join(', '))
  const currency = kind === 'money' ? required(read, 'currency', 'an ISO 4217 code such as CNY') : undefined
  if (currency !== undefined && !currencies.has(currency))
    report(read, 'fact-currency', 'currency', 'an ISO 4217 code such as CNY')
  const code = readUnit(read, kind)
  if (value === undefined) return undefined
  const quantity: Quantity = {
    kind,
    value,
    ...(upper === undefined ? {} : {upper}),
    bound,
    ...(code === undefined ? {} : {unit: {code}}),
    ...(currency === undefined ? {} : {currency}),
    text: '',
    start: 0,
    end: 0,
  }
  return {kind: 'quantity', quantity} as Value
}

/** The unit as a UCUM code; what is counted becomes an annotation: `enterprise` is `{enterprise}`. */
function readUnit(read: FactFields, kind: QuantityKind): string | undefined {
  const said = scalarText(read.fields.unit)
  if (said === undefined) {
    if (kind === 'measure' || kind === 'duration')
      report(read, 'fact-unit', 'unit', 'a UCUM code such as km2 or d')
    return quantityKinds[kind]
  }
  if (kind === 'count' && /^[a-z][\w -]*$/.test(said)) return `{${said}}`
  const known =
    kind === 'duration'
      ? timeUnits.has(said)
      : kind === 'measure'
        ? measureUnits.has(said)
        : unitCode.test(said)
  if (!known) {
    const expected = [...(kind === 'duration' ? timeUnits : measureUnits)].join(', ')
    report(read, 'fact-unit', 'unit', kind === 'count' ? 'a word such as enterprise' : expected)
  }
  return said
}

/** Decimal digits, or a fraction such as 2/3; `1_000` and `6,000` are none. */
function readNumber(read: FactFields, field: string): string | undefined {
  const text = required(read, field, 'decimal digits such as 6000000000')
  if (text === undefined || /^-?\d+(\.\d+)?$/.test(text) || /^-?\d+\/[1-9]\d*$/.test(text)) return text
  return report(read, 'fact-number', field, 'decimal digits such as 6000000000')
}

function required(read: FactFields, field: string, expected: string): string | undefined {
  const text = scalarText(read.fields[field])
  return text === undefined || text === ''
    ? report(read, 'fact-without-value', field, `${field}: ${expected}`)
    : text
}

function report({yaml, pair, fields}: FactFields, rule: string, field: string, expected: string): undefined {
  const node = fields[field]
  yaml.findings.push(yaml.finding(rule, node ?? pair, scalarText(node) ?? '', expected))
  return undefined
}
