import {IntlMessageFormat} from 'intl-messageformat'
import {formats} from '#messages/formats.ts'
import {loadWords} from './load-words.ts'
import type {Store} from './store.ts'

/** The words of mails in one language. */
export type MailWords = Readonly<{
  /** BCP 47: English where the language asked for has no words of mails. */
  language: string
  text: (key: string, values?: Readonly<Record<string, string | number>>) => string
}>

/** The language that the program is written in. */
const written = 'en'

/** Load the words of mails: the newsroom's own, else the program's, else English. */
export function mailWords({root, program}: Pick<Store, 'root' | 'program'>, asked: string | null): MailWords {
  const {words} = loadWords(root, [asked ?? written], {program, catalogue: 'mail.json'})
  const own = words[asked ?? written] ?? {}
  const language = Object.keys(own).length > 0 ? (asked ?? written) : written
  return {
    language,
    text: (key, values = {}) => {
      const message = own[key] ?? words[written]![key]
      if (message === undefined) throw new RangeError(`Unexpected word \`${key}\`, expected one of mail.json`)
      const said = own[key] === undefined ? written : language
      return String(new IntlMessageFormat(message, said, formats as never).format(values))
    },
  }
}
