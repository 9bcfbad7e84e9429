import {checkKey, scalarValues} from './check-key.ts'
import type {Finding, Place} from './finding.ts'
import {placeOfRange} from './place-of-range.ts'
import {type JsonToken, scanJson} from './scan-json.ts'

/** The messages of one catalogue file. */
export type Catalogue = Readonly<{
  file: string
  locale: string
  /** Flat: a nested file's `{"nav": {"home": …}}` is `nav.home`. */
  messages: Readonly<Record<string, string>>
  /** Where each message's value stands in `source`, quotes included. */
  places: Readonly<Record<string, Place>>
  findings: readonly Finding[]
  /** The text read, for `placeInCatalogue`. */
  source: string
}>

/**
 * Read a catalogue: plain JSON, an object of ICU messages, or an object of such objects.
 *
 * Messages with a finding are left out, all others stay usable; after broken JSON those before it stay.
 *
 * @param json the file as text.
 * @param where `file` as findings shall name it, `locale` as BCP 47; `isFlat` where `nav.home` may stand for `home` in
 *   `nav`, as FormatJS and i18next write nested catalogues.
 * @returns findings `catalogue-syntax`, `catalogue-object`, `catalogue-key`, `catalogue-duplicate-key`,
 *   `catalogue-value`, `catalogue-depth`, `catalogue-surrogate`. Never throws.
 *
 * @example
 *   readCatalogue('{"nav": {"home": "Home"}}', {file: 'en.json', locale: 'en'}).messages
 *   // {"nav.home":"Home"}
 *   readCatalogue('{"a": 1}', {file: 'en.json', locale: 'en'}).findings[0]?.rule
 *   // "catalogue-value"
 */
export function readCatalogue(
  json: string,
  {isFlat = false, ...where}: {file: string; locale: string; isFlat?: boolean},
): Catalogue {
  const reader: Reader = {
    json,
    where,
    isFlat,
    tokens: scanJson(json),
    messages: new Map(),
    groups: new Map(),
    findings: [],
  }
  const first = next(reader)
  if (json.startsWith('\ufeff')) {
    report(reader, 'catalogue-syntax', {kind: 'broken', start: 0, end: 1}, {actual: 'U+FEFF', expected: '{'})
  }
  if (first.kind === '{') {
    if (readMembers(reader, '')) expectEnd(reader)
  } else {
    const rule = first.kind === 'broken' || first.kind === 'end' ? 'catalogue-syntax' : 'catalogue-object'
    report(reader, rule, first, {actual: quote(reader, first), expected: '{'})
  }
  const entries = [...reader.messages]
  return {
    ...where,
    messages: Object.fromEntries(
      entries.flatMap(([key, one]) => (one.text === undefined ? [] : [[key, one.text]])),
    ),
    places: Object.fromEntries(entries.map(([key, one]) => [key, one.place])),
    findings: reader.findings,
    source: json,
  }
}

type Reader = Readonly<{
  json: string
  where: {file: string; locale: string}
  isFlat: boolean
  tokens: Generator<JsonToken>
  messages: Map<string, {place: Place; text?: string}>
  /** Keys of nested objects. */
  groups: Map<string, JsonToken>
  findings: Finding[]
}>

/** Read what follows `{`; false where the JSON is broken and reading must stop. */
function readMembers(reader: Reader, prefix: string): boolean {
  let token = next(reader)
  if (token.kind === '}') return true
  while (true) {
    if (token.kind !== 'text')
      return stop(reader, token, prefix === '' || token.kind !== 'end' ? '"key"' : '}')
    const colon = next(reader)
    if (colon.kind !== ':') return stop(reader, colon, ':')
    if (!readMember(reader, prefix, token)) return false
    const after = next(reader)
    if (after.kind === '}') return true
    if (after.kind !== ',') return stop(reader, after, ', or }')
    token = next(reader)
  }
}

function readMember(reader: Reader, prefix: string, key: JsonToken): boolean {
  const value = next(reader)
  if (/^[}\],:]$|^(?:broken|end)$/.test(value.kind)) return stop(reader, value, '"message"')
  const name = prefix + key.text
  const refused = refuseKey(reader, name, key)
  const nested = value.kind === '{' || value.kind === '['
  if (refused) return !nested || skip(reader)
  if (value.kind === 'text') return keep(reader, name, value)
  if (value.kind === '{' && prefix === '') {
    reader.groups.set(name, key)
    return readMembers(reader, `${name}.`)
  }
  const rule = value.kind === '{' ? 'catalogue-depth' : 'catalogue-value'
  report(reader, rule, value, {actual: quote(reader, value), expected: '"message"'}, name)
  return !nested || skip(reader)
}

/** A key no library finds, or one that stands there already, as a message or as a group. */
function refuseKey(reader: Reader, name: string, key: JsonToken): boolean {
  const text = key.text ?? ''
  const [, group, rest] = (reader.isFlat && name === text && /^([^.]+)\.([^.]+)$/.exec(text)) || []
  const problem = group === undefined ? checkKey(text) : (checkKey(group) ?? checkKey(rest!))
  if (problem) report(reader, problem.rule, key, problem, name)
  const first = reader.messages.get(name)?.place ?? reader.groups.get(name)
  if (first === undefined) return problem !== undefined
  const {line} = placeOfRange(reader.json, first.start ?? 0)
  report(reader, 'catalogue-duplicate-key', key, {actual: name, expected: `line ${line}`}, name)
  return true
}

function keep(reader: Reader, name: string, value: JsonToken): true {
  const place = {...placeOfRange(reader.json, value.start, value.end), ...reader.where, key: name}
  const text = value.text ?? ''
  if (text.isWellFormed()) {
    reader.messages.set(name, {place, text})
    return true
  }
  reader.messages.set(name, {place})
  report(reader, 'catalogue-surrogate', value, {actual: loneSurrogate(text), expected: scalarValues}, name)
  return true
}

function loneSurrogate(text: string): string {
  const lone = text.match(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
  return `U+${lone![0].charCodeAt(0).toString(16).toUpperCase()}`
}

/** Pass over a value that is too deep, by counting: no nesting is too deep for that. */
function skip(reader: Reader): boolean {
  for (let depth = 1; depth > 0; ) {
    const token = next(reader)
    if (token.kind === 'broken' || token.kind === 'end') return stop(reader, token, '}')
    if (token.kind === '{' || token.kind === '[') depth += 1
    if (token.kind === '}' || token.kind === ']') depth -= 1
  }
  return true
}

function expectEnd(reader: Reader): void {
  const token = next(reader)
  if (token.kind !== 'end') stop(reader, token, 'EOF')
}

function next(reader: Reader): JsonToken {
  const {value} = reader.tokens.next()
  return value ?? {kind: 'end', start: reader.json.length, end: reader.json.length}
}

function stop(reader: Reader, token: JsonToken, expected: string): false {
  report(reader, 'catalogue-syntax', token, {actual: quote(reader, token), expected})
  return false
}

function quote({json}: Reader, {kind, start, end}: JsonToken): string {
  return kind === 'end' ? 'EOF' : json.slice(start, Math.min(end, start + 60)).toWellFormed()
}

function report(
  {json, where, findings}: Reader,
  rule: string,
  {start, end}: JsonToken,
  {actual, expected}: {actual: string; expected: string},
  key?: string,
): void {
  const place = {...placeOfRange(json, start, end), ...where, ...(key === undefined ? {} : {key})}
  findings.push({rule, severity: 'error', place, actual, expected})
}
