import {type FormatOptions, formatToNodes, type MessageNode} from './format-to-nodes.ts'

/**
 * Print a message as plain text: facts as written, tags by their content, atoms as nothing, `br` as a line end.
 *
 * @throws MessageError as `formatToNodes`.
 *
 * @example
 *   const options = {locale: 'en', facts: {}, write: () => ({text: ''}), values: {n: 1200}}
 *   formatToText('{n, number} files', options) // "1,200 files"
 */
export function formatToText(message: string, options: FormatOptions): string {
  return textOfNodes(formatToNodes(message, options))
}

/** The text of printed nodes, as `formatToText` prints it. */
export function textOfNodes(nodes: readonly MessageNode[]): string {
  return nodes.map(textOfNode).join('')
}

function textOfNode(node: MessageNode): string {
  if (node.kind === 'tag') return textOfNodes(node.children)
  if (node.kind === 'atom') return /^br\d*$/.test(node.name) ? '\n' : ''
  return node.text
}
