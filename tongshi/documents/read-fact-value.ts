import {currencyByCode} from '#quantities/currency-table.ts'
import type {Bound, Quantity, QuantityKind} from '#quantities/quantity.ts'
import {units} from '#quantities/unit-table.ts'
import {type FactFields, type FactValue, report, required} from './fact-fields.ts'
import {readDateFact} from './read-date-fact.ts'
import {entriesOf, scalarText} from './read-yaml.ts'

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
  'basis-point': '[bp]',
  fraction: undefined,
  ratio: undefined,
  factor: undefined,
  money: undefined,
  rate: '1',
  measure: undefined,
  duration: undefined,
}

/** UCUM codes and annotations: what a unit may look like. */
const unitCode = /^(\[?[A-Za-z][A-Za-z0-9_.]*\]?|%|\{[\w -]+\})$/

/** Units of time; a duration has one of them. */
const timeUnits = new Set(units.flatMap(({code, dimension}) => (dimension === 'time' ? [code] : [])))

const measureUnits = new Set([...units.map(({code}) => code).filter(code => !timeUnits.has(code)), '[ctU]'])

/** Those that the press has most, for a sentence that says what to write. */
const common = {
  duration: 's, min, h, d, wk, mo, a',
  measure:
    'm, km, cm, mm, m2, km2, har, [mu_cn], m3, L, g, kg, t, kW, MW, GW, kWh, MWh, W, V, kV, Cel, {TEU}, [ctU]',
} as const

/** ISO 4217, and what texts still name: markka, bitcoin. */
const currencies = new Set([...Intl.supportedValuesOf('currency'), ...currencyByCode.keys()])

/** Read what a fact is: kind and value, with a finding for everything that is missing or unknown. */
export function readFactValue(read: FactFields): FactValue | undefined {
  const kind = scalarText(read.fields.kind)
  if (kind === undefined || kind in quantityKinds) return readQuantity(read, kind as QuantityKind | undefined)
  switch (kind) {
    case 'date':
      return readDateFact(read)
    case 'person': {
      const ref = required(read, 'ref', 'an id of content/terms')
      const office = scalarText(read.fields.office)
      const organisation = scalarText(read.fields.organisation)
      const held = {...(office ? {office} : {}), ...(organisation ? {organisation} : {})}
      return ref === undefined ? undefined : ({kind, ref, ...held} as FactValue)
    }
    case 'organisation':
    case 'place': {
      const ref = required(read, 'ref', 'an id of content/terms')
      return ref === undefined ? undefined : ({kind, ref} as FactValue)
    }
    case 'statement': {
      const texts = Object.fromEntries(
        entriesOf(read.fields.texts).map(([locale, text]) => [locale, scalarText(text)]),
      )
      if (Object.values(texts).some(Boolean)) return {kind, texts} as FactValue
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

function readQuantity(read: FactFields, kind: QuantityKind | undefined): FactValue | undefined {
  if (kind === undefined) return report(read, 'fact-kind', 'kind', Object.keys(quantityKinds).join(', '))
  const value = kind === 'ratio' ? readRatio(read) : readNumber(read, 'value')
  const upper = read.fields.upper === undefined ? undefined : readNumber(read, 'upper')
  const bound = (scalarText(read.fields.bound) ?? 'exact') as Bound
  if (!bounds.includes(bound)) report(read, 'fact-bound', 'bound', bounds.join(', '))
  const isPaid = kind === 'money' || (kind === 'rate' && read.fields.currency !== undefined)
  const currency = isPaid ? required(read, 'currency', 'an ISO 4217 code such as CNY') : undefined
  if (currency !== undefined && !currencies.has(currency))
    report(read, 'fact-currency', 'currency', 'an ISO 4217 code such as CNY')
  const code = readUnit(read, kind)
  const per = kind === 'rate' ? readPer(read) : undefined
  if (value === undefined || (kind === 'rate' && per === undefined)) return undefined
  const quantity: Quantity = {
    kind,
    value,
    ...(upper === undefined ? {} : {upper}),
    bound,
    ...(code === undefined ? {} : {unit: {code, ...(per === undefined ? {} : {per})}}),
    ...(currency === undefined ? {} : {currency}),
    text: '',
    start: 0,
    end: 0,
  }
  return {kind: 'quantity', quantity} as FactValue
}

/** The unit as a UCUM code; what is counted becomes an annotation: `enterprise` is `{enterprise}`. */
function readUnit(read: FactFields, kind: QuantityKind): string | undefined {
  const said = scalarText(read.fields.unit)
  if (said === undefined) {
    if (kind === 'measure' || kind === 'duration')
      report(read, 'fact-unit', 'unit', 'a UCUM code such as km2 or d')
    return quantityKinds[kind]
  }
  const isThing = kind === 'count' || (kind === 'rate' && !measureUnits.has(said))
  if (isThing && /^[a-z][\w -]*$/.test(said)) return `{${said}}`
  const known =
    kind === 'duration'
      ? timeUnits.has(said)
      : kind === 'measure'
        ? measureUnits.has(said)
        : unitCode.test(said)
  if (!known) {
    const expected = common[kind === 'duration' ? 'duration' : 'measure']
    report(read, 'fact-unit', 'unit', kind === 'count' ? 'a word such as enterprise' : expected)
  }
  return said
}

/** What a rate is for, one of it: a UCUM code, or a thing that becomes an annotation: `person` is `{person}`. */
function readPer(read: FactFields): string | undefined {
  const said = required(read, 'per', 'a UCUM code such as kg or d, or person')
  if (said === undefined || timeUnits.has(said) || measureUnits.has(said)) return said
  if (/^[a-z][\w -]*$/.test(said)) return `{${said}}`
  return report(read, 'fact-unit', 'per', 'a UCUM code such as kg or d, or person')
}

/** Numbers with colons between them. */
function readRatio(read: FactFields): string | undefined {
  const text = required(read, 'value', 'numbers such as 3:2:1')
  if (text === undefined || /^\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+$/.test(text)) return text
  return report(read, 'fact-number', 'value', 'numbers such as 3:2:1')
}

/** Decimal digits, or a fraction such as 2/3; `1_000` and `6,000` are none. */
function readNumber(read: FactFields, field: string): string | undefined {
  const text = required(read, field, 'decimal digits such as 6000000000')
  if (text === undefined || /^-?\d+(\.\d+)?$/.test(text) || /^-?\d+\/[1-9]\d*$/.test(text)) return text
  return report(read, 'fact-number', field, 'decimal digits such as 6000000000')
}
