import type {Frame} from '#store/load-frame.ts'
import {hashStyle} from './hash-style.ts'
import {type Words, wordsFor} from './words.tsx'

/** What every reader's page is made from. */
export type PageContext = Readonly<{
  newsroom: Frame
  locale: string
  words: Words
  /** Public address without a slash at the end. */
  origin: string
  /** Fingerprint of the style sheet: its address changes with its content. */
  style: string
  /** A pass to the announcement of the page, which is still under embargo. */
  pass?: string
}>

const made = new WeakMap<Frame, Map<string, PageContext>>()

/** What a page of a locale is made from: made once for each snapshot, because words are costly to prepare. */
export function pageContext(newsroom: Frame, locale: string): PageContext {
  const origin = (process.env.BASE_URL || 'http://127.0.0.1:3000').replace(/\/$/, '')
  const contexts = made.get(newsroom) ?? new Map<string, PageContext>()
  const before = contexts.get(locale)
  const style = hashStyle()
  if (before?.origin === origin && before.style === style) return before
  const context = {newsroom, locale, words: wordsFor(newsroom, locale), origin, style}
  made.set(newsroom, contexts.set(locale, context))
  return context
}
