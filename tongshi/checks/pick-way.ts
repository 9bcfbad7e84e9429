import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import type {Way} from './checked-text.ts'
import {opaque} from './fault.ts'
import {maskCode} from './mask-code.ts'

/** What a way is put together from. */
type Pieces = {
  text: string
  /** Start and end in the message of each UTF-16 code unit of the text. */
  starts: number[]
  ends: number[]
  names: string[]
  tags: string[]
}

/**
 * Go one way through a message and put together what is printed there.
 *
 * @param keys of choices by argument name; where a choice has no such key, or none is given, `other` is printed, as
 *   the libraries do.
 */
export function pickWay(
  message: string,
  ast: readonly MessageFormatElement[],
  keys: ReadonlyMap<string, string>,
): Way {
  const [only] = ast
  if (ast.length === 1 && only!.type === TYPE.literal && only!.value === message)
    return plainWay(message, keys)
  const pieces: Pieces = {text: '', starts: [], ends: [], names: [], tags: []}
  collect(message, ast, keys, pieces, '')
  const {text, starts, ends, names, tags} = pieces
  return {
    keys,
    text,
    prose: maskCode(text),
    names,
    tags,
    placeOf: (start, end) => {
      const from = starts[start] ?? ends.at(-1) ?? 0
      return {start: from, end: end > start ? (ends[end - 1] ?? from) : from}
    },
  }
}

/** A message without any syntax is its own text. */
function plainWay(message: string, keys: ReadonlyMap<string, string>): Way {
  const placeOf = (start: number, end: number) => ({start, end})
  return {keys, text: message, prose: maskCode(message), names: [], tags: [], placeOf}
}

function collect(
  message: string,
  ast: readonly MessageFormatElement[],
  keys: ReadonlyMap<string, string>,
  pieces: Pieces,
  counted: string,
): void {
  for (const element of ast) {
    const start = element.location?.start.offset ?? 0
    const end = element.location?.end.offset ?? message.length
    switch (element.type) {
      case TYPE.literal:
        addLiteral(pieces, message.slice(start, end), element.value, start)
        break
      case TYPE.tag:
        pieces.tags.push(element.value)
        // A tag around nothing stands for something that the program puts there.
        if (element.children.length === 0) addOpaque(pieces, start, end)
        collect(message, element.children, keys, pieces, counted)
        break
      case TYPE.plural:
      case TYPE.select: {
        const option = element.options[keys.get(element.value) ?? 'other'] ?? element.options.other
        const inner = element.type === TYPE.plural ? element.value : counted
        if (option) collect(message, option.value, keys, pieces, inner)
        break
      }
      default:
        pieces.names.push(element.type === TYPE.pound ? counted : element.value)
        addOpaque(pieces, start, end)
    }
  }
}

function addOpaque(pieces: Pieces, start: number, end: number): void {
  pieces.text += opaque
  pieces.starts.push(start)
  pieces.ends.push(end)
}

/** A literal is shorter than what stands in the message where apostrophes quote: `''`, `'{'`. */
function addLiteral(pieces: Pieces, raw: string, value: string, offset: number): void {
  const skips = raw.length === value.length ? undefined : placesOfQuoted(raw)
  for (let at = 0; at < value.length; at += 1) {
    const place = offset + (skips?.[at] ?? at)
    pieces.starts.push(place)
    pieces.ends.push(place + 1)
  }
  pieces.text += value
}

/** Where each printed character of a literal with apostrophes stands (ICU: `''` prints one, `'` quotes syntax). */
function placesOfQuoted(raw: string): number[] {
  const places: number[] = []
  let isQuoted = false
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] !== "'") places.push(at)
    else if (raw[at + 1] === "'") places.push(at++)
    else if (isQuoted) isQuoted = false
    else if (/[{}<>#|]/.test(raw[at + 1] ?? '')) isQuoted = true
    else places.push(at)
  }
  return places
}
