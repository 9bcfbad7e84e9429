import {type MessageFormatElement, parse} from '@formatjs/icu-messageformat-parser'
import type {Finding} from './finding.ts'
import {keepRecent} from './keep-recent.ts'
import {placeOfRange} from './place-of-range.ts'
import {syntaxExpected} from './syntax-expected.ts'

/** A message as a tree whose elements know their place, or what is wrong with it. */
export type ParsedMessage =
  | Readonly<{ast: readonly MessageFormatElement[]; finding?: never}>
  | Readonly<{finding: Finding; ast?: never}>

/** UTF-16 code units; a unit is one block of text, a longer one is a mistake or an attack. */
const longestMessage = 100_000
/** Tags, plurals and selects within one another; every later walk over the tree may recurse this deep. */
const deepestMessage = 32

/**
 * Parse an ICU MessageFormat 1 message; the last 5,000 are remembered.
 *
 * @returns the tree (shared: never change it), or one finding `icu-syntax` whose place is in UTF-16 code units
 *   of the message. Never throws.
 */
export const parseMessage: (text: string) => ParsedMessage = keepRecent(5_000, parseAnew)

function parseAnew(text: string): ParsedMessage {
  if (text.length > longestMessage) {
    return broken(
      text,
      longestMessage,
      text.length,
      `${text.length} UTF-16 code units`,
      `at most ${longestMessage}`,
    )
  }
  try {
    const ast = parse(text, {captureLocation: true})
    return isDeeper(ast, deepestMessage) ? tooDeep(text) : {ast}
  } catch (error) {
    return readError(text, error)
  }
}

function readError(text: string, error: unknown): ParsedMessage {
  // The parser recurses: a nesting bomb ends its stack.
  if (error instanceof RangeError && /call stack/i.test(error.message)) return tooDeep(text)
  const location = (error as {location?: {start: {offset: number}; end: {offset: number}}}).location
  const start = location?.start.offset ?? 0
  const end = location?.end.offset ?? text.length
  const actual = text.slice(start, Math.max(end, start + 1)) || 'end of message'
  return broken(text, start, end, clip(actual), syntaxExpected(error instanceof Error ? error.message : ''))
}

function tooDeep(text: string): ParsedMessage {
  return broken(text, 0, text.length, clip(text), `at most ${deepestMessage} levels of nesting`)
}

function broken(text: string, start: number, end: number, actual: string, expected: string): ParsedMessage {
  return {
    finding: {rule: 'icu-syntax', severity: 'error', place: placeOfRange(text, start, end), actual, expected},
  }
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text
}

/** Without recursion, because the depth is what is not known yet. */
function isDeeper(ast: readonly MessageFormatElement[], limit: number): boolean {
  let level = [ast]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap(elements => elements.flatMap(inner))
  }
  return false
}

function inner(element: MessageFormatElement): (readonly MessageFormatElement[])[] {
  if ('children' in element) return [element.children]
  if ('options' in element) return Object.values(element.options).map(option => option.value)
  return []
}
