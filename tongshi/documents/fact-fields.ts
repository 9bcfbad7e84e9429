import type {Fact} from '#messages/fact.ts'
import {scalarText, type YamlText} from './read-yaml.ts'

/** One entry of `facts.yaml`. */
export type FactFields = Readonly<{
  yaml: YamlText
  node: unknown
  pair: unknown
  fields: Readonly<Record<string, unknown>>
}>

/** What a fact is, without its name and what vouches for it. */
export type FactValue = Omit<Fact, 'name' | 'verified' | 'source'>

/** The text of a field, with a finding where it has none. */
export function required(read: FactFields, field: string, expected: string): string | undefined {
  const text = scalarText(read.fields[field])
  return text === undefined || text === ''
    ? report(read, 'fact-without-value', field, `${field}: ${expected}`)
    : text
}

/** A finding about a field; the fact is left out. */
export function report(
  {yaml, pair, fields}: FactFields,
  rule: string,
  field: string,
  expected: string,
): undefined {
  const node = fields[field]
  yaml.findings.push(yaml.finding(rule, node ?? pair, scalarText(node) ?? '', expected))
  return undefined
}
