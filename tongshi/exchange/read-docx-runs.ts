import {type Relation, resolve} from './docx-package.ts'
import {attribute, type DocxStyle, isOn} from './docx-styles.ts'
import type {NoteCounter} from './foreign-document.ts'
import {type InlineRun, isSafeAddress} from './inline-run.ts'
import {childElements, elementAt, textOf, type XmlElement} from './read-xml.ts'

/** What reading the runs of one part needs to know. */
export type DocxContext = Readonly<{
  styleOf: (id: string | undefined) => DocxStyle
  relations: ReadonlyMap<string, Relation>
  pictures: ReadonlyMap<string, Uint8Array>
  notes: NoteCounter
  /** Pictures that the text shows, by the address that it uses. */
  media: Map<string, Uint8Array>
  /** `w:txbxContent` met inside the paragraph: its blocks come after it. */
  boxes: XmlElement[]
  /** Complex fields open at this point, innermost last; they may span paragraphs. */
  fields: {instruction: string; isResult: boolean}[]
  /** Identifier of a foot- or endnote: the text will need its definition. */
  citeNote: (kind: 'footnote' | 'endnote', id: string) => string
}>

type Format = Omit<InlineRun, 'content'>

/** Pictures that browsers show. */
const shown = /\.(?:png|jpe?g|gif|webp|avif)$/i

/** Read the inline content of a paragraph, or of anything inside one, in order. */
export function readDocxRuns(element: XmlElement, context: DocxContext, format: Format = {}): InlineRun[] {
  return childElements(element).flatMap(child => readInline(child, context, format))
}

function readInline(element: XmlElement, context: DocxContext, format: Format): InlineRun[] {
  const {notes} = context
  const inside = (own = format) => readDocxRuns(element, context, own)
  switch (element.local) {
    case 'r':
      return readRun(element, context, format)
    case 'ins':
      notes.add('insertions-accepted')
      return inside()
    case 'moveTo':
      notes.add('moves-accepted')
      return inside()
    case 'del':
      notes.add('deletions-accepted')
      return []
    case 'moveFrom':
      return []
    case 'hyperlink': {
      const relation = context.relations.get(attribute(element, 'id') ?? '')
      return inside(linked(format, relation?.target, notes))
    }
    case 'fldSimple':
      return inside(linked(format, hyperlinkOf(attribute(element, 'instr') ?? ''), notes))
    case 'oMath':
    case 'oMathPara':
      notes.add('formula-as-code')
      return [{...format, content: {type: 'inlineCode', value: textOf(element)}}]
    case 'AlternateContent':
      // Choice and Fallback show the same thing: read one of them.
      return readDocxRuns(
        elementAt(element, 'Choice') ?? elementAt(element, 'Fallback') ?? element,
        context,
        format,
      )
    case 'pPr':
    case 'sdtPr':
    case 'sdtEndPr':
      return []
    default:
      return inside()
  }
}

/** One run: its properties, then its pieces. */
function readRun(run: XmlElement, context: DocxContext, outer: Format): InlineRun[] {
  const properties = elementAt(run, 'rPr')
  if (elementAt(properties, 'rPrChange')) context.notes.add('formatting-changes')
  const style = context.styleOf(attribute(elementAt(properties, 'rStyle'), 'val'))
  if (isOn(properties, 'vanish') ?? style.hidden) {
    if (textOf(run).trim() !== '') context.notes.add('hidden-text-left-out')
    return []
  }
  const field = context.fields.at(-1)
  const link = field?.isResult ? hyperlinkOf(field.instruction) : undefined
  const strong = isOn(properties, 'b') ?? style.bold
  const emphasis = isOn(properties, 'i') ?? style.italic
  const format: Format = {
    ...linked(outer, link, context.notes),
    ...(strong ? {strong} : {}),
    ...(emphasis ? {emphasis} : {}),
  }
  return childElements(run).flatMap(piece => readPiece(piece, context, format))
}

