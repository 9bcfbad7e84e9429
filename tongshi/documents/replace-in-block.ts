import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {IcuArgument} from './fact-syntax.ts'
import type {TextBlock} from './locate-text.ts'

/** A change of a block's text; offsets are UTF-16 code units of it, 0-based, end exclusive. */
export type BlockEdit = Readonly<
  {start: number; end: number} & ({text: string} | {fact: string /** Text before the fact. */; lead?: string})
>

/**
 * Apply edits to the tree of a block: text becomes other text, or a fact. A change that spans several nodes leaves
 * its result in the first one.
 *
 * @param edits apart from each other; any order.
 */
export function replaceInBlock(block: TextBlock, edits: readonly BlockEdit[]): void {
  const made = new Map<Text, PhrasingContent[]>()
  for (const {node, start, end} of block.pieces) {
    const own = edits.filter(edit => edit.start < end && start < edit.end)
    if (own.length > 0) made.set(node, cut(node, {start, end}, own))
  }
  if (made.size > 0) rebuild(block.node, made)
}

/** The pieces of one text node with what replaces parts of it. */
function cut(
  node: Text,
  {start, end}: {start: number; end: number},
  edits: readonly BlockEdit[],
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = start
  const keep = (until: number) => {
    if (until > at) pushText(nodes, node.value.slice(at - start, until - start))
  }
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    keep(Math.max(edit.start, start))
    // What begins in an earlier node was put there.
    if (edit.start >= start) {
      if ('fact' in edit && edit.lead) pushText(nodes, edit.lead)
      if ('fact' in edit) nodes.push({type: 'icuArgument', value: `{${edit.fact}}`} as IcuArgument)
      else pushText(nodes, edit.text)
    }
    at = Math.min(edit.end, end)
  }
  keep(end)
  return nodes
}

function pushText(nodes: PhrasingContent[], value: string): void {
  const last = nodes.at(-1)
  if (last?.type === 'text') last.value += value
  else if (value !== '') nodes.push({type: 'text', value})
}

function rebuild(node: Parents, made: ReadonlyMap<Text, PhrasingContent[]>): void {
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return made.get(child) ?? [child]
    if ('children' in child) rebuild(child as Parents, made)
    return [child]
  })
  node.children = children as never
}
