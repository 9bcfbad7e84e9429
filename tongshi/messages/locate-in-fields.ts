import type {Line, LinePath, MessageFields} from './message-fields.ts'

/** A part of one line: UTF-16 code units of its text, 0-based, end exclusive. */
export type FieldRange = Readonly<{path: LinePath; start: number; end: number}>

/**
 * Find where a place of the message stands in its fields.
 *
 * @param fields as `readFields` gave them: a line that was changed since has no places.
 * @param start UTF-16 code units of the message, 0-based; `end` exclusive.
 * @returns one range for each line that the place touches; a quoted run of text is taken whole.
 */
export function locateInFields(fields: MessageFields, start: number, end: number): FieldRange[] {
  return locateInLine(fields.line, {fields, start, end}, [])
}

type Wanted = Readonly<{fields: MessageFields; start: number; end: number}>

function locateInLine(line: Line, wanted: Wanted, path: LinePath): FieldRange[] {
  const {fields, start, end} = wanted
  const found: FieldRange[] = []
  let at = 0
  for (const span of line.spans) {
    const [from, to] = [at, at + span.text.length]
    at = to
    const [rawStart, rawEnd] = [span.start, span.start + span.raw.length]
    if (rawEnd <= start || rawStart >= Math.max(end, start + 1)) continue
    const block = Object.hasOwn(fields.blocks, span.text) ? fields.blocks[span.text]! : undefined
    const isInside = start > rawStart || end < rawEnd
    if (block && isInside) {
      for (const row of block.rows)
        found.push(...locateInLine(row.line, wanted, [...path, {char: block.char, key: row.key}]))
    } else if (span.raw.length === span.text.length)
      found.push({
        path,
        start: from + Math.max(0, start - rawStart),
        end: from + Math.min(span.text.length, end - rawStart),
      })
    else found.push({path, start: from, end: to})
  }
  return joinRanges(found)
}

/** Neighbouring spans of one line are one range. */
function joinRanges(ranges: readonly FieldRange[]): FieldRange[] {
  const joined: FieldRange[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last && last.path === range.path && last.end === range.start)
      joined[joined.length - 1] = {...last, end: range.end}
    else joined.push(range)
  }
  return joined
}
