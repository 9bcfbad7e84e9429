import {listLanguages} from '#messages/accept-patterns.ts'
import {matchPrefix} from '#messages/match-prefix.ts'

/** Regions whose tags browsers and people write: hosts of files allow a hundred rules, not all of the world. */
const regions =
  'US GB AU CA IN IE NZ ZA SG HK TW MO CN MY ES MX AR BR PT FR BE CH DE AT IT RU JP KR SA AE EG'.split(' ')

/** Rules of one kind that Cloudflare Pages reads. */
const most = 90

/** Prefixes of addresses that mean a locale without being its own, in the order of their use. */
export function writtenPrefixes(locales: readonly string[]): (readonly [string, string])[] {
  const languages = listLanguages(locales)
  const likely = languages.flatMap(language => {
    const {region, script} = new Intl.Locale(language).maximize()
    return [language, `${language}-${region}`, `${language}-${script}`]
  })
  const all = [
    ...likely,
    ...regions.flatMap(region => languages.slice(0, 12).map(language => `${language}-${region}`)),
  ]
  const found = [...new Set(all)].flatMap(prefix => {
    const locale = locales.includes(prefix) ? undefined : matchPrefix(prefix, locales)
    return locale === undefined ? [] : [[prefix, locale] as const]
  })
  return found.slice(0, most)
}
