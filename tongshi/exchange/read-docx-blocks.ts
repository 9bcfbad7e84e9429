import type {BlockContent, Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow} from 'mdast'
import {attribute, type ListFormats, readNumbering} from './docx-styles.ts'
import {type InlineRun, nestRuns} from './inline-run.ts'
import {type FlatBlock, nestLists} from './list-builder.ts'
import {type DocxContext, readDocxRuns} from './read-docx-runs.ts'
import {childElements, elementAt, textOf, type XmlElement} from './read-xml.ts'

/** What reading blocks needs besides. */
export type BlockContext = DocxContext & Readonly<{listFormatOf: ListFormats}>

/** Read paragraphs and tables into blocks; a paragraph whose end mark is deleted is joined with the next one. */
export function readDocxBlocks(container: XmlElement, context: BlockContext): RootContent[] {
  const flat: FlatBlock[] = []
  let carried: InlineRun[] = []
  for (const element of blockElements(container, context)) {
    if (element.local === 'tbl') {
      flat.push(...readTable(element, context).map(block => ({block})))
      continue
    }
    const properties = elementAt(element, 'pPr')
    if (elementAt(properties, 'pPrChange')) context.notes.add('formatting-changes')
    const runs = [...carried, ...readDocxRuns(element, context)]
    const mark = elementAt(properties, 'rPr')
    if (elementAt(mark, 'del') ?? elementAt(mark, 'moveFrom')) {
      context.notes.add('deletions-accepted')
      carried = runs
      continue
    }
    carried = []
    const block = makeBlock(runs, properties, context)
    if (block) flat.push(block)
    for (const box of context.boxes.splice(0))
      flat.push(...readDocxBlocks(box, context).map(inner => ({block: inner})))
  }
  if (carried.length > 0) flat.push({block: {type: 'paragraph', children: nestRuns(carried)}})
  return nestLists(flat)
}

/** Paragraphs and tables in order, out of whatever wraps them; a generated list of contents is left out. */
function blockElements(container: XmlElement, context: BlockContext): XmlElement[] {
  return childElements(container).flatMap(element => {
    switch (element.local) {
      case 'p':
      case 'tbl':
        return [element]
      case 'sdt': {
        const gallery = elementAt(element, 'sdtPr', 'docPartObj', 'docPartGallery')
        if (attribute(gallery, 'val') === 'Table of Contents') {
          context.notes.add('navigation-left-out')
          return []
        }
        const content = elementAt(element, 'sdtContent')
        return content ? blockElements(content, context) : []
      }
      case 'ins':
        context.notes.add('insertions-accepted')
        return blockElements(element, context)
      case 'customXml':
      case 'moveTo':
        return blockElements(element, context)
      case 'AlternateContent':
        return blockElements(
          elementAt(element, 'Choice') ?? elementAt(element, 'Fallback') ?? element,
          context,
        )
      default:
        return []
    }
  })
}

function makeBlock(
  runs: readonly InlineRun[],
  properties: XmlElement | undefined,
  context: BlockContext,
): FlatBlock | undefined {
  const style = context.styleOf(attribute(elementAt(properties, 'pStyle'), 'val'))
  if (style.isContents) {
    context.notes.add('navigation-left-out')
    return undefined
  }
  const outline = attribute(elementAt(properties, 'outlineLvl'), 'val')
  const heading = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style.heading
  if (heading !== undefined) {
    const children = nestRuns(runs.map(({strong: _, ...run}) => run))
    if (children.length === 0) return undefined
    return {block: {type: 'heading', depth: Math.min(heading, 6) as 1, children}}
  }
  const looks = headingByLooks(runs)
  const children = nestRuns(looks ? runs.map(({strong: _, ...run}) => run) : runs)
  if (children.length === 0) return undefined
  const numbering = readNumbering(properties) ?? style.numbering
  const format = numbering && context.listFormatOf(numbering.list, numbering.level)
  const block: Paragraph = {type: 'paragraph', children}
  if (numbering && format) return {block, list: {level: numbering.level, ordered: format === 'ordered'}}
  if (looks) {
    context.notes.add('headings-by-looks', looks)
    return {block: {type: 'heading', depth: 2, children}}
  }
  return {block: style.isQuote ? {type: 'blockquote', children: [block]} : block}
}

