import type {UnitTrail} from './lay-out-unit.ts'

/** Characters that no XML 1.0 document can hold (production 2 `Char`), and lone surrogates. */
const unfit = /[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu

/** Can the text stand in an XML 1.0 document? */
export function fitsXml(text: string): boolean {
  return text.isWellFormed() && text.search(unfit) < 0
}

/** Write what travels with a unit as one line of JSON that every format can hold; empty where there is nothing. */
export function writeTrail(trail: UnitTrail): string {
  if (Object.keys(trail).length === 0) return ''
  return JSON.stringify(trail)
    .replace(unfit, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(
      /[\u007f-\u009f\u2028\u2029]/g,
      letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

/** Read what `writeTrail` wrote; what is no such text tells nothing. */
export function readTrail(text: string | undefined): UnitTrail {
  if (!text?.startsWith('{')) return {}
  try {
    const read = JSON.parse(text) as Record<string, unknown>
    const known = ['from', 'base', 'state', 'stale', 'source', 'target'].filter(
      name => typeof read[name] === 'string',
    )
    return Object.fromEntries(known.map(name => [name, read[name] as string]))
  } catch {
    return {}
  }
}
