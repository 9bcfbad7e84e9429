import {type Document, isMap, isPair, isScalar, LineCounter, type Node, parseDocument} from 'yaml'
import type {Finding, Place} from '#messages/finding.ts'

/** A YAML text, read, that knows where everything in it stands. */
export type YamlText = Readonly<{
  document: Document
  /** The place of an offset of the YAML text. */
  place: (offset: number) => Place
  /** The place where a node begins. */
  placeOf: (node: unknown) => Place
  /** A finding at a node, or at the start of the text. */
  finding: (rule: string, node: unknown, actual: string, expected: string) => Finding
  findings: Finding[]
}>

/**
 * Read YAML 1.2; what is broken becomes a finding `yaml-syntax`.
 *
 * @param offset UTF-16 code units before the YAML in its file, `line` lines before it.
 */
export function readYaml(text: string, where: {file: string; offset?: number; line?: number}): YamlText {
  const {file, offset = 0, line = 0} = where
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, uniqueKeys: true})
  const place = (at: number): Place => {
    const position = lines.linePos(at)
    return {file, line: position.line + line, column: position.col, start: at + offset}
  }
  const placeOf = (node: unknown) => place(offsetOf(node))
  const finding: YamlText['finding'] = (rule, node, actual, expected) => ({
    rule,
    severity: 'error',
    place: placeOf(node),
    actual,
    expected,
  })
  const findings = document.errors.map(
    (error): Finding => ({
      rule: 'yaml-syntax',
      severity: 'error',
      place: place(error.pos[0]),
      actual: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      expected: 'YAML',
    }),
  )
  return {document, place, placeOf, finding, findings}
}

/** The key of a pair, else the node itself: where a person looks for it. */
function offsetOf(node: unknown): number {
  const at = isPair(node) ? (node.key as Node) : (node as Node | null | undefined)
  return at?.range?.[0] ?? 0
}

/** The text of a scalar as it was typed, so that no digit of a number is lost; nothing for other nodes. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined
  return typeof node.value === 'string'
    ? node.value
    : (node.source ?? (node.value === null ? undefined : String(node.value)))
}

/** The pairs of a map as `[name, value, pair]`; nothing for other nodes. */
export function entriesOf(node: unknown): (readonly [name: string, value: unknown, pair: unknown])[] {
  if (!isMap(node)) return []
  return node.items.map(pair => [scalarText(pair.key) ?? String(pair.key), pair.value, pair] as const)
}
