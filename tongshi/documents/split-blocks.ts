import type {RootContent} from 'mdast'
import {hashUnit} from './hash-unit.ts'
import type {Alignable} from './matching.ts'
import {parseMarkdown} from './parse-markdown.ts'
import type {UnitKind} from './unit.ts'

/**
 * A block of a Markdown text as it is written; `message` is its text.
 *
 * `joins`: it goes on with the list or the table of the block before it, on the next line.
 */
export type MarkdownBlock = Alignable & Readonly<{joins?: boolean}>

const kinds: Readonly<Partial<Record<RootContent['type'], UnitKind>>> = {
  heading: 'heading',
  list: 'item',
  blockquote: 'quote',
  footnoteDefinition: 'footnote',
}

/**
 * Split an announcement into its front matter and the blocks below it: paragraphs, headings, items of lists, rows of
 * tables (the first with the line below it, which makes it a table).
 *
 * @returns `yaml` without its lines of `---`.
 */
export function splitBlocks(markdown: string): {yaml: string; blocks: readonly MarkdownBlock[]} {
  const {children} = parseMarkdown(markdown, () => true)
  const [first] = children
  return {
    yaml: first?.type === 'yaml' ? first.value : '',
    blocks: children.flatMap(node => (node.type === 'yaml' ? [] : blocksOf(node, markdown))),
  }
}

function blocksOf(node: RootContent, markdown: string): MarkdownBlock[] {
  const textOf = (from: RootContent, to: RootContent = from) =>
    markdown.slice(from.position!.start.offset, to.position!.end.offset)
  const make = (kind: UnitKind, message: string, joins = false): MarkdownBlock => ({
    kind,
    message,
    hash: hashUnit(kind, message),
    ...(joins ? {joins} : {}),
  })
  if (node.type === 'list' && !node.spread)
    return node.children.map((item, at) => make('item', textOf(item), at > 0))
  if (node.type !== 'table') return [make(kinds[node.type] ?? 'paragraph', textOf(node))]
  const lines = textOf(node).split('\n')
  return [lines.slice(0, 2).join('\n'), ...lines.slice(2)].map((row, at) => make('cell', row, at > 0))
}

/** Put blocks behind each other again. */
export function joinBlocks(
  blocks: readonly Readonly<{text: string; kind: UnitKind; joins: boolean}>[],
): string {
  return blocks
    .map(({text, kind, joins}, at) => {
      if (at === 0) return text
      return `${joins && blocks[at - 1]!.kind === kind ? '\n' : '\n\n'}${text}`
    })
    .join('')
}
