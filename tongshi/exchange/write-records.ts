import type {DateSpan} from '#quantities/date-span.ts'
import {writeIsoPeriod} from '#quantities/write-iso-period.ts'
import type {NewRecords, RecordedFact} from './gather-records.ts'

/** A text in YAML: JSON's quotes are YAML's. */
const quoted = (text: string) => JSON.stringify(text)

/** A text that needs no quotes in YAML stays bare. */
function plain(text: string): string {
  return /^[A-Za-z\p{Script=Han}][\p{L}\p{N} ()（）.’&/-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|~)$/i.test(text) &&
    !/[ .]$/.test(text)
    ? text
    : quoted(text)
}

/**
 * Write `facts.yaml`: each fact with its value, its words in the original with their offsets, how it was found and
 * how sure that is. Nothing is marked verified that was not before.
 *
 * @param before names of facts that somebody has verified with the value they still have, and entries that people
 *   typed, as YAML.
 */
export function writeFacts(
  facts: readonly RecordedFact[],
  head: string,
  before: Readonly<{verified: ReadonlySet<string>; typed: string}> = {verified: new Set(), typed: ''},
): string {
  const entries = facts.map(({fact, ref, office, organisation}) => {
    const {name, value, places, rule, sure} = fact
    const [first] = places
    const lines = [
      `${name}:`,
      ...valueLines(value, {ref, office, organisation}).map(line => `  ${line}`),
      ...(first ? [`  source: {text: ${quoted(first.text)}, start: ${first.start}, end: ${first.end}}`] : []),
      `  found: {rule: ${rule}, sure: ${sure}}`,
      `  verified: ${before.verified.has(name)}`,
    ]
    return lines.join('\n')
  })
  return `${head
    .split('\n')
    .map(line => `# ${line}`)
    .join('\n')}\n${entries.join('\n')}\n${before.typed}`
}

type Links = Readonly<{ref: string | undefined; office: string | undefined; organisation: string | undefined}>

function valueLines(value: RecordedFact['fact']['value'], {ref, office, organisation}: Links): string[] {
  switch (value.kind) {
    case 'date':
      return ['kind: date', `value: ${value.date}`]
    case 'quantity': {
      const {kind, value: amount, upper, currency, unit, bound, date} = value.quantity
      if (date) return dateLines(date)
      // What is counted stands bare; other units are UCUM's own words, annotations with their braces.
      const code = kind === 'count' ? unit?.code.replace(/^\{(.+)\}$/, '$1') : unit?.code
      const isSaid =
        kind === 'percent' ||
        kind === 'percentage-point' ||
        kind === 'per-mille' ||
        kind === 'basis-point' ||
        code === '1'
      return [
        `kind: ${kind}`,
        `value: ${kind === 'ratio' ? quoted(amount ?? '') : amount}`,
        ...(upper === undefined ? [] : [`upper: ${upper}`]),
        ...(currency === undefined ? [] : [`currency: ${currency}`]),
        ...(code === undefined || isSaid ? [] : [`unit: ${bareCode(code)}`]),
        ...(unit?.per === undefined ? [] : [`per: ${bareCode(unit.per.replace(/^\{(.+)\}$/, '$1'))}`]),
        `bound: ${bound}`,
      ]
    }
    default:
      return [
        `kind: ${value.kind}`,
        `ref: ${ref}`,
        ...(office === undefined ? [] : [`office: ${office}`]),
        ...(organisation === undefined ? [] : [`organisation: ${organisation}`]),
      ]
  }
}

function bareCode(code: string): string {
  return /^[A-Za-z][\w-]*$/.test(code) ? code : quoted(code)
}

/** A month, a quarter, a span of days; of a day whose year was not said, where the year comes from. */
function dateLines(date: DateSpan): string[] {
  const {value = date.from, upper} = writeIsoPeriod(date) ?? {}
  return [
    'kind: date',
    `value: ${value}`,
    ...(upper === undefined ? [] : [`upper: ${upper}`]),
    ...(date.anchored || date.from.startsWith('XXXX') ? [] : ['year: dateline']),
  ]
}

/** The records that are new, as text to put behind each file of `content/terms`. */
export function writeRecords(
  records: NewRecords,
): Readonly<Record<'people' | 'organisations' | 'places' | 'terms', string>> {
  const names = (texts: Readonly<Record<string, string>>) =>
    `{${Object.entries(texts)
      .map(([locale, text]) => `${locale}: ${/[,{}[\]]/.test(text) ? quoted(text) : plain(text)}`)
      .join(', ')}}`
  const people = Object.entries(records.people).map(([id, person]) =>
    [
      `${id}:`,
      `  characters: ${person.characters}`,
      `  surname: ${plain(person.surname)}`,
      ...(person.given ? [`  given: ${plain(person.given)}`] : []),
      `  order: ${person.order}`,
      `  system: ${person.system}`,
      `  source: ${quoted(person.source)}`,
      '  verified: false',
      ...(person.variants.length > 0 ? [`  variants: [${person.variants.map(quoted).join(', ')}]`] : []),
    ].join('\n'),
  )
  const things = (group: NewRecords['places']) =>
    Object.entries(group).map(([id, thing]) =>
      [
        `${id}:`,
        `  names: ${names(thing.names)}`,
        ...(thing.romanised ? ['  romanised: true'] : []),
        `  verified: ${thing.verified}`,
        ...(thing.source ? [`  source: ${quoted(thing.source)}`] : []),
      ].join('\n'),
    )
  const terms = Object.entries(records.terms).map(([id, term]) => `${id}:\n  terms: ${names(term.terms)}`)
  const joined = (entries: readonly string[]) => entries.map(entry => `${entry}\n`).join('')
  return {
    people: joined(people),
    organisations: joined(things(records.organisations)),
    places: joined(things(records.places)),
    terms: joined(terms),
  }
}
