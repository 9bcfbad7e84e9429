import {type CheckMessageOptions, checkMessage} from './check-message.ts'
import type {Finding} from './finding.ts'
import {placeInCatalogue} from './place-in-catalogue.ts'
import type {Catalogue} from './read-catalogue.ts'

/**
 * Check every message of a catalogue.
 *
 * @param options as `checkMessage`; the locale is the catalogue's.
 * @returns the findings of reading it, then those of its messages, placed by file, line and column.
 *
 * @example
 *   const catalogue = readCatalogue('{"a": "{n, plural}"}', {file: 'en.json', locale: 'en'})
 *   checkCatalogue(catalogue).map(({rule, place}) => [rule, place.line, place.column])
 *   // [["icu-syntax",1,18]]
 */
export function checkCatalogue(
  catalogue: Catalogue,
  options: Omit<CheckMessageOptions, 'locale'> = {},
): readonly Finding[] {
  const found = Object.entries(catalogue.messages).flatMap(([key, message]) =>
    checkMessage(message, {...options, locale: catalogue.locale}).map(finding => ({
      ...finding,
      place: placeInCatalogue(catalogue, key, finding.place),
    })),
  )
  return [...catalogue.findings, ...found]
}
