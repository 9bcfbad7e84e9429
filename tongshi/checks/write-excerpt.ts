import {placeOfRange} from '#messages/place-of-range.ts'

/** A line of a text with what a finding is about; all offsets in columns of a terminal. */
export type Excerpt = Readonly<{
  line: number
  /** The line, cut at both ends where it is longer than the width. */
  text: string
  /** Blanks and carets that stand under what it is about. */
  marks: string
}>

/** Characters that take two columns of a terminal (Unicode, East Asian Width W and F). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u
const none = /\p{M}|\p{Cf}/u

/**
 * Quote the line that a range begins in, with carets under the range.
 *
 * @param range UTF-16 code units of the text, 0-based, end exclusive; beyond the line's end it is marked to the end.
 * @param width columns of the terminal that a line may take.
 */
export function writeExcerpt(text: string, {start, end}: {start: number; end: number}, width = 100): Excerpt {
  const {line = 1, column = 1} = placeOfRange(text, start)
  const from = start - column + 1
  const rest = text.slice(from, from + longest)
  const whole = rest.split(/\r\n?|\n/, 1)[0]!
  const at = Math.min(column - 1, whole.length)
  const to = Math.min(Math.max(end - from, at), whole.length)
  const {head, body, tail} = fitAround(whole, at, to, width)
  const blanks = columnsOf(head)
  const carets = Math.max(columnsOf(body), 1)
  return {line, text: clean(head + body + tail), marks: ' '.repeat(blanks) + '^'.repeat(carets)}
}

/** UTF-16 code units of a line that are looked at: minified catalogues are one line. */
const longest = 100_000

/** How many columns a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const sign of text) columns += none.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return columns
}

/** Keep what is marked and as much around it as there is room for. */
function fitAround(
  line: string,
  start: number,
  end: number,
  width: number,
): {head: string; body: string; tail: string} {
  const body = cut(line.slice(start, end), width - 20, false)
  const room = Math.max(width - columnsOf(body), 20)
  const after = line.slice(end)
  const tail = cut(after, Math.max(room >> 1, room - columnsOf(line.slice(0, start).slice(-width))), false)
  const head = cut(line.slice(0, start), room - Math.min(columnsOf(tail), room >> 1), true)
  return {head, body, tail}
}

function cut(text: string, width: number, fromEnd: boolean): string {
  if (
    text.length * 2 <= width ||
    columnsOf(text.slice(0, width + 1)) + Math.max(0, text.length - width - 1) <= width
  )
    return text
  const signs = [...(fromEnd ? text.slice(-width) : text.slice(0, width + 1))]
  const kept: string[] = []
  let columns = 1
  for (const sign of fromEnd ? signs.reverse() : signs) {
    columns += columnsOf(sign)
    if (columns > width) break
    kept.push(sign)
  }
  return fromEnd ? `…${kept.reverse().join('')}` : `${kept.join('')}…`
}

/** A terminal must show a line as one line, whatever is in it. */
function clean(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '�')
    .toWellFormed()
}
