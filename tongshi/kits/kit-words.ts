import {IntlMessageFormat} from 'intl-messageformat'
import {formats} from '#messages/formats.ts'
import {keepRecent} from '#messages/keep-recent.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import type {Words} from '#store/load-words.ts'
import type {ViewWords} from './view-context.ts'

/** The words of a kit in one locale. */
export type KitWords = ViewWords &
  Readonly<{
    /** Is there such a word in the locale itself? */
    has: (key: string) => boolean
    /** Keys of the catalogue `kits` that the locale lacks: their English words stand in, and the gate says so. */
    missing: readonly string[]
  }>

/** The language that the program itself is written in. */
const written = 'en'

/** The words of the catalogues `kits` and `reader` in a locale. */
export function kitWords(newsroom: Newsroom, catalogue: Words, locale: string): KitWords {
  const own = {...newsroom.words[locale], ...catalogue[locale]}
  const english = {...newsroom.words[written], ...catalogue[written]}
  return {
    locale,
    said: catalogue[locale] && Object.keys(catalogue[locale]).length > 0 ? locale : written,
    has: key => Object.hasOwn(own, key),
    missing: Object.keys(catalogue[written] ?? {}).filter(key => own[key] === undefined),
    text: (key, values = {}) => {
      const message = own[key] ?? english[key]
      if (message === undefined) throw new RangeError(`Unexpected word \`${key}\`, expected one of kits.json`)
      return String(prepared(`${own[key] === undefined ? written : locale}\0${message}`).format(values))
    },
  }
}

const prepared = keepRecent(2_000, key => {
  const at = key.indexOf('\0')
  return new IntlMessageFormat(key.slice(at + 1), key.slice(0, at), formats as never)
})
