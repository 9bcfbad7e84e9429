import type {Block, Chips, Line, MessageFields, Row} from './message-fields.ts'

type Writer = Readonly<{chips: Chips; blocks: MessageFields['blocks']}>

/**
 * Write fields as a message. What nobody touched comes out byte for byte; rows that were only offered and never
 * written stay out.
 */
export function writeFields({line, chips, blocks}: MessageFields): string {
  return writeLine(line, {chips, blocks})
}

/** One line as ICU, for a clipboard or for a raw view of one row. */
export function writeLine(line: Line, writer: Writer): string {
  const untouched = line.spans.length > 0 && line.spans.map(span => span.text).join('') === line.text
  if (!untouched) return writeText(line.text, line.counts, writer)
  return line.spans
    .map(({text, raw}) =>
      Object.hasOwn(writer.blocks, text) ? writeBlock(writer.blocks[text]!, writer) : raw,
    )
    .join('')
}

/** Does the row say something, itself or in a choice inside of it? */
export function isWritten(row: Row, writer: Writer): boolean {
  if (!row.absent) return true
  return [...row.line.text].some(char =>
    Object.hasOwn(writer.blocks, char)
      ? writer.blocks[char]!.rows.some(inner => isWritten(inner, writer))
      : true,
  )
}

function writeText(text: string, counts: boolean, writer: Writer): string {
  let [written, plain] = ['', '']
  const flush = () => {
    written += escapeText(plain, counts)
    plain = ''
  }
  for (const char of text) {
    const block = Object.hasOwn(writer.blocks, char) ? writer.blocks[char]! : undefined
    const chip = Object.hasOwn(writer.chips, char) ? writer.chips[char]! : undefined
    if (!block && (!chip || chip.kind === 'choice')) {
      plain += char
      continue
    }
    flush()
    written += block ? writeBlock(block, writer) : chip!.raw
  }
  flush()
  return written
}

function writeBlock(block: Block, writer: Writer): string {
  const rows = block.rows.filter(row => isWritten(row, writer))
  if (rows.length === 0) return ''
  const written = rows.map(
    ({before, key, after, line}) => `${before}${key}${after}{${writeLine(line, writer)}}`,
  )
  return block.head + written.join('') + block.tail
}

/**
 * Quote what ICU reads as syntax. An apostrophe is doubled only where it would quote: before a sign, another
 * apostrophe or the end, where a chip may follow.
 *
 * @param counts inside a plural, where `#` is a sign too.
 */
export function escapeText(text: string, counts: boolean): string {
  const signs = counts ? '{}<#' : '{}<'
  const run = new RegExp(`[${signs}](?:[${signs}']*[${signs}])?`, 'g')
  const doubled = new RegExp(`'(?=[${signs}>']|$)`, 'g')
  let written = ''
  let from = 0
  for (const match of text.matchAll(run)) {
    written += text.slice(from, match.index).replace(/'/g, "''")
    written += `'${match[0].replace(/'/g, "''")}'`
    from = match.index + match[0].length
  }
  const rest = text.slice(from)
  return written + (from === 0 ? rest.replace(doubled, "''") : rest.replace(/'/g, "''"))
}
