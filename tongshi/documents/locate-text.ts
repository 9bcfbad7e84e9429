import type {Nodes, Parents, Root, Text} from 'mdast'
import type {UnitKind} from './unit.ts'

/** A text node and where its value stands in the text of its block; UTF-16 code units. */
export type TextPiece = Readonly<{node: Text; start: number; end: number}>

/** A block of inline content as plain text. */
export type TextBlock = Readonly<{
  node: Parents
  kind: UnitKind
  /** What readers see; code and other atoms count as one U+FFFC each, a line break as a line feed. */
  text: string
  /** Where it begins in the original; UTF-16 code units. */
  start: number
  pieces: readonly TextPiece[]
}>

/** Stands for what is no text. */
const atom = '\ufffc'

/**
 * List the blocks of a tree with their texts, and make one plain text of them that offsets can count in.
 *
 * @param original the text that the tree was read from, where text nodes carry their offsets in it; otherwise each
 *   block is one line of the text made here.
 */
export function locateText(tree: Root, original?: string): {blocks: TextBlock[]; original: string} {
  const blocks: TextBlock[] = []
  let made = ''
  const add = (node: Parents, kind: UnitKind) => {
    const pieces: TextPiece[] = []
    const text = readInline(node, pieces, '')
    const offset = pieces[0]?.node.position?.start.offset
    const isWritten = original !== undefined && offset !== undefined
    if (text !== '') blocks.push({node, kind, text, start: isWritten ? offset : made.length, pieces})
    made += `${text}\n`
  }
  walk(tree, 'paragraph', add)
  return {blocks, original: original ?? made}
}

function readInline(node: Nodes, pieces: TextPiece[], before: string): string {
  if (node.type === 'text') {
    pieces.push({node, start: before.length, end: before.length + node.value.length})
    return node.value
  }
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return atom
  let text = ''
  for (const child of node.children) text += readInline(child as Nodes, pieces, before + text)
  return text
}

function walk(node: Nodes, around: UnitKind, add: (block: Parents, kind: UnitKind) => void): void {
  if (node.type === 'paragraph') add(node, around)
  else if (node.type === 'heading') add(node, 'heading')
  else if (node.type === 'tableCell') add(node, 'cell')
  else if ('children' in node) {
    const kind = kinds[node.type] ?? around
    for (const child of node.children) walk(child as Nodes, kind, add)
  }
}

const kinds: Readonly<Record<string, UnitKind>> = {
  listItem: 'item',
  blockquote: 'quote',
  footnoteDefinition: 'footnote',
}
