import {readCatalogue} from '#messages/read-catalogue.ts'
import type {ExchangeUnit, ReadBundle} from './exchange-unit.ts'

const extracted = '.defaultMessage'

/**
 * Read translated messages from plain JSON: flat, nested by one level, or as FormatJS extracts them
 * (`{"key": {"defaultMessage": …, "description": …}}`). The file says neither language nor state.
 *
 * @param name of the catalogue, such as `reader`.
 * @param targetLocale BCP 47.
 */
export function readJson(
  text: string,
  {file, name, targetLocale}: {file: string; name: string; targetLocale: string},
): ReadBundle {
  const {messages, findings} = readCatalogue(text, {file, locale: targetLocale, isFlat: true})
  const units = Object.entries(messages).flatMap(([key, target]): ExchangeUnit[] => {
    if (key.endsWith(extracted)) {
      const id = key.slice(0, -extracted.length)
      const description = messages[`${id}.description`]
      const notes = description === undefined ? {} : {notes: [{category: 'description', text: description}]}
      return [{id, source: '', target, state: 'translated', ...notes}]
    }
    const group = key.slice(0, key.lastIndexOf('.'))
    if (Object.hasOwn(messages, `${group}${extracted}`)) return []
    return [{id: key, source: '', target, state: 'translated'}]
  })
  return {bundle: {files: [{name, units}], targetLocale}, findings}
}
