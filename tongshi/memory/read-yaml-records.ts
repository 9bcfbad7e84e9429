import {isMap, isScalar, LineCounter, parseDocument, type YAMLMap} from 'yaml'
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
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, uniqueKeys: true})
  const place = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return {file, line, column: col, start: offset}
  }
  const findings: Finding[] = document.errors.map(error => ({
    rule: 'yaml-syntax',
    severity: 'error',
    place: place(error.pos[0]),
    actual: error.message.split('\n')[0]!,
    expected: 'YAML',
  }))
  if (findings.length > 0 || document.contents === null) return {records: [], findings}
  if (!isMap(document.contents)) {
    const found = {
      rule: 'yaml-records',
      severity: 'error',
      place: place(0),
      actual: typeof document.toJS(),
    } as const
    return {records: [], findings: [{...found, expected: '`id: {…}`'}]}
  }
  const records: YamlRecord[] = []
  for (const pair of document.contents.items) {
    const id = String(isScalar(pair.key) ? pair.key.value : '')
    const offset = (isScalar(pair.key) && pair.key.range?.[0]) || 0
    const node = pair.value
    if (!isMap(node)) {
      const found = {
        rule: 'yaml-records',
        severity: 'error',
        place: place(offset),
        actual: String(node),
      } as const
      findings.push({...found, expected: `\`${id}: {…}\``})
      continue
    }
    const finding = (rule: string, field: string, expected: string): Finding => ({
      rule,
      severity: 'error',
      place: place(offsetOf(node, field) ?? offset),
      actual: node.has(field) ? String(node.get(field)) : 'nothing',
      expected,
    })
    const value = node.toJSON() as Record<string, unknown>
    for (const field of Object.keys(value))
      if (!fields.includes(field)) findings.push(finding('yaml-field', field, fields.join(', ')))
    records.push({id, value, finding})
  }
  return {records, findings}
}

/** Where a field's key stands. */
function offsetOf(node: YAMLMap, field: string): number | undefined {
  const pair = node.items.find(item => isScalar(item.key) && item.key.value === field)
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined
}
