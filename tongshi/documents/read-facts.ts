import {isMap} from 'yaml'
import type {Fact, FactSource, Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import type {FactFields} from './fact-fields.ts'
import {readFactValue} from './read-fact-value.ts'
import {entriesOf, readYaml, scalarText, type YamlText} from './read-yaml.ts'

/** Names that the shells of a unit use, which always win over facts. */
const reserved = /^(a|b|i|s|x|br|code|img|fn|html)\d*$/
const sound = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * Read `facts.yaml`: a name, then kind, value, unit or currency, bound, source, verified.
 *
 * A fact with a finding is left out, the others stay usable. Numbers keep every digit.
 *
 * @param options.original the text that `source.start` and `source.end` count in (UTF-16 code units).
 *
 * @example
 *   readFacts('sales: {kind: money, value: 60, currency: CNY}', {file: 'facts.yaml'}).facts.sales?.verified
 *   // false
 */
export function readFacts(
  text: string,
  options: {file: string; original?: string},
): {facts: Facts; findings: Finding[]} {
  const yaml = readYaml(text, options)
  const {findings} = yaml
  if (findings.length > 0) return {facts: {}, findings}
  if (yaml.document.contents !== null && !isMap(yaml.document.contents)) {
    findings.push(
      yaml.finding('facts-map', yaml.document.contents, String(yaml.document.contents), 'name: {kind: …}'),
    )
    return {facts: {}, findings}
  }
  const facts: Record<string, Fact> = {}
  for (const [name, node, pair] of entriesOf(yaml.document.contents)) {
    const before = findings.length
    if (!sound.test(name) || reserved.test(name))
      findings.push(
        yaml.finding(
          'fact-name',
          pair,
          name,
          'letters, digits and _, not a, b, i, s, x, br, code, img, fn, html',
        ),
      )
    const fact = readFact(
      name,
      {yaml, node, pair, fields: Object.fromEntries(entriesOf(node))},
      options.original,
    )
    if (fact && findings.length === before) facts[name] = fact
  }
  for (const [name, , pair] of entriesOf(yaml.document.contents)) {
    const fact = facts[name]
    if (fact?.kind !== 'person' || fact.organisation === undefined) continue
    if (facts[fact.organisation]?.kind !== 'organisation')
      findings.push(
        yaml.finding('fact-organisation', pair, fact.organisation, 'an organisation of this file'),
      )
  }
  return {facts, findings}
}

function readFact(name: string, read: FactFields, original: string | undefined): Fact | undefined {
  const {yaml, node, pair, fields} = read
  if (!isMap(node)) {
    yaml.findings.push(yaml.finding('fact-map', pair, scalarText(node) ?? '', `${name}: {kind: …}`))
    return undefined
  }
  const value = readFactValue(read)
  const verified = scalarText(fields.verified) ?? 'false'
  if (verified !== 'true' && verified !== 'false')
    yaml.findings.push(yaml.finding('fact-verified', fields.verified, verified, 'true, false'))
  const source = readSource(yaml, fields.source, original)
  return value && ({...value, name, verified: verified === 'true', ...(source ? {source} : {})} as Fact)
}

/** The words of the original; their offsets must hold just these words. */
function readSource(yaml: YamlText, node: unknown, original: string | undefined): FactSource | undefined {
  if (node === undefined) return undefined
  const fields = Object.fromEntries(entriesOf(node))
  const text = scalarText(fields.text) ?? scalarText(node)
  if (text === undefined) {
    yaml.findings.push(yaml.finding('fact-source', node, '', 'source: {text: …}'))
    return undefined
  }
  const [start, end] = [fields.start, fields.end].map(one => Number(scalarText(one)))
  if (fields.start === undefined || fields.end === undefined) return {text}
  const there = original?.slice(start, end)
  if (there !== undefined && there !== text)
    yaml.findings.push({...yaml.finding('fact-source-place', fields.start, there, text), severity: 'warning'})
  return {text, start: start!, end: end!}
}
