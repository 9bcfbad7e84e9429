import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import {readPicture} from '#exchange/read-picture.ts'
import {plainRun, runsOf} from './docx-runs.ts'
import type {Block, Line, Release} from './release.ts'
import {isHanLocale, textOfLine} from './text-of-line.ts'

/** Everything that a block of a DOCX is made from. */
export type DocxContext = Readonly<{
  release: Release
  /** Bytes of pictures by file name. */
  pictures: ReadonlyMap<string, Uint8Array>
  /** Drawn charts, PNG. */
  charts: readonly Uint8Array[]
}>

/** Pixels of 96 to the inch between the margins of an A4 page. */
const textWidth = 610
const mostHeight = 420
/** The same width in twentieths of a point. */
const tableWidth = 9180

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** The paragraphs and tables of a block. */
export function blockParts(
  block: Block,
  context: DocxContext,
  look: IParagraphOptions = {},
): (Paragraph | Table)[] {
  const {release} = context
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level - 1]!,
          keepNext: true,
          children: runsOf(block.line, release),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({style: 'Body', ...look, children: runsOf(block.line, release)})]
    case 'list': {
      const reference = block.start === undefined ? 'bullets' : `numbers-${block.start}`
      return block.items.flatMap(item =>
        item.flatMap((one, at) =>
          blockParts(one, context, {
            style: 'ListItem',
            ...(at === 0 ? {numbering: {reference, level: 0}} : {indent: {left: 480}}),
          }),
        ),
      )
    }
    case 'quote':
      return block.blocks.flatMap(one => blockParts(one, context, {style: 'Quotation'}))
    case 'table':
      return [tableOf([block.head, ...block.rows], release), new Paragraph({})]
    case 'code':
      return block.text
        .split('\n')
        .map(
          text =>
            new Paragraph({style: 'ListItem', children: [plainRun(text, {font: 'Consolas', size: 18})]}),
        )
    case 'rule':
      return [
        new Paragraph({border: {bottom: {style: BorderStyle.SINGLE, size: 4, color: hex(release, 'rule')}}}),
      ]
    case 'picture':
      return pictureParts(block.at, context)
    case 'chart':
      return chartParts(block.at, context)
  }
}

/** A colour of the brand as Word writes it. */
export function hex({brand}: Release, name: keyof Release['brand']['colours']): string {
  return brand.colours[name].slice(1)
}

/**
 * A table whose first row is its header.
 *
 * @param look.widths shares of the columns; equal without them. @param look.emphasised the column in the accent colour.
 */
export function tableOf(
  rows: readonly (readonly Line[])[],
  release: Release,
  {widths, emphasised}: Readonly<{widths?: readonly number[]; emphasised?: number}> = {},
): Table {
  const border = (color: string) => ({style: BorderStyle.SINGLE, size: 4, color})
  const none = {style: BorderStyle.NONE, size: 0, color: 'auto'}
  const columns = Math.max(1, ...rows.map(row => row.length))
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    columnWidths: Array.from({length: columns}, (_, at) =>
      Math.floor(tableWidth * (widths?.[at] ?? 1 / columns)),
    ),
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: border(hex(release, 'ink')),
      insideHorizontal: border(hex(release, 'rule')),
    },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: row.map((cell, column) => {
            const look =
              at === 0 ? {bold: true} : column === emphasised ? {color: hex(release, 'accent')} : {}
            return new TableCell({
              margins: {top: 50, bottom: 50, left: 0, right: 110},
              children: [new Paragraph({style: 'Cell', children: runsOf(cell, release, look)})],
            })
          }),
        }),
    ),
  })
}

function pictureParts(at: number, {release, pictures}: DocxContext): Paragraph[] {
  const one = release.pictures[at]!
  const bytes = pictures.get(one.file)
  const size = bytes && readPicture(bytes)
  if (!bytes || !size || size.type === 'webp') return []
  const scale = Math.min(1, textWidth / size.width, mostHeight / size.height)
  const image = new ImageRun({
    type: size.type,
    data: bytes,
    transformation: {width: Math.round(size.width * scale), height: Math.round(size.height * scale)},
    altText: {name: one.file, description: one.alt, title: ''},
  })
  const credit = one.credit === undefined ? '' : release.words.credit.replace('{credit}', one.credit)
  const below = [
    ...(one.caption ? runsOf(one.caption, release) : []),
    ...(credit ? [plainRun(` ${credit} ${one.rights ?? ''}`.trimEnd(), {color: hex(release, 'quiet')})] : []),
  ]
  return [
    new Paragraph({keepNext: below.length > 0, spacing: {before: 240, after: 80}, children: [image]}),
    ...(below.length > 0 ? [new Paragraph({style: 'Small', children: below})] : []),
  ]
}

function chartParts(at: number, {release, charts}: DocxContext): Paragraph[] {
  const {title, caption, alt, rows, lang} = release.charts[at]!
  const png = charts[at]!
  const size = readPicture(png)!
  const other = lang === release.locale ? undefined : lang
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: {width: textWidth, height: Math.round((textWidth * size.height) / size.width)},
    altText: {name: `chart-${at + 1}`, description: alt, title: ''},
  })
  return [
    new Paragraph({
      style: 'Small',
      keepNext: true,
      spacing: {before: 280},
      border: {top: {style: BorderStyle.SINGLE, size: 6, space: 6, color: hex(release, 'ink')}},
      children: [plainRun(title, {bold: true, size: 20}, other)],
    }),
    new Paragraph({
      style: 'Small',
      keepNext: true,
      children: [plainRun(caption, {color: hex(release, 'quiet')}, other)],
    }),
    new Paragraph({keepNext: true, children: [image]}),
    ...rows.map(
      ({text, label}) =>
        new Paragraph({
          style: 'Small',
          children: [plainRun(text, {bold: true}, other), plainRun(` ${label}`, {}, other)],
        }),
    ),
    new Paragraph({style: 'Small'}),
  ]
}

/** The words of a line as one text, for places without markup. */
export function wordsOf(line: Line, release: Release): string {
  return textOfLine(line, isHanLocale(release.locale))
}
