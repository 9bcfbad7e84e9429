import type {RootContent} from 'mdast'
import {hashUnit} from './hash-unit.ts'
import type {Alignable} from './matching.ts'
import {parseMarkdown} from './parse-markdown.ts'
import type {UnitKind} from './unit.ts'

/** A block of a Markdown text as it is written; `message` is its text. */
export type MarkdownBlock = Alignable

const kinds: Readonly<Partial<Record<RootContent['type'], UnitKind>>> = {
  heading: 'heading',
  list: 'item',
  table: 'cell',
  blockquote: 'quote',
  footnoteDefinition: 'footnote',
}

/**
 * Split an announcement into its front matter and the blocks below it: paragraphs, headings, and lists and tables as
 * wholes.
 *
 * @returns `yaml` without its lines of `---`.
 */
export function splitBlocks(markdown: string): {yaml: string; blocks: readonly MarkdownBlock[]} {
  const {children} = parseMarkdown(markdown, () => true)
  const [first] = children
  const blocks = children.flatMap((node): MarkdownBlock[] => {
    if (node.type === 'yaml' || !node.position) return []
    const kind = kinds[node.type] ?? 'paragraph'
    const message = markdown.slice(node.position.start.offset, node.position.end.offset)
    return [{kind, message, hash: hashUnit(kind, message)}]
  })
  return {yaml: first?.type === 'yaml' ? first.value : '', blocks}
}
