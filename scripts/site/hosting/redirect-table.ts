import {type AcceptPattern, listLanguages, writeAcceptPatterns} from '#messages/accept-patterns.ts'
import {matchPrefix} from '#messages/match-prefix.ts'
import {writeLanguagePattern, writeTagPatterns} from '#messages/tag-patterns.ts'
import type {Frame} from '#store/load-frame.ts'

/** Which address leads where, as data. Patterns are read without regard to case. */
export type RedirectTable = Readonly<{
  format: 'tongshi-redirects/1'
  locales: readonly string[]
  fallback: string
  /** Name of the cookie that holds a chosen locale. */
  cookie: 'locale'
  /** A first part of a path, or a cookie, that means a locale: moved for good (308). */
  prefixes: readonly AcceptPattern[]
  /** A whole Accept-Language header; the first that matches counts, else the fallback (307). */
  acceptLanguage: readonly AcceptPattern[]
  /** A first part that is a language which is not served: it is left out of the address that is negotiated. */
  languages: string
}>

/** Gather the redirects of a newsroom, as its server makes them. */
export function redirectTable({locales, fallback, traditional}: Frame): RedirectTable {
  const found = writeTagPatterns(listLanguages(locales), tag => matchPrefix(tag, locales), {separator: '-_'})
  return {
    format: 'tongshi-redirects/1',
    locales,
    fallback,
    cookie: 'locale',
    prefixes: [...found].map(([locale, own]) => ({pattern: `^(?:${own.join('|')})$`, locale})),
    acceptLanguage: writeAcceptPatterns({locales, fallback, traditional}),
    languages: `^(?:${writeLanguagePattern()})(?:-[a-z0-9]+)*$`,
  }
}
