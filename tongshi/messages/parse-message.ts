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
 * @returns the tree (shared: never change it), or one finding `icu-syntax`, `icu-length` (over 100,000 UTF-16 code
 *   units) or `icu-depth` (over 32 levels) whose place is in UTF-16 code units of the message. Never throws.
 *
 * @example
 *   parseMessage('Hello {name}').ast?.length // 2
 *   parseMessage('Hello {name').finding?.rule // "icu-syntax"
 */
export const parseMessage: (text: string) => ParsedMessage = keepRecent(5_000, parseAnew)

function parseAnew(text: string): ParsedMessage {
  if (text.length > longestMessage) {
    return broken(
      'icu-length',
      text,
      {start: longestMessage, end: text.length},
      {
        actual: String(text.length),
        expected: String(longestMessage),
      },
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
  const actual = text.slice(start, Math.max(end, start + 1)) || 'EOF'
  const expected = syntaxExpected(error instanceof Error ? error.message : '')
  return broken('icu-syntax', text, {start, end}, {actual: clip(actual), expected})
}

function tooDeep(text: string): ParsedMessage {
  const said = {actual: clip(text), expected: String(deepestMessage)}
  return broken('icu-depth', text, {start: 0, end: text.length}, said)
}

function broken(
  rule: string,
  text: string,
  {start, end}: {start: number; end: number},
  said: {actual: string; expected: string},
): ParsedMessage {
  return {finding: {rule, severity: 'error', place: placeOfRange(text, start, end), ...said}}
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
