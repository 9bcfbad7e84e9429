import type {Finding} from './finding.ts'
import {placeOfRange} from './place-of-range.ts'
import {type JsonToken, scanJson} from './scan-json.ts'

/** A value that is neither object nor array, with the way to it. */
export type JsonLeaf = Readonly<{
  /** Keys from the outside in; an element of an array is its index. */
  path: readonly string[]
  /** Token of the last key, or of the element itself. */
  key: JsonToken
  value: JsonToken
}>

/** Deeper than any catalogue: what lies deeper is passed over, by counting. */
const deepest = 64

type Frame = {isArray: boolean; path: readonly string[]; index: number}

/**
 * Read every leaf of a JSON object without recursion, in the order written, duplicate keys included.
 *
 * @returns the leaves up to the first place where the JSON is broken; findings `catalogue-syntax`,
 *   `catalogue-object`, `catalogue-depth`. Never throws.
 */
export function readJsonLeaves(
  json: string,
  where: {file: string; locale: string},
): {leaves: readonly JsonLeaf[]; findings: readonly Finding[]} {
  const tokens = scanJson(json)
  const next = (): JsonToken => tokens.next().value ?? {kind: 'end', start: json.length, end: json.length}
  const leaves: JsonLeaf[] = []
  const findings: Finding[] = []
  const report = (rule: string, {kind, start, end}: JsonToken, expected: string) => {
    const actual = kind === 'end' ? 'EOF' : json.slice(start, Math.min(end, start + 60)).toWellFormed()
    findings.push({
      rule,
      severity: 'error',
      place: {...placeOfRange(json, start, end), ...where},
      actual,
      expected,
    })
  }
  const first = next()
  if (first.kind !== '{') {
    report(
      first.kind === 'broken' || first.kind === 'end' ? 'catalogue-syntax' : 'catalogue-object',
      first,
      '{',
    )
    return {leaves, findings}
  }
  const open: Frame[] = [{isArray: false, path: [], index: 0}]
  /** Read one value, its token given; false where the JSON is broken. */
  const take = (value: JsonToken, path: readonly string[], key: JsonToken): boolean => {
    if (value.kind === 'text' || value.kind === 'scalar') leaves.push({path, key, value})
    else if (value.kind === '{' || value.kind === '[') {
      if (open.length < deepest) open.push({isArray: value.kind === '[', path, index: 0})
      else {
        report('catalogue-depth', value, String(deepest))
        return skip(next)
      }
    } else {
      report('catalogue-syntax', value, '"message"')
      return false
    }
    return true
  }
  while (open.length > 0) {
    const frame = open.at(-1)!
    let token = next()
    const close = frame.isArray ? ']' : '}'
    if (token.kind === close) {
      open.pop()
      continue
    }
    if (frame.index > 0) {
      if (token.kind !== ',') {
        report('catalogue-syntax', token, `, or ${close}`)
        return {leaves, findings}
      }
      token = next()
    }
    const index = frame.index++
    if (frame.isArray) {
      if (!take(token, [...frame.path, String(index)], token)) return {leaves, findings}
      continue
    }
    if (token.kind !== 'text') {
      report('catalogue-syntax', token, '"key"')
      return {leaves, findings}
    }
    const colon = next()
    if (colon.kind !== ':') {
      report('catalogue-syntax', colon, ':')
      return {leaves, findings}
    }
    if (!take(next(), [...frame.path, token.text ?? ''], token)) return {leaves, findings}
  }
  const end = next()
  if (end.kind !== 'end') report('catalogue-syntax', end, 'EOF')
  return {leaves, findings}
}

/** Pass over a value that is too deep, by counting. */
function skip(next: () => JsonToken): boolean {
  for (let depth = 1; depth > 0; ) {
    const {kind} = next()
    if (kind === 'broken' || kind === 'end') return false
    if (kind === '{' || kind === '[') depth += 1
    if (kind === '}' || kind === ']') depth -= 1
  }
  return true
}
