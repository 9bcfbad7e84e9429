import type {BlockContent, DefinitionContent, ListItem, RootContent} from 'mdast'
import {type InlineContext, makeLine} from './make-inlines.ts'
import type {Block, Line} from './release.ts'
import type {AnnouncementView} from './view-announcement.ts'

type Node = RootContent | BlockContent | DefinitionContent | ListItem

/** The text of an announcement as blocks, each chart after the paragraph that first names its figure. */
export function makeBody(view: AnnouncementView, context: InlineContext): Block[] {
  const pending = view.charts.map((chart, at) => ({fact: chart.fact, at}))
  const level = makeLevels()
  const blocks = view.body.children.flatMap(node => {
    const named = factsOf(node, view)
    const due = pending.filter(({fact}) => named.has(fact))
    for (const chart of due) pending.splice(pending.indexOf(chart), 1)
    return [
      ...makeBlocks(node, view, {...context, level}),
      ...due.map(({at}): Block => ({kind: 'chart', at})),
    ]
  })
  return [...blocks, ...pending.map(({at}): Block => ({kind: 'chart', at}))]
}

/** The blocks inside a footnote. */
export function makeNote(nodes: readonly Node[], view: AnnouncementView, context: InlineContext): Block[] {
  return nodes.flatMap(node => makeBlocks(node, view, {...context, level: makeLevels()}))
}

/** Levels below the title: no one is skipped, however the text counts its signs. */
function makeLevels(): (depth: number) => number {
  let last = 1
  return depth => {
    last = Math.min(Math.max(2, depth), last + 1, 6)
    return last
  }
}

type Context = InlineContext & Readonly<{level: (depth: number) => number}>

function makeBlocks(node: Node, view: AnnouncementView, context: Context): Block[] {
  const said = view.unit(unitOf(node) ?? '')?.said
  const line = (): Line => (said ? makeLine(said, context) : {lang: view.locale, inlines: []})
  const inner = (children: readonly Node[]) => children.flatMap(child => makeBlocks(child, view, context))
  switch (node.type) {
    case 'heading':
      return [{kind: 'heading', level: context.level(node.depth), line: line()}]
    case 'paragraph':
      return makeParagraph(node.children, line(), context)
    case 'list':
      return [
        {
          kind: 'list',
          ...(node.ordered ? {start: node.start ?? 1} : {}),
          items: node.children.map(item => inner(item.children)),
        },
      ]
    case 'blockquote':
      return [{kind: 'quote', blocks: inner(node.children)}]
    case 'table': {
      const cells = node.children.map(row =>
        row.children.map((cell): Line => {
          const text = view.unit(unitOf(cell as never) ?? '')?.said
          return text ? makeLine(text, context) : {lang: view.locale, inlines: []}
        }),
      )
      const [head = [], ...rows] = cells
      return [{kind: 'table', head, rows}]
    }
    case 'code':
      return [{kind: 'code', text: node.value}]
    case 'thematicBreak':
      return [{kind: 'rule'}]
    default:
      // Definitions and footnotes stand where they are used; raw HTML is never printed.
      return []
  }
}

/** Pictures stand by themselves: a paragraph of nothing else becomes them, any other is followed by them. */
function makeParagraph(children: readonly {type: string}[], line: Line, context: Context): Block[] {
  const urls = children.flatMap(child =>
    child.type === 'image' ? [(child as {url?: string}).url ?? ''] : [],
  )
  const pictures = [...new Set(urls)].flatMap((url): Block[] => {
    const at = context.pictureOf(url)
    return at === undefined ? [] : [{kind: 'picture', at}]
  })
  const words = line.inlines.filter(inline => inline.kind !== 'picture')
  const isEmpty = words.every(inline => inline.kind === 'text' && inline.text.trim() === '')
  return [...(isEmpty ? [] : [{kind: 'paragraph', line: {...line, inlines: words}} as const]), ...pictures]
}

/** The id of the unit that a block holds, if it is one. */
function unitOf(node: Node): string | undefined {
  return (node.data as {unit?: string} | undefined)?.unit
}

function factsOf(node: Node, view: AnnouncementView): Set<string> {
  const own = view.unit(unitOf(node) ?? '')?.said.facts ?? []
  const inner = 'children' in node ? node.children.flatMap(child => [...factsOf(child as Node, view)]) : []
  return new Set([...own, ...inner])
}
