import {isMap} from 'yaml'
import {entriesOf, readYaml} from '#documents/read-yaml.ts'
import type {Finding} from '#messages/finding.ts'

/** One entry of a YAML file of records, and how to say where something in it is wrong. */
export type YamlRecord = Readonly<{
  id: string
  value: Readonly<Record<string, unknown>>
  /** A finding at a field of the record, or at the record where it has no such field. */
  finding: (rule: string, field: string, expected: string) => Finding
}>

/**
 * Read a YAML file that maps ids to records, with line and column of everything wrong.
 *
 * @param text the file's text; empty gives no records.
 * @param fields the fields a record may have; any other is a finding.
 */
export function readYamlRecords(
  text: string,
  file: string,
  fields: readonly string[],
): {records: YamlRecord[]; findings: Finding[]} {
  const {document, finding, findings} = readYaml(text, {file})
  const findingOf = (id: string, ...said: Parameters<typeof finding>): Finding => {
    const found = finding(...said)
    return {...found, place: {...found.place, key: id}}
  }
  if (findings.length > 0 || document.contents === null) return {records: [], findings}
  if (!isMap(document.contents)) {
    findings.push(finding('yaml-records', document.contents, String(document.contents), 'id: {…}'))
    return {records: [], findings}
  }
  const records = entriesOf(document.contents).flatMap(([id, node, pair]): YamlRecord[] => {
    if (!isMap(node)) {
      findings.push(findingOf(id, 'yaml-records', pair, String(node), `${id}: {…}`))
      return []
    }
    const pairs = new Map(entriesOf(node).map(([name, , own]) => [name, own]))
    const value = node.toJSON() as Record<string, unknown>
    const say: YamlRecord['finding'] = (rule, field, expected) =>
      findingOf(id, rule, pairs.get(field) ?? pair, String(value[field] ?? ''), expected)
    for (const field of pairs.keys())
      if (!fields.includes(field))
        findings.push(findingOf(id, 'yaml-field', pairs.get(field), field, fields.join(', ')))
    return [{id, value, finding: say}]
  })
  return {records, findings}
}
