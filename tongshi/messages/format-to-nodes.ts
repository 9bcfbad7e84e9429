import {IntlMessageFormat} from 'intl-messageformat'
import {writeNumberWords} from '#quantities/write-number-words.ts'
import {exposed, exposeElements} from './expose-elements.ts'
import type {Fact, Facts} from './fact.ts'
import {formats, type MessageFormats} from './formats.ts'
import {isAtomName} from './is-atom-name.ts'
import {keepRecent} from './keep-recent.ts'
import {MessageError, type MessageErrorCode} from './message-error.ts'
import {computableNumber, numberOfFact, timeOfFact} from './number-of-fact.ts'
import {parseMessage} from './parse-message.ts'
import type {Written} from './written.ts'

/** One piece of a printed message. */
export type MessageNode =
  | Readonly<{kind: 'text'; text: string}>
  /** A fact, however it was printed; `lang` and `mark` as its writer gave them. */
  | Readonly<{kind: 'fact'; name: string; text: string; lang?: string; mark?: string}>
  | Readonly<{kind: 'tag'; name: string; children: readonly MessageNode[]}>
  /** A shell of the unit: code, image, footnote, HTML, line break. */
  | Readonly<{kind: 'atom'; name: string}>

/** What a message is printed with. */
export type FormatOptions = Readonly<{
  /** BCP 47; its plural and number rules are used. */
  locale: string
  facts: Facts
  write: (fact: Fact, locale: string) => Written
  /** Values of arguments that are no facts, as in interface catalogues; they win over atoms and facts. */
  values?: Readonly<Record<string, string | number | bigint | Date>>
  /** Named formats of another newsroom; make them once, prepared messages are kept by them. */
  formats?: MessageFormats
}>

/**
 * Print a message in a locale, keeping facts, tags and atoms apart from the text.
 *
 * @throws MessageError with a finding: `syntax`, `missing-value` (no fact, value or atom of that name) or
 *   `wrong-value` (a person counted, a count printed as a date).
 *
 * @example
 *   const options = {locale: 'en', facts: {}, write: () => ({text: ''}), values: {name: 'Ana'}}
 *   formatToNodes('Hello <b>{name}</b>', options).map(({kind}) => kind) // ["text","tag"]
 */
export function formatToNodes(message: string, options: FormatOptions): readonly MessageNode[] {
  const {finding} = parseMessage(message)
  if (finding) throw new MessageError('syntax', finding)
  const values = new Proxy({}, {has: () => true, get: (_, name) => lookUp(String(name), options)})
  try {
    const parts = prepare(message, options).formatToParts<MessageNode>(values)
    return toNodes(parts.map(part => part.value))
  } catch (error) {
    if (error instanceof MessageError) throw error
    throw wrongValue(message, error)
  }
}

type Prepare = (key: string) => IntlMessageFormat
const prepared = new WeakMap<MessageFormats, Prepare>()

/** Parsed, exposed and prepared once per formats, locale and message. */
function prepare(message: string, {locale, formats: named = formats}: FormatOptions): IntlMessageFormat {
  const known = prepared.get(named)
  const make = known ?? keepRecent(5_000, key => prepareAnew(key, named))
  if (known === undefined) prepared.set(named, make)
  return make(`${locale}\0${message}`)
}

function prepareAnew(key: string, named: MessageFormats): IntlMessageFormat {
  const at = key.indexOf('\0')
  const {ast} = parseMessage(key.slice(at + 1))
  return new IntlMessageFormat(exposeElements(ast ?? []), key.slice(0, at), named)
}

type Piece = string | MessageNode
type Value = string | number | bigint | Date | ((pieces: Piece[]) => MessageNode | Piece[])

/** The mark before a name says what the name is used for. */
function lookUp(marked: string, options: FormatOptions): Value {
  const name = marked.slice(3)
  switch (marked.slice(0, 3)) {
    case exposed.tag:
      return children => ({kind: 'tag', name, children: toNodes(children)})
    case exposed.argument:
      return pieces => nodeOf(name, pieces, options)
    case exposed.words:
    case exposed.firstWords:
      return pieces =>
        nodeOf(
          name,
          spellOut(name, pieces, {isFirst: marked.startsWith(exposed.firstWords), ...options}),
          options,
        )
    default:
      return computableValue(marked.slice(0, 3), name, options)
  }
}

/** The number in words, else as it was printed in digits. */
function spellOut(
  name: string,
  pieces: Piece[],
  {isFirst, locale, facts, values}: FormatOptions & {isFirst: boolean},
): Piece[] {
  const isValue = values !== undefined && Object.hasOwn(values, name)
  const number = isValue ? String(values[name]) : numberOfFact(factOf(name, facts))
  const words = number === undefined ? undefined : writeNumberWords(number, locale)
  if (words === undefined) return pieces
  return [isFirst ? words[0]!.toUpperCase() + words.slice(1) : words]
}

function nodeOf(
  name: string,
  pieces: Piece[],
  {locale, facts, write, values}: FormatOptions,
): MessageNode | Piece[] {
  if (values && Object.hasOwn(values, name)) return pieces.length > 0 ? pieces : [String(values[name])]
  if (isAtomName(name)) return {kind: 'atom', name}
  const fact = factOf(name, facts)
  if (pieces.length > 0) return {kind: 'fact', name, text: pieces.join('')}
  return {kind: 'fact', name, ...write(fact, locale)}
}

function computableValue(use: string, name: string, {facts, values, locale, write}: FormatOptions): Value {
  if (values && Object.hasOwn(values, name)) return values[name]!
  const fact = factOf(name, facts)
  if (use === exposed.text) return write(fact, locale).text
  const value = use === exposed.day ? timeOfFact(fact) : computableNumber(fact)
  if (value !== undefined) return value
  throw unprintable(name, 'wrong-value', 'fact-type', `{${name}}`)
}

function factOf(name: string, facts: Facts): Fact {
  if (Object.hasOwn(facts, name)) return facts[name]!
  throw unprintable(name, 'missing-value', 'unknown-fact', Object.keys(facts).slice(0, 12).join(' | '))
}

function unprintable(name: string, code: MessageErrorCode, rule: string, expected: string): MessageError {
  return new MessageError(code, {rule, severity: 'error', place: {}, actual: `{${name}}`, expected})
}

/** A value of the program that Intl refuses: an invalid date, a bigint times a fraction. */
function wrongValue(message: string, cause: unknown): MessageError {
  const actual = `${message.slice(0, 80).toWellFormed()}: ${cause instanceof Error ? cause.message : String(cause)}`
  const finding = {rule: 'unequal-value', severity: 'error', place: {}, actual} as const
  return new MessageError('wrong-value', {...finding, expected: 'string | number | bigint | Date'}, cause)
}

/** Neighbouring texts become one, empty ones vanish. */
function toNodes(pieces: readonly Piece[]): readonly MessageNode[] {
  const nodes: MessageNode[] = []
  for (const piece of pieces) {
    const node: MessageNode = typeof piece === 'string' ? {kind: 'text', text: piece} : piece
    const last = nodes.at(-1)
    if (node.kind === 'text' && last?.kind === 'text') {
      nodes[nodes.length - 1] = {kind: 'text', text: last.text + node.text}
    } else if (node.kind !== 'text' || node.text !== '') nodes.push(node)
  }
  return nodes
}
