import type {Nodes, Root} from 'mdast'
import {DocumentError} from './document-error.ts'

/** Lists, quotations, emphases and links in one another: every walk over the tree may recurse this deep. */
const deepest = 64

/** `]` between two blank lines: each is looked for through all that stand before it. */
const mostBrackets = 800

/**
 * Refuse Markdown that would take the square of its length to parse: hundreds of lists in one another, or thousands of
 * brackets in one paragraph.
 *
 * @throws DocumentError `markdown-depth`, `markdown-marks`.
 */
export function guardMarkdown(text: string): void {
  let brackets = 0
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (containersOf(line) > deepest) throw tooDeep(at + 1)
    brackets = line.trim() === '' ? 0 : brackets + line.split(']').length - 1
    if (brackets > mostBrackets)
      throw new DocumentError('markdown-marks', {
        actual: `${brackets} brackets`,
        expected: `at most ${mostBrackets} in one paragraph`,
        line: at + 1,
      })
  }
}

/** Markers of lists and quotations at the start of a line; a rule such as `* * *` has none. */
function containersOf(line: string): number {
  if (/^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/.test(line)) return 0
  const [start] = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)!
  return start.match(/>|[-+*]|[.)]/g)?.length ?? 0
}

/**
 * Refuse a tree that is too deep.
 *
 * @throws DocumentError `markdown-depth`.
 */
export function guardDepth(tree: Root): void {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep(level[0]!.position?.start.line ?? 1)
    level = level.flatMap(node => ('children' in node ? (node.children as Nodes[]) : []))
  }
}

function tooDeep(line: number): DocumentError {
  return new DocumentError('markdown-depth', {
    actual: `more than ${deepest} lists, quotations or emphases in one another`,
    expected: 'fewer',
    line,
  })
}
