import type {BlockContent, List, ListItem, Paragraph, RootContent} from 'mdast'

/** A block with its place in a list, as word processors keep it: flat paragraphs with levels. */
export type FlatBlock = Readonly<{
  block: RootContent
  list?: Readonly<{level: number; ordered: boolean}>
}>

/** Turn flat list paragraphs into nested lists; blocks outside of lists stay as they are. */
export function nestLists(flat: readonly FlatBlock[]): RootContent[] {
  const blocks: RootContent[] = []
  /** Open lists, outermost first. */
  let open: {list: List; level: number}[] = []
  for (const {block, list} of flat) {
    if (!list) {
      open = []
      blocks.push(block)
      continue
    }
    while (open.length > 0 && open.at(-1)!.level > list.level) open.pop()
    const top = open.at(-1)
    if (top?.level === list.level && top.list.ordered !== list.ordered) open.pop()
    if (open.at(-1)?.level !== list.level) {
      const made: List = {type: 'list', ordered: list.ordered, spread: false, children: []}
      const parent = open.at(-1)?.list.children.at(-1)
      if (parent) parent.children.push(made)
      else blocks.push(made)
      open.push({list: made, level: list.level})
    }
    const item: ListItem = {type: 'listItem', spread: false, children: [block as BlockContent & Paragraph]}
    open.at(-1)!.list.children.push(item)
  }
  return blocks
}
