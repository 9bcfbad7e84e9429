import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import {blockParts, type DocxContext, hex, wordsOf} from './docx-blocks.ts'
import {plainRun, runsOf} from './docx-runs.ts'
import {docxSections} from './docx-sections.ts'
import {docxStyles} from './docx-styles.ts'
import {normalisePackage} from './normalise-package.ts'
import type {Block, Release} from './release.ts'
import {isHanLocale} from './text-of-line.ts'
import {wrapEnds} from './write-release-html.ts'

/** Twentieths of a point: the page's margins, and where a tab at its right edge stands. */
const margin = 1361
const papers = {a4: {width: 11906, height: 16838}, 'us-letter': {width: 12240, height: 15840}} as const

/**
 * Write a release as DOCX: styles, headings, tables with header rows, alternative texts and languages, so that Word's
 * own accessibility check and screen readers find them.
 *
 * The same release gives the same bytes.
 *
 * @param context.logo the brand's logo as PNG.
 */
export async function writeReleaseDocx(
  context: DocxContext & Readonly<{logo: Uint8Array}>,
): Promise<Uint8Array> {
  const {release} = context
  const paper = papers[release.brand.paper]
  const footer = footerOf(release, paper.width - 2 * margin)
  const document = new Document({
    title: release.titleText,
    subject: release.coverLine,
    creator: release.newsroom,
    lastModifiedBy: release.newsroom,
    description: release.words.versionLine,
    styles: docxStyles(release),
    numbering: {config: numberings(release)},
    sections: [
      {
        properties: {
          titlePage: true,
          page: {size: {...paper}, margin: {top: margin, bottom: margin, left: margin, right: margin}},
        },
        headers: {default: headerOf(release), first: firstHeader(release)},
        footers: {default: footer, first: footer},
        children: [
          ...headParts(context),
          ...figureBand(release),
          ...release.body.flatMap(block => blockParts(block, context)),
          ...(release.body.length > 0 ? [endOf(release)] : []),
          ...docxSections(context),
        ],
      },
    ],
  })
  return normalisePackage(new Uint8Array(await Packer.toArrayBuffer(document)), release.updatedOn)
}

/** Lists by bullets, and one numbering for each first number that the text uses. */
function numberings({body, notes}: Release) {
  const starts = new Set(startsOf([...body, ...notes.flatMap(({blocks}) => blocks)]))
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start: number) => [
    {
      level: 0,
      format,
      text,
      start,
      alignment: AlignmentType.LEFT,
      style: {paragraph: {indent: {left: 480, hanging: 320}}},
    },
  ]
  return [
    {reference: 'bullets', levels: level(LevelFormat.BULLET, '•', 1)},
    ...[...starts].map(start => ({
      reference: `numbers-${start}`,
      levels: level(LevelFormat.DECIMAL, '%1.', start),
    })),
  ]
}

function startsOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap(block => {
    if (block.kind === 'quote') return startsOf(block.blocks)
    if (block.kind !== 'list') return []
    return [...(block.start === undefined ? [] : [block.start]), ...block.items.flatMap(startsOf)]
  })
}

/** Drafts say so at the head of every page, large. */
function headerOf(release: Release): Header {
  const quiet = {size: 16, color: hex(release, 'quiet')}
  const line = new Paragraph({
    style: 'Small',
    children: [
      plainRun(release.newsroom, {...quiet, bold: true}),
      plainRun(`  ${release.titleText.slice(0, 90)}`, quiet),
    ],
  })
  return new Header({children: [...watermarkOf(release), line]})
}

/** The first page has its own head. */
function firstHeader(release: Release): Header {
  return new Header({children: watermarkOf(release)})
}

function watermarkOf({isDraft, watermark}: Release): Paragraph[] {
  if (!isDraft) return []
  const said = plainRun(watermark, {bold: true, size: 64, color: 'E3B4AE'})
  return [new Paragraph({alignment: AlignmentType.CENTER, children: [said]})]
}

