import type {BlockContent, List, ListItem, Paragraph, Root, Text} from 'mdast'
import type {ForeignDocument} from './foreign-document.ts'
import {NoteCounter} from './foreign-document.ts'

/** A line without its end; offsets are UTF-16 code units of the text. */
type Line = Readonly<{text: string; start: number; end: number}>

const han = /\p{Script=Han}/u
/** Marks that close a paragraph where no empty line does. */
const final = /[.!?。！？…:：;；][”"’』」）)]*$/
const bullet = /^([•·●▪■◆‣*–-]|\d{1,2}[.、)]|[（(]\d{1,2}[)）])\s*(?=\S)/
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]+[章节部分])/

/**
 * Read plain text into blocks: an empty line, an indent or a line that ends in a final mark ends a paragraph, other
 * lines are joined. The first short line is the title; lines that look like headings become headings, with a note.
 *
 * Text nodes keep their offsets in `text`.
 */
export function readPlainText(text: string): Pick<ForeignDocument, 'tree' | 'original' | 'notes'> {
  const notes = new NoteCounter()
  const blocks = splitBlocks(text)
  const children: Root['children'] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    const list = readList(blocks, at)
    if (list) {
      children.push(makeList(list))
      at += list.length - 1
    } else if (at === 0 && isTitle(block))
      children.push({type: 'heading', depth: 1, children: [makeText(block)]})
    else if (isHeading(block, blocks[at + 1])) {
      notes.add('headings-by-looks', block.text)
      children.push({type: 'heading', depth: 2, children: [makeText(block)]})
    } else children.push(makeParagraph(block))
  }
  return {tree: {type: 'root', children}, original: text, notes: notes.list()}
}

/** Paragraphs as stretches of the text: first character to last, line ends inside kept. */
function splitBlocks(text: string): Line[] {
  const lines = linesOf(text)
  const typical = typicalLength(lines)
  const blocks: Line[] = []
  let open: {start: number; end: number} | undefined
  const close = () => {
    if (open) blocks.push({...open, text: text.slice(open.start, open.end)})
    open = undefined
  }
  for (const [at, line] of lines.entries()) {
    const trimmed = trim(line)
    if (trimmed.text === '') {
      close()
      continue
    }
    const before = lines[at - 1]
    const isIndented =
      /^(?:[　]{1,4}| {2,8}|\t)/.test(line.text) && !/^(?:[　]| {2}|\t)/.test(before?.text ?? '')
    const isAfterNumber = before && before.text.length <= 30 && numbered.test(trim(before).text)
    if (isIndented || isAfterNumber || bullet.test(trimmed.text) || numbered.test(trimmed.text)) close()
    // A line that ends well before the others ends its paragraph, and so does one with a final mark.
    else if (open && before && (final.test(before.text.trimEnd()) || before.text.length < typical * 0.6))
      close()
    open = open ? {start: open.start, end: trimmed.end} : {start: trimmed.start, end: trimmed.end}
  }
  close()
  return blocks
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const {0: mark, index} of text.matchAll(/\r\n?|[\n\u2028\u2029\f]/g)) {
    lines.push({text: text.slice(start, index), start, end: index})
    start = index + mark.length
  }
  return [...lines, {text: text.slice(start), start, end: text.length}]
}

/** The length at which most lines were broken; nothing where paragraphs are single lines. */
function typicalLength(lines: readonly Line[]): number {
  const lengths = lines.map(({text}) => text.length).filter(length => length > 20)
  lengths.sort((one, other) => one - other)
  const high = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return high <= 100 ? high : 0
}

function trim({text, start}: Line): Line {
  const inner = text.replace(/^[\s　\ufeff]+/, '')
  const lead = text.length - inner.length
  const kept = inner.replace(/[\s　]+$/, '')
  return {text: kept, start: start + lead, end: start + lead + kept.length}
}

function isTitle({text}: Line): boolean {
  return text.length <= (han.test(text) ? 80 : 200) && !/[.。；;]$/.test(text)
}

/** Short, without a final mark, and followed by running text. */
function isHeading({text}: Line, next: Line | undefined): boolean {
  if (!next || final.test(text) || /\d{4}|[,，]$|^[-–—]/.test(text)) return false
  const isShort = text.length <= (han.test(text) ? 30 : 80)
  return isShort && (numbered.test(text) || next.text.length > text.length * 2) && /[.。]/.test(next.text)
}

/** Two or more lines in a row with bullets of one sort. */
function readList(blocks: readonly Line[], at: number): Line[] | undefined {
  const sortOf = (block: Line | undefined) => {
    const mark = bullet.exec(block?.text ?? '')?.[1]
    return mark === undefined ? undefined : /\d/.test(mark) ? 'number' : mark
  }
  const sort = sortOf(blocks[at])
  if (sort === undefined) return undefined
  let end = at + 1
  while (sortOf(blocks[end]) === sort) end++
  return end - at >= 2 ? blocks.slice(at, end) : undefined
}

function makeList(blocks: readonly Line[]): List {
  const first = /^[（(]?(\d+)/.exec(blocks[0]!.text)?.[1]
  const items = blocks.map((block): ListItem => {
    const lead = bullet.exec(block.text)![0].length
    const {start, end, text} = block
    const paragraph = makeParagraph({start: start + lead, end, text: text.slice(lead)})
    return {type: 'listItem', spread: false, children: [paragraph as BlockContent & Paragraph]}
  })
  return {
    type: 'list',
    ordered: first !== undefined,
    spread: false,
    ...(first === undefined ? {} : {start: Number(first)}),
    children: items,
  }
}

function makeParagraph(block: Line): Paragraph {
  return {type: 'paragraph', children: [makeText(block)]}
}

function makeText({text, start, end}: Line): Text {
  const point = (offset: number) => ({line: 1, column: 1, offset})
  return {type: 'text', value: text, position: {start: point(start), end: point(end)}}
}
