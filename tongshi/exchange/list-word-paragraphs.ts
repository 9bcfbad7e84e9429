import type {Element, ElementContent} from 'hast'

/**
 * Paragraphs that Word marks as items (`mso-list:l0 level2 lfo1`) become nested lists. Whether a list is numbered
 * Word says only by the bullet it prints, which is left out before: such lists are unordered.
 */
export function listWordParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  let open: {list: Element; level: number}[] = []
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'div') {
      blocks.push(...listWordParagraphs(child.children))
      open = []
      continue
    }
    const level = levelOf(child)
    if (level === undefined) {
      if (child.type !== 'text' || child.value.trim() !== '') open = []
      blocks.push(child)
      continue
    }
    const {children: inside} = child as Element
    while (open.length > 0 && open.at(-1)!.level > level) open.pop()
    if (open.at(-1)?.level !== level) {
      const list: Element = {type: 'element', tagName: 'ul', properties: {}, children: []}
      const parent = open.at(-1)?.list.children.at(-1) as Element | undefined
      if (parent) parent.children.push(list)
      else blocks.push(list)
      open.push({list, level})
    }
    open.at(-1)!.list.children.push({type: 'element', tagName: 'li', properties: {}, children: inside})
  }
  return blocks
}

function levelOf(node: ElementContent): number | undefined {
  if (node.type !== 'element') return undefined
  const level = /\blevel(\d)\b/.exec(String(node.properties.wordList ?? ''))?.[1]
  return level === undefined ? undefined : Number(level)
}
