import {type SaxesAttributeNS, SaxesParser} from 'saxes'
import {ExchangeError} from './exchange-error.ts'

/** One element of an XML document. */
export type XmlElement = Readonly<{
  /** As written, prefix included: `w:p`. */
  name: string
  /** Without prefix: `p`. */
  local: string
  /** Namespace name; empty where there is none. */
  uri: string
  /** By name as written, prefix included. */
  attributes: Readonly<Record<string, string>>
  /** Namespace names of the attributes that carry a prefix, by name as written. */
  spaces: Readonly<Record<string, string>>
  /** Elements and text in order; CDATA is text, comments and instructions are dropped. */
  children: readonly (XmlElement | string)[]
  /** Where its start tag ends, 1-based. */
  line: number
  /** UTF-16 code units, 1-based. */
  column: number
}>

type Open = Omit<XmlElement, 'children'> & {children: (XmlElement | string)[]}

/** Deeper nesting is no document's; it would exhaust the stack of whoever walks the tree. */
const deepest = 256

/** UTF-16 code units parsed between two reports of progress. */
const slice = 2 ** 20

/**
 * Read an XML 1.0 document with namespaces into a tree.
 *
 * A DOCTYPE is refused, so that no entity is ever expanded and nothing outside is ever named.
 *
 * @param file how errors name the text.
 * @param doctype `ignored` where a format's files name their DTD by custom (TMX, TBX): it is never loaded, and one
 *   that declares something itself is refused all the same.
 * @param progress is told how many UTF-16 code units are read.
 * @throws ExchangeError `xml-syntax`, `xml-doctype`, `xml-depth`, with line and column.
 */
export function readXml(
  text: string,
  {
    file,
    doctype = 'refused',
    progress,
  }: {
    file: string
    doctype?: 'refused' | 'ignored'
    progress?: ((done: number, all: number) => void) | undefined
  },
): XmlElement {
  const parser = new SaxesParser({xmlns: true, position: true, fileName: file})
  const stack: Open[] = []
  let root: Open | undefined
  const place = () => ({line: parser.line, column: parser.column + 1})
  const said = (actual: string, expected: string, remedy: string) => ({
    actual: `${actual} in \`${file}\` at ${parser.line}:${parser.column + 1}`,
    expected,
    remedy,
    ...place(),
  })
  parser.on('error', error => {
    const message = error.message.replace(/^[^:]*:\d+:\d+: /, '').replace(/\.$/, '')
    throw new ExchangeError(
      'xml-syntax',
      said(`XML (${message})`, 'well-formed XML', 'save the document again from the program that made it'),
      {cause: error},
    )
  })
  parser.on('doctype', declaration => {
    if (doctype === 'ignored' && !declaration.includes('[')) return
    throw new ExchangeError(
      'xml-doctype',
      said('DOCTYPE', 'XML without one', 'save the document again without entities'),
    )
  })
  parser.on('opentag', tag => {
    if (stack.length >= deepest)
      throw new ExchangeError(
        'xml-depth',
        said(`nesting of more than ${deepest} elements`, 'fewer', 'simplify the document'),
      )
    const attributes: Record<string, string> = {}
    const spaces: Record<string, string> = {}
    for (const [name, attribute] of Object.entries(tag.attributes as Record<string, SaxesAttributeNS>)) {
      attributes[name] = attribute.value
      if (attribute.prefix) spaces[name] = attribute.uri
    }
    const element: Open = {
      name: tag.name,
      local: tag.local,
      uri: tag.uri,
      attributes,
      spaces,
      children: [],
      ...place(),
    }
    stack.at(-1)?.children.push(element)
    root ??= element
    stack.push(element)
  })
  parser.on('closetag', () => {
    stack.pop()
  })
  const addText = (piece: string) => {
    const children = stack.at(-1)?.children
    if (!children) return
    if (typeof children.at(-1) === 'string') children[children.length - 1] += piece
    else children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  for (let at = 0; at < text.length; at += slice) {
    parser.write(text.slice(at, at + slice))
    progress?.(Math.min(at + slice, text.length), text.length)
  }
  parser.close()
  return root!
}

/** The child elements with a local name, or all of them. */
export function childElements(element: XmlElement | undefined, local?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (local === undefined || child.local === local),
  )
}

/** The first element found along a path of local names. */
export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let here = element
  for (const local of path) here = childElements(here, local)[0]
  return here
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}
