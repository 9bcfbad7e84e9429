import type {Nodes, PhrasingContent, Root} from 'mdast'
import {definitionsOf, extractUnits} from './extract-units.ts'
import {foldSpace} from './fold-space.ts'
import {parseMarkdown} from './parse-markdown.ts'
import {readMessage} from './read-message.ts'
import {writeMessage} from './write-message.ts'

/**
 * Extract the units of any Markdown text and put their own messages back.
 *
 * @returns how many units there are, and whether the tree is the same again (positions and the places of soft line
 *   breaks aside, which are no part of a text).
 *
 * @example
 *   rebuildsIdentically('# Sales\n\nThey **rose**.') // {"units":2,"identical":true}
 */
export function rebuildsIdentically(markdown: string): {units: number; identical: boolean} {
  const before = parseMarkdown(markdown, () => false)
  const rebuilt = rebuildDocument(before)
  return {
    units: extractUnits(before).length,
    identical: JSON.stringify(bare(before)) === JSON.stringify(bare(rebuilt)),
  }
}

/**
 * A tree whose every block holds what its message says.
 *
 * @example
 *   rebuildDocument(parseMarkdown('Sales _rose_.', () => false)).children.length // 1
 */
export function rebuildDocument(tree: Root): Root {
  const definitions = definitionsOf(tree)
  const rebuild = (node: Nodes): Nodes => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const {message, shells} = writeMessage(node.children as PhrasingContent[], definitions)
      return {...node, children: readMessage(message, shells)} as Nodes
    }
    return 'children' in node
      ? ({...node, children: node.children.map(child => rebuild(child as Nodes))} as Nodes)
      : node
  }
  return rebuild(tree) as Root
}

/** A tree without positions and empty attributes, with soft breaks folded as messages fold them. */
function bare(node: Nodes): unknown {
  const {position: _, ...own} = node
  const entries = Object.entries(own)
    .filter(([key, value]) => key !== 'data' && value !== null && value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'children') return [key, (value as Nodes[]).map(bare)]
      return [key, node.type === 'text' && key === 'value' ? foldSpace(String(value)) : value]
    }),
  )
}
