import type {NoteCounter} from './foreign-document.ts'
import type {OdtStyles} from './read-odt-styles.ts'
import type {XmlElement} from './read-xml.ts'

/** What reading an OpenDocument text needs to know. */
export type OdtContext = Readonly<{
  styles: OdtStyles
  pictures: ReadonlyMap<string, Uint8Array>
  media: Map<string, Uint8Array>
  notes: NoteCounter
  /** Text boxes met inside a paragraph: their blocks come after it. */
  after: XmlElement[]
  defineNote: (body: XmlElement, kind: 'footnote' | 'endnote') => string
}>
