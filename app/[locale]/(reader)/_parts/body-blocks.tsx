import type {BlockContent, DefinitionContent, List, ListItem, RootContent, Table} from 'mdast'
import {Fragment, type ReactNode} from 'react'
import type {AnnouncementView, UnitView} from '#kits/view-announcement.ts'
import {ChartFigure} from './chart-figure.tsx'
import type {Asked} from './fact-text.tsx'
import {FootnoteMark, FootnoteNotes} from './footnotes.tsx'
import {inLanguage} from './in-language.ts'
import {UnitText} from './unit-text.tsx'
import type {Words} from './words.tsx'

type Block = RootContent | BlockContent | DefinitionContent | ListItem
type Props = Readonly<{
  view: AnnouncementView
  words: Words
  /** For feeds: no buttons, no charts, no margin notes. */
  plain?: boolean
}>

/** The text of an announcement, with each chart after the paragraph that first names its figure. */
export function BodyBlocks({view, words, plain = false}: Props) {
  const print = (block: Block, key: number): ReactNode => (
    <Block key={key} block={block} print={print} {...props} />
  )
  const props = {view, words, plain}
  const pending = plain ? [] : [...view.charts]
  const blocks = view.body.children.map((block, at) => {
    const named = factsOf(block, view)
    const due = pending.filter(chart => named.has(chart.fact))
    for (const chart of due) pending.splice(pending.indexOf(chart), 1)
    return (
      <Fragment key={at}>
        {print(block, at)}
        {due.map(chart => (
          <ChartFigure key={chart.fact} chart={chart} words={words} />
        ))}
      </Fragment>
    )
  })
  return (
    <div className="body">
      {blocks}
      {pending.map(chart => (
        <ChartFigure key={chart.fact} chart={chart} words={words} />
      ))}
    </div>
  )
}

/** The id of the unit that a block holds, if it is one. */
function unitOf(block: Block): string | undefined {
  return (block.data as {unit?: string} | undefined)?.unit
}

/** The facts named in a block and in what it holds. */
function factsOf(block: Block, view: AnnouncementView): Set<string> {
  const own = view.unit(unitOf(block) ?? '')?.said.facts ?? []
  const inner = 'children' in block ? block.children.flatMap(child => [...factsOf(child as Block, view)]) : []
  return new Set([...own, ...inner])
}

type BlockProps = Required<Props> & Readonly<{block: Block; print: (block: Block, key: number) => ReactNode}>

function Block({block, print, view, words, plain}: BlockProps): ReactNode {
  const children = () =>
    'children' in block ? block.children.map((child, at) => print(child as Block, at)) : null
  const asked: Asked = {facts: view.facts, words, plain, marked: new Set()}
  const text = () => (
    <UnitText
      unit={view.unit(unitOf(block) ?? '')}
      asked={asked}
      {...(plain
        ? {}
        : {footnote: (identifier: string) => <FootnoteMark identifier={identifier} words={words} />})}
    />
  )
  switch (block.type) {
    case 'paragraph':
      if (!unitOf(block)) return <p>{children()}</p>
      return <Paragraph block={block} text={text()} view={view} words={words} plain={plain} />
    case 'heading':
      return (
        <Heading
          depth={block.depth}
          unit={view.unit(unitOf(block) ?? '')}
          text={text()}
          view={view}
          words={words}
        />
      )
    case 'image':
      return <Picture url={block.url} view={view} />
    case 'html':
    case 'text':
      return null
    case 'blockquote':
      return <blockquote>{children()}</blockquote>
    case 'list':
      return <ListBlock list={block}>{children()}</ListBlock>
    case 'listItem':
      return <li>{children()}</li>
    case 'table':
      return <TableBlock table={block} cell={id => <UnitText unit={view.unit(id ?? '')} />} />
    case 'code':
      return (
        <pre>
          <code>{block.value}</code>
        </pre>
      )
    case 'thematicBreak':
      return <hr />
    default:
      // Definitions and footnotes stand where they are used; raw HTML is never printed as HTML.
      return null
  }
}

type HeadingProps = Readonly<{
  depth: number
  unit: UnitView | undefined
  text: ReactNode
  view: AnnouncementView
  words: Words
}>

/** A heading below the title of the page, which is the document's first level. */
function Heading({depth, unit, text, view, words}: HeadingProps) {
  const Tag = `h${Math.min(6, Math.max(2, depth))}` as 'h2'
  const heading = (
    <Tag id={unit?.id} {...inLanguage(unit?.said.langIfOther)}>
      {text}
    </Tag>
  )
  if (!unit || unit.said.state === 'current') return heading
  return (
    <div className="fallback">
      <small>
        {words.node(unit.said.state === 'stale' ? 'unitStale' : 'unitMissing', view.languageNames)}
      </small>
      {heading}
    </div>
  )
}

/** An image of the announcement, from its own folder, with its alternative text in the reader's language. */
function Picture({url, view}: {url: string; view: AnnouncementView}) {
  const alt = view.altOf(url)
  return (
    <img
      src={view.mediaAddress(url)}
      alt={alt?.text ?? ''}
      {...inLanguage(alt?.langIfOther)}
      loading="lazy"
    />
  )
}

type ParagraphProps = Required<Props> & Readonly<{block: Block; text: ReactNode}>

/** A paragraph with the notes that belong to it beside or below it. */
function Paragraph({block, text, view, words, plain}: ParagraphProps) {
  const unit = view.unit(unitOf(block) ?? '')
  const notes = plain || !unit ? [] : view.notesOf(unit)
  const lang = unit?.said.langIfOther
  const paragraph =
    unit && unit.said.state !== 'current' && !plain ? (
      <div className="fallback" id={unit.id}>
        <small>
          {words.node(unit.said.state === 'stale' ? 'unitStale' : 'unitMissing', view.languageNames)}
        </small>
        <p className="prose" {...inLanguage(lang)}>
          {text}
        </p>
      </div>
    ) : (
      <p className={plain ? undefined : 'prose'} id={plain ? undefined : unit?.id} {...inLanguage(lang)}>
        {text}
      </p>
    )
  if (notes.length === 0) return paragraph
  return (
    <div className="noted">
      {paragraph}
      <FootnoteNotes notes={notes} words={words} />
    </div>
  )
}

function ListBlock({list, children}: {list: List; children: ReactNode}) {
  return list.ordered ? (
    <ol className="prose" start={list.start ?? 1}>
      {children}
    </ol>
  ) : (
    <ul className="prose">{children}</ul>
  )
}

function TableBlock({table, cell}: {table: Table; cell: (id: string | undefined) => ReactNode}) {
  const [head, ...rows] = table.children
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            {head?.children.map((one, at) => (
              <th key={at} scope="col">
                {cell((one.data as {unit?: string} | undefined)?.unit)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.children.map((one, column) => (
                <td key={column}>{cell((one.data as {unit?: string} | undefined)?.unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