/** A short paragraph in bold throughout, without a final mark, is a heading by its looks. */
function headingByLooks(runs: readonly InlineRun[]): string | undefined {
  const text = runs
    .map(({content}) => (typeof content === 'string' ? content : ''))
    .join('')
    .trim()
  const isBold = runs.every(
    ({content, strong}) => strong || (typeof content === 'string' && content.trim() === ''),
  )
  const most = /\p{Script=Han}/u.test(text) ? 40 : 120
  return isBold && text !== '' && text.length <= most && !/[.。!！?？;；:：,，]$/.test(text)
    ? text
    : undefined
}

/** A table; one with a single cell is a frame around its blocks. */
function readTable(table: XmlElement, context: BlockContext): RootContent[] {
  const rows = childElements(table, 'tr').filter(row => {
    const isDeleted = elementAt(row, 'trPr', 'del') !== undefined
    if (isDeleted) context.notes.add('deletions-accepted')
    return !isDeleted
  })
  const cells = rows.map(row => cellsOf(row))
  if (cells.length === 1 && cells[0]!.length === 1) return readDocxBlocks(cells[0]![0]!, context)
  const width = Math.max(...cells.map(row => row.reduce((sum, cell) => sum + spanOf(cell), 0)), 0)
  const children = cells.map((row): TableRow => {
    const read = row.flatMap((cell): TableCell[] => {
      const span = spanOf(cell)
      const merge = elementAt(cell, 'tcPr', 'vMerge')
      const isContinued = merge !== undefined && attribute(merge, 'val') !== 'restart'
      if (span > 1 || isContinued) context.notes.add('cells-merged')
      const own: TableCell = {type: 'tableCell', children: isContinued ? [] : cellContent(cell, context)}
      return [own, ...Array.from({length: span - 1}, (): TableCell => ({type: 'tableCell', children: []}))]
    })
    while (read.length < width) read.push({type: 'tableCell', children: []})
    return {type: 'tableRow', children: read}
  })
  const made: Table = {type: 'table', children}
  return children.length === 0 ? [] : [made]
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap(child =>
    child.local === 'tc'
      ? [child]
      : child.local === 'sdt'
        ? cellsOf(elementAt(child, 'sdtContent') ?? child)
        : [],
  )
}

function spanOf(cell: XmlElement): number {
  return Math.min(Number(attribute(elementAt(cell, 'tcPr', 'gridSpan'), 'val') ?? 1) || 1, 63)
}

/** Markdown's cells hold one line: paragraphs are joined by a space, a table inside gives its text. */
function cellContent(cell: XmlElement, context: BlockContext): PhrasingContent[] {
  const blocks = readDocxBlocks(cell, context)
  if (blocks.some(({type}) => type === 'table')) context.notes.add('nested-table')
  const pieces = blocks.map(inlineOf).filter(piece => piece.length > 0)
  return pieces.flatMap((piece, at) => (at === 0 ? piece : [{type: 'text', value: ' '} as const, ...piece]))
}

/** The inline content of any block. */
export function inlineOf(block: RootContent | BlockContent): PhrasingContent[] {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell')
    return block.children.map(child => (child.type === 'break' ? {type: 'text', value: ' '} : child))
  if (!('children' in block)) return []
  const pieces = block.children.map(child => inlineOf(child as RootContent)).filter(piece => piece.length > 0)
  return pieces.flatMap((piece, at) => (at === 0 ? piece : [{type: 'text', value: ' '} as const, ...piece]))
}

/** All text of an element, for properties such as the title. */
export function plainText(element: XmlElement | undefined): string | undefined {
  const text = element && textOf(element).trim()
  return text ? text : undefined
}
