import {createTranslator, IntlErrorCode} from 'next-intl'
import {Fragment, type ReactNode} from 'react'
import {formats} from '#messages/formats.ts'
import type {Frame} from '#store/load-frame.ts'
import type source from '../../../../locales/en/reader.json'
import {inLanguage} from './in-language.ts'

export type WordKey = keyof typeof source
type Values = Record<string, string | number | ReactNode | ((chunks: ReactNode) => ReactNode)>

/** The interface's words in one locale. A word that is not translated yet comes in the source's language. */
export type Words = Readonly<{
  locale: string
  /** The language that the words are in: another one where nothing is translated yet. */
  said: string
  /** Plain text, for attributes and sentences to be put together. */
  text: (key: WordKey, values?: Record<string, string | number>) => string
  /** Nodes; a word in another language than the page's carries its own `lang`. */
  node: (key: WordKey, values?: Values) => ReactNode
}>

/** The language that the program itself is written in. */
const written = 'en'

/** A translator that throws instead of printing a key. */
function translatorOf(newsroom: Frame, locale: string) {
  return createTranslator({
    locale,
    messages: newsroom.words[locale] ?? {},
    timeZone: 'UTC',
    formats: formats as never,
    onError(error) {
      if (error.code !== IntlErrorCode.ENVIRONMENT_FALLBACK) throw error
    },
  })
}

/** The reader's words of a newsroom in a locale. */
export function wordsFor(newsroom: Frame, locale: string): Words {
  const own = translatorOf(newsroom, locale)
  const fallback = translatorOf(newsroom, written)
  const has = (key: WordKey) => newsroom.words[locale]?.[key] !== undefined
  return {
    locale,
    said: Object.keys(newsroom.words[locale] ?? {}).length > 0 ? locale : written,
    text: (key, values) => String((has(key) ? own : fallback)(key as never, values as never)),
    node: (key, values) => {
      const said = (has(key) ? own : fallback).rich(key as never, values as never) as ReactNode
      const nodes = Array.isArray(said) ? said.map((part, at) => <Fragment key={at}>{part}</Fragment>) : said
      return has(key) || locale === written ? nodes : <span {...inLanguage(written)}>{nodes}</span>
    },
  }
}
