import {isCharacters} from './is-characters.ts'
import type {NameSystem, PersonName} from './person-name.ts'

/** Something wrong in a record: the shape of a finding of `messages`, which stands above this room. */
export type PersonFinding = Readonly<{
  rule: string
  severity: 'error' | 'warning'
  place: Readonly<{file: string; key: string}>
  actual: string
  expected: string
}>

const systems: readonly NameSystem[] = [
  'pinyin',
  'passport',
  'wade-giles',
  'hong-kong',
  'taiwan',
  'ethnic',
  'foreign',
  'unknown',
]
const fields = ['characters', 'surname', 'given', 'order', 'system', 'source', 'verified', 'variants']

/**
 * Read the records of `people.yaml`, parsed already. A record with an error is left out.
 *
 * @param data a map from id to record.
 * @param file path for findings.
 * @returns findings `person-records`, `person-field`.
 *
 * @example
 *   const {findings} = readPeople({'yang-su': {surname: 'Yang', height: 180}}, 'people.yaml')
 *   findings[0]?.place.key // "yang-su.height"
 */
export function readPeople(
  data: unknown,
  file: string,
): {people: Record<string, PersonName>; findings: PersonFinding[]} {
  const findings: PersonFinding[] = []
  const people: Record<string, PersonName> = {}
  if (data === null || data === undefined) return {people, findings}
  if (!isMap(data)) {
    findings.push(finding('person-records', file, '', String(data), 'id: {surname: …}'))
    return {people, findings}
  }
  for (const [id, record] of Object.entries(data)) {
    const before = findings.length
    const person = readPerson(id, record, file, findings)
    if (person && findings.length === before) people[id] = person
  }
  return {people, findings}
}

function readPerson(
  id: string,
  record: unknown,
  file: string,
  findings: PersonFinding[],
): PersonName | undefined {
  const report = (field: string, actual: unknown, expected: string): undefined => {
    findings.push(finding('person-field', file, `${id}.${field}`, String(actual ?? ''), expected))
  }
  if (!isMap(record)) return report('', record, '{surname: …}')
  for (const field of Object.keys(record))
    if (!fields.includes(field)) report(field, field, fields.join(', '))
  const text = (field: string, fallback?: string): string => {
    const value = record[field] ?? fallback
    if (typeof value === 'string') return value
    report(field, value, `${field}: text`)
    return ''
  }
  const choice = <T extends string>(field: string, allowed: readonly T[], fallback: T): T => {
    const value = record[field] ?? fallback
    if (allowed.includes(value as T)) return value as T
    report(field, value, allowed.join(', '))
    return fallback
  }
  const {verified = false, variants = []} = record
  if (typeof verified !== 'boolean') report('verified', verified, 'true, false')
  const isList = Array.isArray(variants) && variants.every(one => typeof one === 'string')
  if (!isList) report('variants', variants, '[Yangsu]')
  const characters = text('characters', 'unknown')
  if (characters !== 'unknown' && !isCharacters(characters)) report('characters', characters, '杨甦, unknown')
  return {
    id,
    characters,
    surname: text('surname'),
    given: text('given', ''),
    order: choice('order', ['surname-first', 'given-first'], 'surname-first'),
    system: choice('system', systems, 'unknown'),
    source: text('source', ''),
    verified: verified === true,
    variants: isList ? variants : [],
  }
}

function finding(rule: string, file: string, key: string, actual: string, expected: string): PersonFinding {
  return {rule, severity: 'error', place: {file, key}, actual, expected}
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
