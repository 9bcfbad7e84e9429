import type {BlockContent, FootnoteDefinition, RootContent} from 'mdast'
import {openDocx} from './docx-package.ts'
import {attribute, readListFormats, readStyles} from './docx-styles.ts'
import {type ForeignDocument, NoteCounter} from './foreign-document.ts'
import {type BlockContext, plainText, readDocxBlocks} from './read-docx-blocks.ts'
import {childElements, elementAt} from './read-xml.ts'

/**
 * Read a Word document (ECMA-376, transitional or strict): headings, lists, tables, pictures with their alternative
 * text, foot- and endnotes, links. Tracked changes are accepted; what is decided or left out is noted.
 *
 * @throws ExchangeError of the archive or its XML.
 */
export function readDocx(bytes: Uint8Array): ForeignDocument {
  const notes = new NoteCounter()
  const file = openDocx(bytes, notes)
  const media = new Map<string, Uint8Array>()
  const used: {kind: 'footnote' | 'endnote'; id: string; identifier: string}[] = []
  const contextOf = (part: string): BlockContext => ({
    styleOf: readStyles(file.styles),
    listFormatOf: readListFormats(file.numbering),
    relations: file.relations[part] ?? new Map(),
    pictures: file.pictures,
    notes,
    media,
    boxes: [],
    fields: [],
    citeNote: (kind, id) => {
      const identifier = kind === 'footnote' ? id : `end-${id}`
      if (!used.some(one => one.identifier === identifier)) used.push({kind, id, identifier})
      return identifier
    },
  })
  const children: RootContent[] = readDocxBlocks(file.body, contextOf('document'))
  for (const {kind, id, identifier} of used) {
    const part = kind === 'footnote' ? file.footnotes : file.endnotes
    const element = childElements(part, kind).find(one => attribute(one, 'id') === id)
    const blocks = element ? readDocxBlocks(element, contextOf(`${kind}s`)) : []
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: blocks as BlockContent[],
    }
    children.push(definition)
  }
  const title = plainText(elementAt(file.core, 'title'))
  return {
    kind: 'docx',
    tree: {type: 'root', children},
    media,
    notes: notes.list(),
    stated: title === undefined ? {} : {title},
  }
}
