import {likelyLocale} from './likely-locale.ts'
import {matchLocale} from './match-locale.ts'
import {type LanguageRange, readAcceptLanguage} from './read-accept-language.ts'

/** What readers of Traditional Chinese get while there is no `zh-Hant`: Simplified, or the source language. */
export type TraditionalPolicy = 'simplified' | 'source'

/** The locale to serve, and why. */
export type NegotiatedLocale = Readonly<{
  locale: string
  /** `policy`: the newsroom's choice for readers of Traditional Chinese; `fallback`: nothing asked for is served. */
  via: 'cookie' | 'accept-language' | 'policy' | 'fallback'
  /** The reader asked for something else, so the page must say so. */
  isFallback: boolean
}>

/** What is known of the reader and of the site. */
export type NegotiationOptions = Readonly<{
  /** The locale chosen earlier. */
  cookie?: string | undefined
  acceptLanguage?: string | null | undefined
  /** The locales served. */
  available: readonly string[]
  /** Served where nothing fits: the source locale. */
  fallback: string
  policy: TraditionalPolicy
}>

/**
 * Choose the reader's locale: cookie, then Accept-Language by RFC 4647 lookup with likely subtags.
 *
 * `zh-TW`, `zh-HK`, `zh-Hant` and `yue` get `zh-Hant` where it is served, else what `policy` says, marked. Malformed
 * input is passed over. Never throws.
 *
 * @example
 *   const site = {available: ['en', 'zh-Hans'], fallback: 'en', policy: 'simplified'} as const
 *   negotiateLocale({...site, acceptLanguage: 'zh-TW, en;q=0.5'})
 *   // {"locale":"zh-Hans","via":"policy","isFallback":true}
 */
export function negotiateLocale(options: NegotiationOptions): NegotiatedLocale {
  const {cookie, acceptLanguage, available, fallback} = options
  const chosen = cookie ? matchLocale(cookie, available) : undefined
  if (chosen !== undefined) return {locale: chosen, via: 'cookie', isFallback: false}
  const ranges = readAcceptLanguage(acceptLanguage ?? '')
  const offered = withoutRefused(available, ranges)
  const asked = {...options, ranges, traditional: false}
  const instead = cookie ? matchRange(cookie, offered, asked) : undefined
  if (instead) return instead
  let traditional = cookie ? isTraditional(cookie) : false
  for (const {range, quality} of ranges) {
    if (quality === 0) break
    const found = matchRange(range, offered, {...asked, traditional})
    if (found) return found
    traditional ||= isTraditional(range)
  }
  const via = traditional ? 'policy' : 'fallback'
  return {locale: fallback, via, isFallback: Boolean(cookie) || ranges.length > 0}
}

type Asked = NegotiationOptions & Readonly<{ranges: readonly LanguageRange[]; traditional: boolean}>

function matchRange(range: string, offered: readonly string[], asked: Asked): NegotiatedLocale | undefined {
  if (range === '*') return matchWildcard(offered, asked)
  // Browsers send `zh-TW, zh;q=0.9`: this `zh` repeats the language and does not ask for Simplified.
  if (asked.traditional && /^zh$/i.test(range)) return undefined
  const locale = matchLocale(range, offered)
  if (locale !== undefined) return {locale, via: 'accept-language', isFallback: false}
  if (!isTraditional(range) || asked.policy !== 'simplified') return undefined
  const simplified = matchLocale('zh-Hans', offered)
  return simplified === undefined ? undefined : {locale: simplified, via: 'policy', isFallback: true}
}

/** `*` is any language not named beside it (RFC 9110 §12.5.4); the fallback where it may be. */
function matchWildcard(offered: readonly string[], {fallback, ranges}: Asked): NegotiatedLocale | undefined {
  const named = ranges.map(({range}) => likelyLocale(range)?.language)
  const free = offered.filter(locale => !named.includes(likelyLocale(locale)?.language))
  const locale = free.includes(fallback) ? fallback : free[0]
  return locale === undefined ? undefined : {locale, via: 'accept-language', isFallback: false}
}

/** Quality 0 means "not acceptable". */
function withoutRefused(available: readonly string[], ranges: readonly LanguageRange[]): readonly string[] {
  const refused = ranges.filter(({quality, range}) => quality === 0 && range !== '*')
  return available.filter(locale => !refused.some(({range}) => covers(range, locale)))
}

/** Does a refused range name this locale? `en` refuses `en-GB` as well; `zh-Hant` refuses no `zh-Hans`. */
function covers(range: string, locale: string): boolean {
  const [one, other] = [likelyLocale(range), likelyLocale(locale)]
  if (!one || !other || one.language !== other.language) return false
  if (!one.tag.includes('-')) return true
  return one.script === other.script && (!one.hasRegion || (other.hasRegion && one.region === other.region))
}

function isTraditional(range: string): boolean {
  const likely = likelyLocale(range)
  return likely?.language === 'zh' && likely.script === 'Hant'
}
