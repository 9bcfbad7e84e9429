import {StoreError} from './store-error.ts'

/** What a unit may be asked for, and how the value is written. */
export const queryFields = {
  state: /^(missing|stale|initial|translated|reviewed|final)$/,
  has: /^(error|warning|comment|issue|conflict|target|fact)$/,
  check: /^[\w-]+$/,
  changed: /^(>=|<=|>|<|=)?\d{4}-\d\d-\d\d$/,
  by: /./,
  source: /./,
  target: /./,
  key: /./,
  kind: /^[a-z]+$/,
  fact: /^\w+$/,
  document: /./,
  origin: /^(desk|memory|import|bulk|restore|review|reject|release)$/,
  text: /./,
} as const satisfies Readonly<Record<string, RegExp>>

export type QueryField = keyof typeof queryFields

/** A query as a tree. */
export type Query =
  | Readonly<{kind: 'and' | 'or'; parts: readonly Query[]}>
  | Readonly<{kind: 'not'; part: Query}>
  | Readonly<{kind: 'term'; field: QueryField; value: string}>

type Token = Readonly<{kind: 'word' | '(' | ')' | '-'; text: string; start: number; end: number}>
type Reader = {query: string; tokens: readonly Token[]; at: number; depth: number}

/** Brackets in brackets, at most: nobody reads more. */
const deepest = 20

/**
 * Read a query: `state:translated has:error OR by:linyue -source:"亿元" (key:p-70kh)`.
 *
 * Words beside each other must all hold; AND, OR, NOT, `-` and brackets as usual, OR binding least.
 *
 * @throws StoreError `input` with the place of what is not understood, in UTF-16 code units.
 */
export function readQuery(query: string): Query {
  const reader: Reader = {query, tokens: tokensOf(query), at: 0, depth: 0}
  if (reader.tokens.length === 0) return {kind: 'and', parts: []}
  const read = readOr(reader)
  const rest = reader.tokens[reader.at]
  if (rest) throw wrong(rest, rest.text, 'the end or a further word')
  return read
}

function tokensOf(query: string): Token[] {
  const tokens: Token[] = []
  const pattern = /\s+|([()])|(-)(?=\S)|((?:[a-z]+:)?(?:>=|<=|>|<|=)?"(?:[^"\\]|\\.)*"|[^\s()"]+)|(")/gy
  for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
    const [text, bracket, minus, word, quote] = match
    const place = {start: match.index, end: match.index + text.length}
    if (quote) throw wrong(place, '"', 'a second `"` that closes the words')
    if (bracket) tokens.push({kind: bracket as '(', text, ...place})
    else if (minus) tokens.push({kind: '-', text, ...place})
    else if (word) tokens.push({kind: 'word', text, ...place})
  }
  return tokens
}

function readOr(reader: Reader): Query {
  const parts = [readAnd(reader)]
  while (isWord(reader, 'OR')) {
    reader.at += 1
    parts.push(readAnd(reader))
  }
  return parts.length === 1 ? parts[0]! : {kind: 'or', parts}
}

function readAnd(reader: Reader): Query {
  const parts = [readNot(reader)]
  for (;;) {
    const next = reader.tokens[reader.at]
    if (!next || next.kind === ')' || isWord(reader, 'OR')) break
    if (isWord(reader, 'AND')) reader.at += 1
    parts.push(readNot(reader))
  }
  return parts.length === 1 ? parts[0]! : {kind: 'and', parts}
}

function readNot(reader: Reader): Query {
  const token = reader.tokens[reader.at]
  if (!token) throw wrong({start: reader.query.length, end: reader.query.length}, 'the end', 'a word')
  if (token.kind === '-' || isWord(reader, 'NOT')) {
    reader.at += 1
    reader.depth += 1
    if (reader.depth > deepest) throw wrong(token, token.text, `at most ${deepest} brackets in each other`)
    const part = readNot(reader)
    reader.depth -= 1
    return {kind: 'not', part}
  }
  if (token.kind !== '(') return readTerm(reader, token)
  reader.at += 1
  reader.depth += 1
  if (reader.depth > deepest) throw wrong(token, '(', `at most ${deepest} brackets in each other`)
  const inside = readOr(reader)
  const close = reader.tokens[reader.at]
  if (close?.kind !== ')') throw wrong(token, '(', 'a `)` that closes it')
  reader.at += 1
  reader.depth -= 1
  return inside
}

function isWord({tokens, at}: Reader, text: string): boolean {
  return tokens[at]?.kind === 'word' && tokens[at].text === text
}

function readTerm(reader: Reader, token: Token): Query {
  if (token.kind !== 'word' || /^(AND|OR)$/.test(token.text)) throw wrong(token, token.text, 'a word')
  reader.at += 1
  const [, name = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(token.text) ?? []
  if (name === '' || name === 'https' || name === 'http')
    return {kind: 'term', field: 'text', value: unquote(token.text)}
  if (!Object.hasOwn(queryFields, name))
    throw wrong(
      token,
      `${name}:`,
      Object.keys(queryFields)
        .map(field => `${field}:`)
        .join(' '),
    )
  const field = name as QueryField
  const value = unquote(rest)
  if (!queryFields[field].test(value) || !isDay(field, value))
    throw wrong(token, token.text, `${field}:${examples[field]}`)
  return {kind: 'term', field, value}
}

/** 31 February is no day. */
function isDay(field: QueryField, value: string): boolean {
  if (field !== 'changed') return true
  const day = value.replace(/^\D+/, '')
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const examples: Readonly<Record<QueryField, string>> = {
  state: 'missing, stale, initial, translated, reviewed or final',
  has: 'error, warning, comment, issue, conflict, target or fact',
  check: 'quantity-value',
  changed: '>=2026-11-01',
  by: 'linyue',
  source: '"亿元"',
  target: '"yuan"',
  key: 'p-70kh',
  kind: 'heading',
  fact: 'annualSales',
  document: 'announcements/beilun',
  origin: 'import',
  text: '"a few words"',
}

function unquote(text: string): string {
  const [, before = '', inside] = /^([<>=]*)"(.*)"$/s.exec(text) ?? []
  return inside === undefined ? text : before + inside.replace(/\\(.)/g, '$1')
}

function wrong(
  {start, end}: Readonly<{start: number; end: number}>,
  actual: string,
  expected: string,
): StoreError {
  const message = `Unexpected \`${actual}\` at ${start}, expected ${expected}, mend the query.`
  return new StoreError('input', message, {problems: [{path: 'query.q', message}], place: {start, end}})
}
