import {XMLParser, XMLValidator} from 'fast-xml-parser'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: name => ['item', 'entry', 'url', 'atom:link', 'xhtml:link', 'link', 'category'].includes(name),
})

/** Parse a document that must be well-formed; attributes begin with `@`. */
// biome-ignore lint/suspicious/noExplicitAny: a parsed document has no type of its own.
export function readXml(text: string): any {
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) throw new Error(`${verdict.err.msg} in line ${verdict.err.line}`)
  return parser.parse(text)
}
