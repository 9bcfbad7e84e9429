import {attribute} from './docx-styles.ts'
import {type InlineRun, isSafeAddress} from './inline-run.ts'
import type {OdtContext} from './odt-context.ts'
import {childElements, elementAt, textOf, type XmlElement} from './read-xml.ts'

type Format = Omit<InlineRun, 'content'>

/** Read the inline content of an OpenDocument paragraph in order; white space is collapsed as the format says. */
export function readOdtRuns(element: XmlElement, context: OdtContext, format: Format = {}): InlineRun[] {
  return element.children.flatMap(child =>
    typeof child === 'string'
      ? [{...format, content: child.replace(/[\t\r\n ]+/g, ' ')}]
      : readInline(child, context, format),
  )
}

function readInline(element: XmlElement, context: OdtContext, format: Format): InlineRun[] {
  const say = (content: InlineRun['content']): InlineRun[] => [{...format, content}]
  switch (element.local) {
    case 'span':
      return readSpan(element, context, format)
    case 'a':
      return readLink(element, context, format)
    case 's':
      return say(' ')
    case 'tab':
      return say(' ')
    case 'line-break':
      return say({type: 'break'})
    case 'note': {
      const kind = attribute(element, 'note-class') === 'endnote' ? 'endnote' : 'footnote'
      const body = elementAt(element, 'note-body')
      if (!body) return []
      const identifier = context.defineNote(body, kind)
      return say({type: 'footnoteReference', identifier, label: identifier})
    }
    case 'ruby':
      return readOdtRuns(elementAt(element, 'ruby-base') ?? element, context, format)
    case 'frame':
      return readFrame(element, context, format)
    case 'annotation':
      context.notes.add('comments-left-out')
      return []
    case 'hidden-text':
    case 'hidden-paragraph':
      context.notes.add('hidden-text-left-out')
      return []
    case 'annotation-end':
    case 'tracked-changes':
      return []
    default:
      return readOdtRuns(element, context, format)
  }
}

function readSpan(element: XmlElement, context: OdtContext, format: Format): InlineRun[] {
  const {bold, italic, hidden} = context.styles.formatOf(attribute(element, 'style-name'))
  if (hidden) {
    context.notes.add('hidden-text-left-out')
    return []
  }
  return readOdtRuns(element, context, {
    ...format,
    ...(bold ? {strong: true} : {}),
    ...(italic ? {emphasis: true} : {}),
  })
}

function readLink(element: XmlElement, context: OdtContext, format: Format): InlineRun[] {
  const url = attribute(element, 'href') ?? ''
  if (isSafeAddress(url)) return readOdtRuns(element, context, {...format, link: url})
  if (!url.startsWith('#')) context.notes.add('link-left-out', url)
  return readOdtRuns(element, context, format)
}

/** A picture with its description, a formula, or the text box of a frame. */
function readFrame(frame: XmlElement, context: OdtContext, format: Format): InlineRun[] {
  const box = elementAt(frame, 'text-box')
  if (box) {
    context.after.push(box)
    return []
  }
  const [image] = childElements(frame, 'image')
  if (!image) {
    context.notes.add('object-left-out')
    return []
  }
  const described = elementAt(frame, 'desc') ?? elementAt(frame, 'title')
  const alt = described ? textOf(described).replace(/\s+/g, ' ').trim() : ''
  const href = attribute(image, 'href') ?? ''
  const bytes = context.pictures.get(href)
  const name = href.split('/').at(-1)!
  if (/^[a-z]+:/i.test(href)) context.notes.add('external-left-out', href)
  else if (!bytes || !/\.(?:png|jpe?g|gif|webp|avif)$/i.test(name)) context.notes.add('image-left-out', name)
  else {
    if (alt === '') context.notes.add('image-without-alt', name)
    context.media.set(`media/${name}`, bytes)
    return [{...format, content: {type: 'image', url: `media/${name}`, alt}}]
  }
  return []
}
