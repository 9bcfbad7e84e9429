import {canonicalLocale} from './canonical-locale.ts'

/** The locale that a path names, and the piece of the path that names it. */
export type PathLocale = Readonly<{locale: string; written: string}>

const tag = /^[a-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?$/

/**
 * Find the locale in the path of a catalogue: `messages/zh-CN.json`, `locales/de/nav.json`, `app_pt_BR.arb`.
 *
 * The file's name counts before its folders, the nearest folder first; a word of three letters must be a whole name.
 *
 * @returns nothing where no part of the path is a language that CLDR names.
 */
export function localeInPath(path: string): PathLocale | undefined {
  const parts = path.split(/[\\/]/)
  const stem = (parts.pop() ?? '').replace(/\.(?:json|arb)$/i, '')
  for (const whole of [stem, ...parts.reverse()]) {
    const found = localeOf(whole)
    if (found) return found
    const tail = /^[^._-]+[._-](.+)$/.exec(whole)?.[1] ?? /[.](\w+(?:[-_]\w+)*)$/.exec(whole)?.[1]
    const part = tail === undefined || !/^[a-z]{2}(?:[-_]|$)/.test(tail) ? undefined : localeOf(tail)
    if (part) return part
  }
  return undefined
}

function localeOf(written: string): PathLocale | undefined {
  if (!tag.test(written)) return undefined
  const locale = canonicalLocale(written.replaceAll('_', '-'))
  return locale === undefined ? undefined : {locale, written}
}
