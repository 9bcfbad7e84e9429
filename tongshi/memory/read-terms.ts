import type {Finding} from '#messages/finding.ts'
import {readYamlRecords, type YamlRecord} from './read-yaml-records.ts'
import type {NamedThing, Term, Texts} from './term-base.ts'

/**
 * Read `organisations.yaml` or `places.yaml`: an id, then `names` by locale, `verified`, `romanised`, `source`.
 *
 * @param text the file's text.
 * @param file its path, for findings.
 *
 * @example
 *   readNamedThings('beilun:\n  names: {en: Beilun, zh-Hans: 北仑}', 'places.yaml').things.beilun?.names
 *   // {"en":"Beilun","zh-Hans":"北仑"}
 */
export function readNamedThings(
  text: string,
  file: string,
): {things: Record<string, NamedThing>; findings: Finding[]} {
  const {records, findings} = readYamlRecords(text, file, ['names', 'verified', 'romanised', 'source'])
  const things: Record<string, NamedThing> = {}
  for (const record of records) {
    const names = readTexts(record, 'names', findings)
    if (!names) continue
    const {verified = false, romanised = false, source} = record.value
    things[record.id] = {
      id: record.id,
      names,
      verified: verified === true,
      romanised: romanised === true,
      ...(typeof source === 'string' ? {source} : {}),
    }
  }
  return {things, findings}
}

/**
 * Read `terms.yaml`: an id, then `terms` by locale, `admitted` and `forbidden` lists by locale, `definition`, `note`.
 *
 * @param text the file's text.
 * @param file its path, for findings.
 * @returns what is sound, by id, and findings with line and column for the rest. Never throws.
 *
 * @example
 *   readTerms('mould: {terms: mould}', 'terms.yaml').findings.map(({rule}) => rule)
 *   // ["term-texts"]
 */
export function readTerms(text: string, file: string): {terms: Record<string, Term>; findings: Finding[]} {
  const {records, findings} = readYamlRecords(text, file, [
    'terms',
    'admitted',
    'forbidden',
    'definition',
    'note',
  ])
  const terms: Record<string, Term> = {}
  for (const record of records) {
    const texts = readTexts(record, 'terms', findings)
    if (!texts) continue
    const {definition, note} = record.value
    terms[record.id] = {
      id: record.id,
      terms: texts,
      admitted: readForms(record, 'admitted', findings),
      forbidden: readForms(record, 'forbidden', findings),
      ...(typeof definition === 'string' ? {definition} : {}),
      ...(typeof note === 'string' ? {note} : {}),
    }
  }
  return {terms, findings}
}

/** A map from locale to text, or a finding. */
function readTexts(record: YamlRecord, field: string, findings: Finding[]): Texts | undefined {
  const value = record.value[field]
  const good =
    isMap(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every(text => typeof text === 'string' && text)
  if (good) return value as Texts
  findings.push(record.finding('term-texts', field, `\`${field}: {en: …, zh-Hans: …}\``))
  return undefined
}

/** Lists of forms by locale; where they are no lists, a finding and none. */
function readForms(
  record: YamlRecord,
  field: 'admitted' | 'forbidden',
  findings: Finding[],
): Record<string, readonly string[]> {
  const value = record.value[field] ?? {}
  const good =
    isMap(value) &&
    Object.values(value).every(list => Array.isArray(list) && list.every(form => typeof form === 'string'))
  if (good) return value as Record<string, readonly string[]>
  const rule = field === 'admitted' ? 'term-admitted-forms' : 'term-forbidden-forms'
  findings.push(record.finding(rule, field, `\`${field}: {en: [mold]}\``))
  return {}
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
