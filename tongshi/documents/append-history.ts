import {isMap, isSeq, parseDocument, stringify} from 'yaml'
import type {HistoryEntry} from './front-matter.ts'

/**
 * Write a further version into the history of an announcement's front matter; every other character stays.
 *
 * @returns nothing where there is no front matter, or its history is no list in block style.
 */
export function appendHistory(markdown: string, entry: HistoryEntry): string | undefined {
  const [whole, opening = '', yaml] = /^(---\r?\n)([\s\S]*?\r?\n)---/.exec(markdown) ?? []
  if (whole === undefined || yaml === undefined) return undefined
  const {contents} = parseDocument(yaml)
  if (!isMap(contents)) return undefined
  const history = contents.get('history', true) as unknown
  const lines = stringify([entry], {lineWidth: 0})
  if (history === undefined || history === null) {
    return insert(markdown, opening.length + yaml.length, `history:\n${indent(lines, '  ')}`)
  }
  if (!isSeq(history) || history.flow || !history.range) return undefined
  const [start, end] = history.range
  const margin = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start)
  if (margin.trim() !== '') return undefined
  return insert(markdown, opening.length + lineEnd(yaml, end), indent(lines, margin))
}

/** The offset behind the line in which an offset stands; an offset at the start of a line stays. */
function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}

function indent(text: string, margin: string): string {
  return text.replace(/^(?=.)/gm, margin)
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at)
}
