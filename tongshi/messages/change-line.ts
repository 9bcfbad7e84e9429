import type {Line, LinePath, MessageFields} from './message-fields.ts'

/** The line at a path; the message's own for the empty path, nothing where there is no such row. */
export function lineAt(fields: MessageFields, path: LinePath): Line | undefined {
  const last = path.at(-1)
  if (!last) return fields.line
  return fields.blocks[last.char]?.rows.find(row => row.key === last.key)?.line
}

/** The same fields with another text in one line. An offered row that is emptied again stays an offer. */
export function changeLine(fields: MessageFields, path: LinePath, text: string): MessageFields {
  const last = path.at(-1)
  if (!last) return {...fields, line: {...fields.line, text}}
  const block = fields.blocks[last.char]
  if (!block) return fields
  const rows = block.rows.map(row => (row.key === last.key ? {...row, line: {...row.line, text}} : row))
  return {...fields, blocks: {...fields.blocks, [last.char]: {...block, rows}}}
}

/** The text of one row in every row of the same choice that is still to be written; `#` counts there as it did here. */
export function copyToEmpty(fields: MessageFields, path: LinePath): MessageFields {
  const text = lineAt(fields, path)?.text ?? ''
  const last = path.at(-1)
  const rows = last ? (fields.blocks[last.char]?.rows ?? []) : []
  return rows
    .filter(row => row.absent && row.line.text === '')
    .reduce(
      (changed, {key}) => changeLine(changed, [...path.slice(0, -1), {char: last!.char, key}], text),
      fields,
    )
}

/** A path as one text, for keys of maps and elements. */
export function nameOfPath(path: LinePath): string {
  return path.map(({char, key}) => `${char.charCodeAt(0).toString(16)}=${key}`).join('/')
}
