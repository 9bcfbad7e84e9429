/** One token of a JSON text. Offsets are UTF-16 code units, 0-based, end exclusive. */
export type JsonToken = Readonly<{
  /** `scalar` is a number, `true`, `false` or `null`; `broken` is anything JSON has no word for. */
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'scalar' | 'broken' | 'end'
  start: number
  end: number
  /** The value of a `text`, escapes read. */
  text?: string
}>

const space = /[ \t\n\r]*/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y

/**
 * Cut a JSON text (RFC 8259) into tokens, without recursion, so that no nesting is too deep.
 *
 * @returns the tokens up to `end` or the first `broken` one, which is always the last. Never throws.
 */
export function* scanJson(json: string): Generator<JsonToken> {
  let at = json.startsWith('\ufeff') ? 1 : 0
  while (true) {
    at = matchAt(space, json, at) ?? at
    const token = readToken(json, at)
    yield token
    if (token.kind === 'end' || token.kind === 'broken') return
    at = token.end
  }
}

function readToken(json: string, start: number): JsonToken {
  const first = json[start]
  if (first === undefined) return {kind: 'end', start, end: start}
  if (/[{}[\]:,]/.test(first)) return {kind: first as '{', start, end: start + 1}
  const text = first === '"' ? readText(json, start) : undefined
  if (text) return text
  const scalarEnd = matchAt(scalar, json, start)
  if (scalarEnd !== undefined) return {kind: 'scalar', start, end: scalarEnd}
  return {kind: 'broken', start, end: brokenEnd(json, start)}
}

/** Up to the first quotation mark that no odd run of backslashes escapes; what lies between, JSON.parse judges. */
function readText(json: string, start: number): JsonToken | undefined {
  let close = json.indexOf('"', start + 1)
  while (close >= 0 && isEscaped(json, close)) close = json.indexOf('"', close + 1)
  if (close < 0) return undefined
  try {
    return {kind: 'text', start, end: close + 1, text: JSON.parse(json.slice(start, close + 1))}
  } catch {
    return undefined
  }
}

function isEscaped(json: string, at: number): boolean {
  let slashes = 0
  while (json[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

/** To the end of the line: what is wrong is quoted to its writer. */
function brokenEnd(json: string, start: number): number {
  const end = json.slice(start, start + 60).search(/[\r\n]/)
  return end > 0 ? start + end : Math.min(json.length, start + 60)
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