function footerOf(release: Release, right: number): Footer {
  const isWarning = release.isDraft || release.isEmbargoed || release.state === 'withdrawn'
  const said = release.isDraft
    ? release.words.draftNote
    : isWarning
      ? release.coverLine
      : release.words.versionLine
  const [before = '', between = '', after = ''] = release.words.page.split(/\{pages?\}/)
  const color = hex(release, isWarning ? 'mark' : 'quiet')
  const numbers = new TextRun({
    size: 16,
    color: hex(release, 'quiet'),
    children: [`\t${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  })
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{type: TabStopType.RIGHT, position: right}],
        children: [plainRun(said, {size: 16, color}), numbers],
      }),
    ],
  })
}

function headParts({release, logo}: DocxContext & Readonly<{logo: Uint8Array}>): Paragraph[] {
  const {words, place, notice, summary} = release
  const isWarning = release.isDraft || release.isEmbargoed || release.state === 'withdrawn'
  const quiet = {color: hex(release, 'quiet')}
  return [
    new Paragraph({
      style: 'Small',
      border: {bottom: {style: BorderStyle.SINGLE, size: 4, space: 6, color: hex(release, 'rule')}},
      children: [
        new ImageRun({
          type: 'png',
          data: logo,
          transformation: {width: 26, height: 26},
          altText: {name: 'logo', description: release.newsroom, title: ''},
        }),
        plainRun(`  ${release.newsroom}   `, {bold: true, size: 22}),
        plainRun(words.pressRelease, {...quiet, size: 19}),
      ],
    }),
    ...(release.isDraft
      ? [
          new Paragraph({
            style: 'Cover',
            children: [plainRun(words.draftNote, {color: hex(release, 'mark')})],
          }),
        ]
      : []),
    new Paragraph({
      style: 'Cover',
      children: [plainRun(release.coverLine, {color: hex(release, isWarning ? 'mark' : 'accent')})],
    }),
    new Paragraph({
      style: 'Small',
      spacing: {before: 240, after: 120},
      children: [
        ...(place ? [plainRun(place.text, {bold: true}, place.lang), plainRun('  ')] : []),
        plainRun(release.date, quiet),
      ],
    }),
    new Paragraph({heading: 'Heading1', children: runsOf(release.title, release)}),
    ...(summary ? [new Paragraph({style: 'Summary', children: runsOf(summary, release)})] : []),
    ...(notice
      ? [
          new Paragraph({
            style: 'Small',
            spacing: {before: 120, after: 240},
            indent: {left: 160},
            border: {left: {style: BorderStyle.SINGLE, size: 18, space: 8, color: hex(release, 'mark')}},
            children: [
              plainRun(`${notice.heading} `, {bold: true, color: hex(release, 'mark')}),
              plainRun(wordsOf(notice.line, release)),
            ],
          }),
        ]
      : []),
  ]
}

/** The key figures side by side, at most five in a row. */
function figureBand(release: Release): (Table | Paragraph)[] {
  const {figures} = release
  if (figures.length === 0) return []
  const columns = Math.min(5, figures.length)
  const rows = Array.from({length: Math.ceil(figures.length / columns)}, (_, at) =>
    figures.slice(at * columns, (at + 1) * columns),
  )
  const none = {style: BorderStyle.NONE, size: 0, color: 'auto'}
  const table = new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    columnWidths: Array.from({length: columns}, () => Math.floor(9200 / columns)),
    borders: {top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none},
    rows: rows.map(
      row =>
        new TableRow({
          cantSplit: true,
          children: Array.from({length: columns}, (_, at) => figureCell(row[at], release)),
        }),
    ),
  })
  return [table, new Paragraph({style: 'Small'})]
}

function figureCell(figure: Release['figures'][number] | undefined, release: Release): TableCell {
  const top = {style: BorderStyle.SINGLE, size: 10, color: hex(release, 'ink')}
  if (!figure) return new TableCell({children: [new Paragraph({})]})
  const {label, labelLang, before, number, after, other} = figure
  const isHan = isHanLocale(release.locale)
  const gap = isHan ? '' : ' '
  return new TableCell({
    borders: {top},
    margins: {top: 70, right: 140, left: 0, bottom: 60},
    children: [
      new Paragraph({
        style: 'Cell',
        children: [plainRun(label, {}, labelLang === release.locale ? undefined : labelLang)],
      }),
      new Paragraph({
        style: 'Cell',
        spacing: {before: 80, after: 40},
        children: [
          ...(before ? [plainRun(before + gap)] : []),
          plainRun(number, {bold: true, size: 32}),
          ...(after ? [plainRun(gap + after)] : []),
        ],
      }),
      ...(other
        ? [
            new Paragraph({
              style: 'Cell',
              children: [plainRun(`= ${other.text}`, {color: hex(release, 'accent')}, other.lang)],
            }),
          ]
        : []),
    ],
  })
}

function endOf(release: Release): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: {before: 280, after: 200},
    children: [plainRun(wrapEnds(release.words.ends, release.locale), {color: hex(release, 'quiet')})],
  })
}
