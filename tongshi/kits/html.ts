import {escapeXml} from './write-xml.ts'

/** HTML that may be printed as it is. */
export type Html = Readonly<{html: string}>

/** What may stand inside an element: text is escaped; nothing is printed for what is absent. */
export type HtmlChild = Html | string | undefined | false | readonly HtmlChild[]

/** Elements that have no content and no end tag (HTML Living Standard §13.1.2). */
const empty = new Set(['br', 'hr', 'img', 'link', 'meta', 'col', 'wbr'])

/** Make an HTML element; attributes that are undefined or false are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly HtmlChild[]
): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`))
    .join('')
  if (empty.has(name)) return {html: `<${name}${written}>`}
  return {html: `<${name}${written}>${children.map(writeHtml).join('')}</${name}>`}
}

/** HTML made elsewhere: a drawing, a style sheet. */
export function trusted(html: string): Html {
  return {html}
}

/** Children as text of a document. */
export function writeHtml(child: HtmlChild): string {
  if (child === undefined || child === false) return ''
  if (typeof child === 'string') return escapeXml(child)
  return 'html' in child ? child.html : child.map(writeHtml).join('')
}
