import type {Nodes, Parents, PhrasingContent, Root} from 'mdast'

/**
 * Take off emphasis that Markdown cannot say: behind 产值 the marks of `**{sales}**` are no marks (CommonMark 6.2),
 * because a letter stands on one side and a sign on the other.
 *
 * @returns the tree, changed in place, and how often emphasis was taken off.
 */
export function loosenEmphasis(tree: Root): number {
  let count = 0
  const visit = (node: Parents): void => {
    const children: Nodes[] = []
    for (const [at, child] of (node.children as Nodes[]).entries()) {
      if ('children' in child) visit(child as Parents)
      const isEmphasis = child.type === 'strong' || child.type === 'emphasis'
      const before = edgeOf(children.at(-1), 'end')
      const after = edgeOf(node.children[at + 1] as Nodes | undefined, 'start')
      if (isEmphasis && !isSayable(child.children, before, after)) {
        children.push(...child.children)
        count += 1
      } else children.push(child)
    }
    node.children = children as never
  }
  visit(tree)
  return count
}

/** May marks stand around this content between these neighbours? */
function isSayable(children: readonly PhrasingContent[], before: string, after: string): boolean {
  const [first, last] = [edgeOf(children[0], 'start'), edgeOf(children.at(-1), 'end')]
  const isOpen = !isSpace(first) && (!isSign(first) || isSpace(before) || isSign(before))
  const isClosed = !isSpace(last) && (!isSign(last) || isSpace(after) || isSign(after))
  return isOpen && isClosed
}

/** The first or last character as Markdown is read: a fact begins and ends in a brace. */
function edgeOf(node: Nodes | undefined, side: 'start' | 'end'): string {
  if (!node) return ''
  if (node.type === 'text') return (side === 'start' ? [...node.value][0] : [...node.value].at(-1)) ?? ''
  // Marks of emphasis, links, code and facts are signs.
  return '*'
}

function isSpace(sign: string): boolean {
  return sign === '' || /\s/.test(sign)
}

function isSign(sign: string): boolean {
  return /[\p{P}\p{S}]/u.test(sign)
}
