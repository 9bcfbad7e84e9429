import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import {parseMessage} from '#messages/parse-message.ts'

/** The signs that stand for what is no text; control characters never occur in a message. */
export const signs = {
  /** An argument, a `#`, an atom such as `{br}`. */
  argument: '\u0001',
  openTag: '\u0002',
  closeTag: '\u0003',
} as const

/** How a text is to be read. */
export type Syntax = 'icu' | 'text'

/** An argument or tag within a run. Offsets are UTF-16 code units of the message, 0-based, end exclusive. */
export type RunToken = Readonly<{
  kind: 'argument' | 'open' | 'close'
  name: string
  /** Where its sign stands in the run. */
  index: number
  start: number
  end: number
}>

/** Text as it reads in one branch of a message, one sign for each argument and tag. */
export type Run = Readonly<{
  text: string
  /** For each UTF-16 code unit of `text` its offset in the message, and the end of the last one. */
  offsets: readonly number[]
  tokens: readonly RunToken[]
}>

type Writer = {text: string; offsets: number[]; tokens: RunToken[]; end: number}
type Reading = {message: string; runs: Writer[]; isApart: boolean}

/**
 * Read the text of a message, each argument and tag as one sign.
 *
 * @param choices `apart`: a plural or select is one sign, and each of its branches a run of its own; `inline`: its
 *   `other` branch stands in the text, the one run is how the message reads most often.
 * @returns the outer run first. What is no ICU message is one run of text.
 */
export function readRuns(message: string, choices: 'apart' | 'inline', syntax: Syntax = 'icu'): Run[] {
  if (syntax === 'text' || !/[{}<>'#]/.test(message)) return [plainRun(message)]
  const {ast} = parseMessage(message)
  if (!ast) return [plainRun(message)]
  const reading: Reading = {message, runs: [], isApart: choices === 'apart'}
  readInto(openRun(reading), ast, reading)
  return reading.runs.map(({text, offsets, tokens, end}) => ({text, offsets: [...offsets, end], tokens}))
}

function plainRun(message: string): Run {
  const text = message
    .replaceAll(signs.argument, ' ')
    .replaceAll(signs.openTag, ' ')
    .replaceAll(signs.closeTag, ' ')
  return {text, offsets: Array.from({length: text.length + 1}, (_, at) => at), tokens: []}
}

function openRun({runs}: Reading): Writer {
  const run: Writer = {text: '', offsets: [], tokens: [], end: 0}
  runs.push(run)
  return run
}

function readInto(run: Writer, ast: readonly MessageFormatElement[], reading: Reading): void {
  for (const element of ast) {
    const start = element.location?.start.offset ?? 0
    const end = element.location?.end.offset ?? start
    if (element.type === TYPE.literal)
      writeLiteral(run, element.value, {message: reading.message, start, end})
    else if (element.type === TYPE.tag) {
      const inner = element.children[0]?.location?.start.offset ?? end
      const after = element.children.at(-1)?.location?.end.offset ?? inner
      writeSign(run, {kind: 'open', name: element.value, start, end: inner})
      readInto(run, element.children, reading)
      writeSign(run, {kind: 'close', name: element.value, start: after, end})
    } else if (element.type === TYPE.plural || element.type === TYPE.select) {
      if (reading.isApart) {
        writeSign(run, {kind: 'argument', name: element.value, start, end})
        for (const option of Object.values(element.options)) readInto(openRun(reading), option.value, reading)
      } else readInto(run, element.options.other?.value ?? [], reading)
    } else {
      const name = element.type === TYPE.pound ? '#' : element.value
      writeSign(run, {kind: 'argument', name, start, end})
    }
  }
}

const signOf = {argument: signs.argument, open: signs.openTag, close: signs.closeTag}

function writeSign(run: Writer, token: Omit<RunToken, 'index'>): void {
  run.tokens.push({...token, index: run.text.length})
  run.text += signOf[token.kind]
  run.offsets.push(token.start)
  run.end = token.end
}

/** Unquoted text is shorter than it was written: `''` is one apostrophe, and quoting apostrophes vanish. */
function writeLiteral(
  run: Writer,
  value: string,
  {message, start, end}: {message: string; start: number; end: number},
): void {
  let at = start
  for (let index = 0; index < value.length; index++) {
    while (at < end && isQuote(message, at, value[index]!)) at++
    run.offsets.push(at)
    at += message[at] === "'" && message[at + 1] === "'" ? 2 : 1
  }
  run.text += value
  run.end = end
}

/** An apostrophe that quotes and is not printed itself. */
function isQuote(message: string, at: number, printed: string): boolean {
  if (message[at] !== "'" || message[at + 1] === "'") return false
  return printed !== "'" || /[{}<>#]/.test(message[at + 1] ?? '')
}
