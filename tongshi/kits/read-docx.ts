import {readZip} from '#exchange/read-zip.ts'

/** A finished DOCX as a program reads it. */
export type ReadDocx = Readonly<{
  /** One line a paragraph. */
  text: string
  /** The document's own languages: Latin and East Asian. */
  languages: Readonly<{value: string; eastAsia: string}>
  headings: readonly number[]
  headerRows: number
  tables: number
  picturesWithoutAlt: number
  title: string
}>

const wanted = new Set(['word/document.xml', 'word/styles.xml', 'docProps/core.xml'])

/** Read a DOCX back: its words, headings, tables, alternative texts and languages. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const {parts} = readZip(bytes, name => wanted.has(name))
  const part = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
  const document = part('word/document.xml')
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0] ?? ''
  const attribute = (name: string) =>
    new RegExp(`<w:lang\\b[^>]*\\bw:${name}="([^"]*)"`).exec(defaults)?.[1] ?? ''
  return {
    text: [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph)).join('\n'),
    languages: {value: attribute('val'), eastAsia: attribute('eastAsia')},
    headings: [...document.matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(match => Number(match[1])),
    headerRows: document.match(/<w:tblHeader\b/g)?.length ?? 0,
    tables: document.match(/<w:tbl>/g)?.length ?? 0,
    picturesWithoutAlt: [...document.matchAll(/<wp:docPr\b[^>]*>/g)].filter(
      ([tag]) => !/descr="[^"]+"/.test(tag),
    ).length,
    title: decode(/<dc:title>(.*?)<\/dc:title>/s.exec(part('docProps/core.xml'))?.[1] ?? ''),
  }
}

function textOf(paragraph: string): string {
  const pieces = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)]
  return pieces
    .map(([tag, text]) => (text === undefined ? (tag.startsWith('<w:br') ? '\n' : '\t') : decode(text)))
    .join('')
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

function decode(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name: string) =>
    hex || digits
      ? String.fromCodePoint(Number.parseInt(hex ?? digits, hex ? 16 : 10))
      : (entities[name] ?? whole),
  )
}
