import type {Place} from './finding.ts'
import {placeOfRange} from './place-of-range.ts'
import type {Catalogue} from './read-catalogue.ts'

/**
 * Turn a place within a message into its place in the catalogue's file, where escapes such as `\"` and `\u4e2d` take
 * more room than in the message.
 *
 * @param key of the message.
 * @param range UTF-16 code units of the message, 0-based, end exclusive; default the whole message.
 *
 * @example
 *   const catalogue = readCatalogue('{"a": "\\"{n}\\""}', {file: 'en.json', locale: 'en'})
 *   placeInCatalogue(catalogue, 'a', {start: 1, end: 4}).column // 10
 */
export function placeInCatalogue(catalogue: Catalogue, key: string, range: Place = {}): Place {
  const value = catalogue.places[key]
  if (value?.start === undefined || value.end === undefined) {
    return {file: catalogue.file, locale: catalogue.locale, key}
  }
  const raw = catalogue.source.slice(value.start + 1, value.end - 1)
  const start = value.start + 1 + rawOffset(raw, range.start ?? 0)
  const end = value.start + 1 + rawOffset(raw, range.end ?? Number.POSITIVE_INFINITY)
  return {...placeOfRange(catalogue.source, start, end), file: catalogue.file, locale: catalogue.locale, key}
}

/** Each escape is one UTF-16 code unit of the message. */
function rawOffset(raw: string, offset: number): number {
  let at = 0
  for (let unit = 0; unit < offset && at < raw.length; unit += 1) {
    at += raw[at] === '\\' ? (raw[at + 1] === 'u' ? 6 : 2) : 1
  }
  return at
}
