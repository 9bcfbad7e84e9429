import {KitError} from './kit-error.ts'

/** An element to be written; attributes and children that are `undefined` are left out. */
export type XmlElement = Readonly<{
  name: string
  attributes: Readonly<Record<string, string | undefined>>
  children: readonly (XmlElement | string)[]
}>

/**
 * Make an element for `writeXml`.
 *
 * @param children text is escaped when written; `undefined` is left out.
 */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (XmlElement | string | undefined)[]
): XmlElement {
  return {name, attributes, children: children.filter(child => child !== undefined)}
}

/**
 * Write a document in UTF-8: an element that holds text stays on one line, others are indented.
 *
 * Characters that XML 1.0 cannot carry even escaped (C0 controls, lone surrogates, U+FFFE, U+FFFF; production 2
 * `Char`) become U+FFFD, so that any text gives a well-formed document.
 *
 * @throws KitError `not-a-name` for a name with other characters than ASCII letters, digits, `.-_:`.
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}\n`
}

/** Escape text for an element's content or a quoted attribute, in XML and in HTML. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, character => `&#${character.charCodeAt(0)};`)
}

/** Write an element and what is in it. @param indent spaces before it. */
export function writeElement(element: XmlElement, indent: string): string {
  const tag = element.name + writeAttributes(element.attributes)
  checkName(element.name)
  if (element.children.length === 0) return `${indent}<${tag}/>`
  if (element.children.some(child => typeof child === 'string'))
    return `${indent}<${tag}>${writeInline(element)}</${element.name}>`
  const inner = element.children.map(child => writeElement(child as XmlElement, `${indent}  `))
  return `${indent}<${tag}>\n${inner.join('\n')}\n${indent}</${element.name}>`
}

function writeInline(element: XmlElement): string {
  return element.children
    .map(child => (typeof child === 'string' ? escapeXml(child) : writeElement(child, '')))
    .join('')
}

function writeAttributes(attributes: XmlElement['attributes']): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      checkName(name)
      // A parser turns a bare tab or line break inside an attribute into a space (XML 1.0 §3.3.3).
      const escaped = escapeXml(value!).replace(/[\t\n]/g, character => `&#${character.charCodeAt(0)};`)
      return ` ${name}="${escaped}"`
    })
    .join('')
}

function checkName(name: string): void {
  if (!/^[A-Za-z_][\w.:-]*$/.test(name))
    throw new KitError('not-a-name', name, 'an XML name of ASCII letters, digits and `.-_:`')
}
