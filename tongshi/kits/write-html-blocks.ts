import {directionOfLocale} from '#messages/direction-of-locale.ts'
import {element, type Html, type HtmlChild, trusted} from './html.ts'
import type {Block, Inline, Line, Release} from './release.ts'
import {typeOfPicture} from './type-of-picture.ts'

/** Bytes of pictures by file name. */
export type Pictures = ReadonlyMap<string, Uint8Array>
export type HtmlContext = Readonly<{release: Release; pictures: Pictures}>

/** Attributes of an element in another language than the release's. */
export function language(lang: string | undefined, release: Release) {
  return lang === undefined || lang === release.locale ? {} : {lang, dir: directionOfLocale(lang)}
}

/** A line; in another language than the release's it says so. */
export function writeLine(line: Line, release: Release): HtmlChild {
  const words = writeInlines(line.inlines, release)
  return line.lang === release.locale ? words : element('span', language(line.lang, release), words)
}

/** The inlines of a line, without an element around them. */
export function writeInlines(inlines: readonly Inline[], release: Release): HtmlChild {
  return inlines.map(piece => writeInline(piece, release))
}

const spans = {strong: 'strong', emphasis: 'em', deleted: 'del'} as const

function writeInline(piece: Inline, release: Release): HtmlChild {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'fact': {
      const look = [piece.keep && 'keep', piece.isUnverified && 'unconfirmed'].filter(Boolean).join(' ')
      const said = {class: look || undefined, ...language(piece.lang, release)}
      return [
        element('span', said, piece.text),
        piece.mark ? element('span', {class: 'mark'}, piece.mark) : undefined,
      ]
    }
    case 'link':
      return element('a', {href: piece.url}, writeInlines(piece.children, release))
    case 'code':
      return element('code', {}, piece.text)
    case 'break':
      return element('br')
    case 'note':
      return element('sup', {}, element('a', {href: `#note-${piece.number}`}, `[${piece.number}]`))
    case 'picture':
      return undefined
    default:
      return element(spans[piece.kind], {}, writeInlines(piece.children, release))
  }
}

/** A block of the text. */
export function writeBlock(block: Block, context: HtmlContext): HtmlChild {
  const {release} = context
  const inner = (blocks: readonly Block[]) => blocks.map(one => writeBlock(one, context))
  switch (block.kind) {
    case 'heading':
      return element(
        `h${block.level}`,
        language(block.line.lang, release),
        writeInlines(block.line.inlines, release),
      )
    case 'paragraph':
      return element('p', language(block.line.lang, release), writeInlines(block.line.inlines, release))
    case 'list': {
      const items = block.items.map(item => element('li', {}, inner(item)))
      return block.start === undefined
        ? element('ul', {}, ...items)
        : element('ol', {start: block.start === 1 ? undefined : block.start}, ...items)
    }
    case 'quote':
      return element('blockquote', {}, inner(block.blocks))
    case 'table': {
      const head = block.head.map(cell => element('th', {scope: 'col'}, writeLine(cell, release)))
      const rows = block.rows.map(row =>
        element('tr', {}, ...row.map(cell => element('td', {}, writeLine(cell, release)))),
      )
      const table = element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...head)),
        element('tbody', {}, ...rows),
      )
      return element('div', {class: 'wide'}, table)
    }
    case 'code':
      return element('pre', {}, element('code', {}, block.text))
    case 'rule':
      return element('hr')
    case 'picture':
      return writePicture(block.at, context)
    case 'chart':
      return writeChart(block.at, release)
  }
}

function writePicture(at: number, {release, pictures}: HtmlContext): HtmlChild {
  const one = release.pictures[at]!
  const bytes = pictures.get(one.file)
  if (!bytes) return undefined
  const credit = one.credit === undefined ? undefined : release.words.credit.replace('{credit}', one.credit)
  const src = dataAddress(bytes, typeOfPicture(one.file) ?? 'application/octet-stream')
  return element(
    'figure',
    {},
    element('img', {src, alt: one.alt, ...language(one.altLang, release)}),
    (one.caption || credit) &&
      element(
        'figcaption',
        {},
        one.caption && writeLine(one.caption, release),
        credit && [' ', element('span', {class: 'quiet'}, [credit, one.rights].filter(Boolean).join(' '))],
      ),
  )
}

function writeChart(at: number, release: Release): Html {
  const {lang, title, caption, svg, alt, rows} = release.charts[at]!
  const label = element('i', {'aria-label': alt}).html.slice('<i '.length, -'></i>'.length)
  return element(
    'figure',
    language(lang, release),
    element(
      'figcaption',
      {},
      element('b', {}, title),
      element('br'),
      element('span', {class: 'quiet'}, caption),
    ),
    trusted(svg.replace('<svg ', `<svg role="img" ${label} `)),
    element(
      'ul',
      {class: 'rows'},
      ...rows.map(row => element('li', {}, element('b', {}, row.text), ` ${row.label}`)),
    ),
  )
}

/** Bytes as an address that needs no other file. */
export function dataAddress(bytes: Uint8Array, type: string): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}
