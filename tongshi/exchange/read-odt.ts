import type {BlockContent, FootnoteDefinition, RootContent} from 'mdast'
import {decodeXml} from './docx-package.ts'
import {attribute} from './docx-styles.ts'
import {ExchangeError} from './exchange-error.ts'
import {type ForeignDocument, NoteCounter} from './foreign-document.ts'
import type {OdtContext} from './odt-context.ts'
import {readOdtBlocks} from './read-odt-blocks.ts'
import {readOdtStyles} from './read-odt-styles.ts'
import {childElements, elementAt, readXml, textOf, type XmlElement} from './read-xml.ts'
import {readZip} from './read-zip.ts'

const needed = /^(?:content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml|Pictures\/[^/]+)$/

/**
 * Read an OpenDocument text (ODF 1.2 and later): the same constructs as of a Word document.
 *
 * @throws ExchangeError of the archive or its XML; `document-encrypted`, `document-damaged`.
 */
export function readOdt(bytes: Uint8Array): ForeignDocument {
  const notes = new NoteCounter()
  const {parts, names} = readZip(bytes, name => needed.test(name))
  const read = (name: string): XmlElement | undefined => {
    const part = parts.get(name)
    return part && readXml(decodeXml(part), {file: name})
  }
  refuseEncrypted(read('META-INF/manifest.xml'))
  if (names.some(name => name.startsWith('Basic/'))) notes.add('macros-left-out')
  const content = read('content.xml')
  const text = elementAt(content, 'body', 'text')
  if (!text)
    throw new ExchangeError('document-damaged', {
      actual: 'OpenDocument file without a text',
      expected: '`content.xml` with `office:text`',
      remedy: 'save the document as a text document (.odt)',
    })
  const definitions: FootnoteDefinition[] = []
  const media = new Map<string, Uint8Array>()
  const context: OdtContext = {
    styles: readOdtStyles([content, read('styles.xml')]),
    pictures: parts,
    media,
    notes,
    after: [],
    defineNote(element, kind) {
      const identifier =
        kind === 'footnote' ? String(definitions.length + 1) : `end-${definitions.length + 1}`
      const definition: FootnoteDefinition = {
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [],
      }
      definitions.push(definition)
      definition.children = readOdtBlocks(element, context) as BlockContent[]
      return identifier
    },
  }
  countChanges(elementAt(text, 'tracked-changes'), notes)
  const children: RootContent[] = [...readOdtBlocks(text, context), ...definitions]
  const title = elementAt(read('meta.xml'), 'meta', 'title')
  const stated = title && textOf(title).trim()
  return {
    kind: 'odt',
    tree: {type: 'root', children},
    media,
    notes: notes.list(),
    stated: stated ? {title: stated} : {},
  }
}

/** Deleted text lies beside the body, inserted text in it. */
function countChanges(changes: XmlElement | undefined, notes: NoteCounter): void {
  for (const region of childElements(changes, 'changed-region')) {
    if (elementAt(region, 'insertion')) notes.add('insertions-accepted')
    if (elementAt(region, 'deletion')) notes.add('deletions-accepted')
    if (elementAt(region, 'format-change')) notes.add('formatting-changes')
  }
}

function refuseEncrypted(manifest: XmlElement | undefined): void {
  const isEncrypted = childElements(manifest).some(
    entry =>
      /^file-entry$/.test(entry.local) &&
      /^(?:content\.xml|encrypted-package)$/.test(attribute(entry, 'full-path') ?? '') &&
      elementAt(entry, 'encryption-data'),
  )
  if (isEncrypted)
    throw new ExchangeError('document-encrypted', {
      actual: 'encrypted document',
      expected: 'one without password',
      remedy: 'save it without password',
    })
}
