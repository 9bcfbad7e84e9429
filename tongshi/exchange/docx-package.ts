import {ExchangeError} from './exchange-error.ts'
import type {NoteCounter} from './foreign-document.ts'
import {childElements, readXml, type XmlElement} from './read-xml.ts'
import {readZip} from './read-zip.ts'

/** Where a relationship of a part leads. */
export type Relation = Readonly<{target: string; external: boolean; type: string}>

/** The parts of a DOCX file that hold text, read, and its pictures. */
export type DocxPackage = Readonly<{
  body: XmlElement
  styles: XmlElement | undefined
  numbering: XmlElement | undefined
  footnotes: XmlElement | undefined
  endnotes: XmlElement | undefined
  core: XmlElement | undefined
  /** By part (`document`, `footnotes`, `endnotes`), then by id. */
  relations: Readonly<Record<string, ReadonlyMap<string, Relation>>>
  pictures: ReadonlyMap<string, Uint8Array>
}>

const needed =
  /^(?:_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels)|word\/media\/[^/]+)$/

/**
 * Open a DOCX file: only its text parts and pictures are inflated, macros are left where they are.
 *
 * @throws ExchangeError of the archive or its XML; `document-damaged` where the main part is missing.
 */
export function openDocx(bytes: Uint8Array, notes: NoteCounter): DocxPackage {
  const {names, parts} = readZip(bytes, name => needed.test(name))
  if (names.some(name => /vbaProject\.bin$/i.test(name))) notes.add('macros-left-out')
  const read = (name: string | undefined): XmlElement | undefined => {
    const part = name === undefined ? undefined : parts.get(name)
    return part && readXml(decodeXml(part), {file: name!})
  }
  const main = [...relationsOf(read('_rels/.rels')).values()].find(({type}) =>
    type.endsWith('/officeDocument'),
  )
  const mainName = main?.target.replace(/^\//, '') ?? 'word/document.xml'
  const document = read(mainName)
  const body = childElements(document, 'body')[0]
  if (!body)
    throw new ExchangeError('document-damaged', {
      actual: 'Word document without a text',
      expected: `\`${mainName}\` with a body`,
      remedy: 'save the document again',
    })
  const relationsFor = (name: string) => relationsOf(read(name.replace(/([^/]+)$/, '_rels/$1.rels')))
  const documentRelations = relationsFor(mainName)
  const partOf = (kind: string) => {
    const target = [...documentRelations.values()].find(({type}) => type.endsWith(`/${kind}`))?.target
    return read(target === undefined ? `word/${kind}.xml` : resolve(target))
  }
  return {
    body,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    core: read('docProps/core.xml'),
    relations: {
      document: documentRelations,
      footnotes: relationsFor('word/footnotes.xml'),
      endnotes: relationsFor('word/endnotes.xml'),
    },
    pictures: new Map([...parts].filter(([name]) => name.startsWith('word/media/'))),
  }
}

/** A target is written from the folder of the part that names it. */
export function resolve(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`
}

/** XML parts are UTF-8 or UTF-16, and say so by their mark. */
export function decodeXml(part: Uint8Array): string {
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(part)
}

function relationsOf(part: XmlElement | undefined): ReadonlyMap<string, Relation> {
  return new Map(
    childElements(part, 'Relationship').map(({attributes}) => [
      attributes.Id ?? '',
      {
        target: attributes.Target ?? '',
        external: attributes.TargetMode === 'External',
        type: attributes.Type ?? '',
      },
    ]),
  )
}
