/** Attributes of a start tag; those that are `undefined` are left out. */
export type Tag = Readonly<Record<string, string | undefined>>

/**
 * Write an element of an exchange file.
 *
 * @param content written already; without it the element is empty.
 */
export function tag(name: string, attributes: Tag = {}, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value!)}"`)
    .join('')
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Escape text for the content of an element: a bare carriage return would be read as a line feed. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, letter => entities[letter]!)
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, letter => entities[letter]!)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
