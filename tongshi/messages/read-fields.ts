import {type MessageFormatElement, parse, TYPE} from '@formatjs/icu-messageformat-parser'
import {type ChipTable, makeChipTable} from './chip-table.ts'
import type {Finding} from './finding.ts'
import type {Block, Chips, Line, MessageFields, Row, Span} from './message-fields.ts'
import {parseMessage} from './parse-message.ts'

/** A message as fields, or why it cannot be taken apart. */
export type ReadFields =
  | Readonly<{fields: MessageFields; finding?: never}>
  | Readonly<{finding: Finding; fields?: never}>

type Reader = Readonly<{message: string; table: ChipTable; blocks: Record<string, Block>}>
type ChoiceElement = Extract<MessageFormatElement, {options: unknown}>
/** What `#` counts where a line stands, if anything. */
type Counted = string | undefined

/**
 * Take a message apart into lines of text with chips and rows of choices; `writeFields` puts it together again.
 *
 * @param chips those of the source, so that the same chip is the same character in both.
 * A choice whose row `other` is not written yet is taken apart too: that is how drafts are left.
 *
 * @returns `icu-…` findings of `parseMessage` where the message does not parse.
 */
export function readFields(message: string, chips: Chips = {}): ReadFields {
  const {ast, finding} = parseUnfinished(message)
  if (finding) return {finding}
  const reader: Reader = {message, table: makeChipTable(chips, message), blocks: {}}
  const line = readLine(ast, reader, undefined)
  return {fields: {line, chips: reader.table.chips(), blocks: reader.blocks}}
}

function parseUnfinished(message: string): ReturnType<typeof parseMessage> {
  const parsed = parseMessage(message)
  if (parsed.finding?.rule !== 'icu-syntax') return parsed
  try {
    return {ast: parse(message, {captureLocation: true, requiresOtherClause: false})}
  } catch {
    return parsed
  }
}

function readLine(elements: readonly MessageFormatElement[], reader: Reader, counted: Counted): Line {
  const spans = elements.flatMap(element => readElement(element, reader, counted))
  return {text: spans.map(span => span.text).join(''), spans, counts: counted !== undefined}
}

function readElement(element: MessageFormatElement, reader: Reader, counted: Counted): Span[] {
  const raw = sliceOf(element, reader.message)
  const start = element.location!.start.offset
  switch (element.type) {
    case TYPE.literal:
      return [{text: element.value, raw, start}]
    case TYPE.pound:
      return [{text: reader.table.charOf('count', counted ?? '', raw), raw, start}]
    case TYPE.tag:
      return readTag(element, reader, counted)
    case TYPE.plural:
    case TYPE.select:
      return [{text: readBlock(element, reader), raw, start}]
    default:
      return [{text: reader.table.charOf('argument', element.value, raw), raw, start}]
  }
}

type TagElement = Extract<MessageFormatElement, {children: unknown}>

function readTag(element: TagElement, reader: Reader, counted: Counted): Span[] {
  const raw = sliceOf(element, reader.message)
  const open = /^<[^>]*>/.exec(raw)![0]
  const close = /<\/[^>]*>$/.exec(raw)![0]
  const {start, end} = element.location!
  const chip = (kind: 'open' | 'close', own: string, at: number): Span => ({
    text: reader.table.charOf(kind, element.value, own),
    raw: own,
    start: at,
  })
  const inner = element.children.flatMap(child => readElement(child, reader, counted))
  return [chip('open', open, start.offset), ...inner, chip('close', close, end.offset - close.length)]
}

function readBlock(element: ChoiceElement, reader: Reader): string {
  const type =
    element.type === TYPE.select ? 'select' : element.pluralType === 'ordinal' ? 'selectordinal' : 'plural'
  const char = reader.table.charOfChoice(element.value, type)
  const counted = type === 'select' ? undefined : element.value
  const {start, end} = element.location!
  let from = start.offset
  let head = ''
  const rows = optionsInOrder(element).map(([key, option], at): Row => {
    const lead = reader.message.slice(from, option.location!.start.offset)
    from = option.location!.end.offset
    const keyAt = lead.lastIndexOf(key)
    const before = lead.slice(0, keyAt)
    const comma = at === 0 ? before.trimEnd().length : 0
    if (at === 0) head = before.slice(0, comma)
    const line = readLine(option.value, reader, counted)
    return {key, before: before.slice(comma), after: lead.slice(keyAt + key.length), line, absent: false}
  })
  const offset = element.type === TYPE.plural ? element.offset : 0
  const tail = reader.message.slice(from, end.offset)
  reader.blocks[char] = {char, name: element.value, type, offset, head, tail, rows}
  return char
}

/** As written: an object puts keys such as `2019` before all others. */
function optionsInOrder({options}: ChoiceElement) {
  return Object.entries(options).sort(
    ([, one], [, other]) => one.location!.start.offset - other.location!.start.offset,
  )
}

function sliceOf({location}: MessageFormatElement, message: string): string {
  return message.slice(location!.start.offset, location!.end.offset)
}
