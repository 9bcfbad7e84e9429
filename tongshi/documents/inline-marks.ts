import type {Nodes, Parents} from 'mdast'

/** Markup, or something that is no text, in a block. Offsets are UTF-16 code units of the block's text, end exclusive. */
export type InlineMark = Readonly<{
  /** mdast's word: `strong`, `emphasis`, `delete`, `link`; an atom such as `footnoteReference` is one U+FFFC. */
  node: string
  start: number
  end: number
  url?: string
  /** What an atom holds or names. */
  value?: string
}>

/** List the markup of a block before its tree is changed, outer marks before inner ones. */
export function inlineMarks(block: Parents): readonly InlineMark[] {
  const marks: InlineMark[] = []
  visit(block, 0, marks)
  return marks
}

/** @returns where the node ends. */
function visit(node: Parents, from: number, marks: InlineMark[]): number {
  let at = from
  for (const child of node.children as Nodes[]) {
    if (child.type === 'text') at += child.value.length
    else if (child.type === 'break') at += 1
    else if ('children' in child) {
      const place = marks.length
      const end = visit(child as Parents, at, marks)
      if (end > at) marks.splice(place, 0, markOf(child, at, end))
      at = end
    } else {
      marks.push(markOf(child, at, at + 1))
      at += 1
    }
  }
  return at
}

function markOf(node: Nodes, start: number, end: number): InlineMark {
  const url = 'url' in node ? node.url : undefined
  const value = 'value' in node ? node.value : 'identifier' in node ? node.identifier : undefined
  return {
    node: node.type,
    start,
    end,
    ...(url === undefined ? {} : {url}),
    ...(value === undefined ? {} : {value}),
  }
}
