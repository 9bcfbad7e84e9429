import type {RootContent, TableCell, TableRow} from 'mdast'
import {attribute} from './docx-styles.ts'
import {nestRuns} from './inline-run.ts'
import {type FlatBlock, nestLists} from './list-builder.ts'
import type {OdtContext} from './odt-context.ts'
import {inlineOf} from './read-docx-blocks.ts'
import {readOdtRuns} from './read-odt-runs.ts'
import {childElements, type XmlElement} from './read-xml.ts'

/** Read the blocks of a text, a section, a cell or a note. */
export function readOdtBlocks(container: XmlElement, context: OdtContext): RootContent[] {
  return nestLists(childElements(container).flatMap(element => readBlock(element, context)))
}

function readBlock(element: XmlElement, context: OdtContext): FlatBlock[] {
  switch (element.local) {
    case 'h':
    case 'p':
      return readParagraph(element, context)
    case 'list':
      return readList(element, context, {name: attribute(element, 'style-name'), level: 0})
    case 'table':
      return [{block: readTable(element, context)}]
    case 'section':
    case 'text-box':
      return childElements(element).flatMap(child => readBlock(child, context))
    case 'frame': {
      const children = nestRuns(readOdtRuns(element, context))
      const own: FlatBlock[] = children.length > 0 ? [{block: {type: 'paragraph', children}}] : []
      return [...own, ...readBoxes(context)]
    }
    case 'table-of-content':
    case 'alphabetical-index':
      context.notes.add('navigation-left-out')
      return []
    default:
      return []
  }
}

function readParagraph(element: XmlElement, context: OdtContext): FlatBlock[] {
  const style = context.styles.baseOf(attribute(element, 'style-name'))
  const isTitle = element.local === 'p' && style === 'Title'
  const isHeading = element.local === 'h' || isTitle
  const format = context.styles.formatOf(attribute(element, 'style-name'))
  const runs = readOdtRuns(element, context, format.bold && !isHeading ? {strong: true} : {})
  const children = nestRuns(isHeading ? runs.map(({strong: _, ...run}) => run) : runs)
  const boxes = readBoxes(context)
  if (children.length === 0) return boxes
  const level = isTitle ? 1 : Number(attribute(element, 'outline-level') ?? 1)
  const block: RootContent = isHeading
    ? {type: 'heading', depth: Math.min(Math.max(level, 1), 6) as 1, children}
    : {type: 'paragraph', children}
  const quoted: RootContent =
    style === 'Quotations' && block.type === 'paragraph' ? {type: 'blockquote', children: [block]} : block
  return [{block: quoted}, ...boxes]
}

function readBoxes(context: OdtContext): FlatBlock[] {
  return context.after
    .splice(0)
    .flatMap(box => childElements(box).flatMap(child => readBlock(child, context)))
}

type ListPlace = Readonly<{name: string | undefined; level: number}>

/** Items in order; a list inside an item lies one level deeper and takes its style from the outer one. */
function readList(list: XmlElement, context: OdtContext, {name, level}: ListPlace): FlatBlock[] {
  const ordered = context.styles.isOrdered(name, level)
  return childElements(list).flatMap(item =>
    childElements(item).flatMap((child): FlatBlock[] => {
      if (child.local === 'list')
        return readList(child, context, {name: attribute(child, 'style-name') ?? name, level: level + 1})
      // Numbered headings stand inside lists; they are no items.
      return readBlock(child, context).map(flat =>
        flat.block.type === 'heading' || flat.list ? flat : {...flat, list: {level, ordered}},
      )
    }),
  )
}

function readTable(table: XmlElement, context: OdtContext): RootContent {
  const rows = childElements(table).flatMap(function rowsOf(element): XmlElement[] {
    if (element.local === 'table-row') return [element]
    return /^table-(?:header-rows|rows|row-group)$/.test(element.local)
      ? childElements(element).flatMap(rowsOf)
      : []
  })
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: childElements(row)
        .filter(({local}) => local === 'table-cell' || local === 'covered-table-cell')
        .map((cell): TableCell => {
          if (Number(attribute(cell, 'number-columns-spanned') ?? 1) > 1) context.notes.add('cells-merged')
          if (Number(attribute(cell, 'number-rows-spanned') ?? 1) > 1) context.notes.add('cells-merged')
          const pieces = readOdtBlocks(cell, context)
            .map(inlineOf)
            .filter(piece => piece.length > 0)
          const joined = pieces.flatMap((piece, at) =>
            at === 0 ? piece : [{type: 'text', value: ' '} as const, ...piece],
          )
          return {type: 'tableCell', children: joined}
        }),
    }),
  )
  return {type: 'table', children}
}