function readPiece(piece: XmlElement, context: DocxContext, format: Format): InlineRun[] {
  const {notes, fields} = context
  const say = (content: InlineRun['content']): InlineRun[] =>
    fields.some(field => !field.isResult) ? [] : [{...format, content}]
  switch (piece.local) {
    case 't':
      return say(textOf(piece))
    case 'tab':
    case 'ptab':
      return say(' ')
    case 'br':
      return attribute(piece, 'type') === undefined || attribute(piece, 'type') === 'textWrapping'
        ? say({type: 'break'})
        : []
    case 'cr':
      return say({type: 'break'})
    case 'noBreakHyphen':
      return say('\u2011')
    case 'fldChar':
      turnField(attribute(piece, 'fldCharType'), fields)
      return []
    case 'instrText': {
      const field = fields.at(-1)
      if (field) field.instruction += textOf(piece)
      return []
    }
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = piece.local === 'footnoteReference' ? 'footnote' : 'endnote'
      const identifier = context.citeNote(kind, attribute(piece, 'id') ?? '')
      return say({type: 'footnoteReference', identifier, label: identifier})
    }
    case 'commentReference':
      notes.add('comments-left-out')
      return []
    case 'ruby':
      return readDocxRuns(elementAt(piece, 'rubyBase') ?? piece, context, format)
    case 'drawing':
    case 'pict':
    case 'object':
      return readDrawing(piece, context, format)
    case 'AlternateContent': {
      const shownOnce = elementAt(piece, 'Choice') ?? elementAt(piece, 'Fallback')
      return childElements(shownOnce).flatMap(one => readPiece(one, context, format))
    }
    default:
      return []
  }
}

/** A picture with its alternative text, or the text boxes of a shape. */
function readDrawing(drawing: XmlElement, context: DocxContext, format: Format): InlineRun[] {
  const boxes = find(drawing, 'txbxContent')
  context.boxes.push(...boxes)
  const [blip] = [...find(drawing, 'blip'), ...find(drawing, 'imagedata')]
  if (!blip) {
    if (boxes.length === 0) context.notes.add('object-left-out')
    return []
  }
  const [properties] = find(drawing, 'docPr')
  const alt =
    attribute(properties, 'descr') ?? attribute(blip, 'title') ?? attribute(properties, 'title') ?? ''
  const relation = context.relations.get(
    attribute(blip, 'embed') ?? attribute(blip, 'id') ?? attribute(blip, 'link') ?? '',
  )
  if (!relation || relation.external) {
    context.notes.add('external-left-out', relation?.target)
    return []
  }
  const name = resolve(relation.target)
  const bytes = context.pictures.get(name)
  if (!bytes || !shown.test(name)) {
    context.notes.add('image-left-out', name.split('/').at(-1))
    return []
  }
  if (alt.trim() === '') context.notes.add('image-without-alt', name.split('/').at(-1))
  const url = `media/${name.split('/').at(-1)}`
  context.media.set(url, bytes)
  return [{...format, content: {type: 'image', url, alt: alt.replace(/\s+/g, ' ').trim()}}]
}

/** Elements of a name below, not looking inside those found. */
function find(element: XmlElement, local: string): XmlElement[] {
  return childElements(element).flatMap(child => {
    if (child.local === local) return [child]
    if (child.local === 'AlternateContent') {
      const once = elementAt(child, 'Choice') ?? elementAt(child, 'Fallback')
      return once ? find(once, local) : []
    }
    return find(child, local)
  })
}

function turnField(mark: string | undefined, fields: DocxContext['fields']): void {
  const open = fields.at(-1)
  if (mark === 'begin') fields.push({instruction: '', isResult: false})
  else if (mark === 'separate' && open) open.isResult = true
  else if (mark === 'end') fields.pop()
}

function hyperlinkOf(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
}

function linked(format: Format, url: string | undefined, notes: NoteCounter): Format {
  if (url === undefined) return format
  if (isSafeAddress(url)) return {...format, link: url}
  if (!url.startsWith('#')) notes.add('link-left-out', url)
  return format
}
