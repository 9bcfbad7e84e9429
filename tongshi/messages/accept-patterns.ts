import {likelyLocale} from './likely-locale.ts'
import {negotiateLocale, type TraditionalPolicy} from './negotiate-locale.ts'
import {writeTagPatterns} from './tag-patterns.ts'

/** What a newsroom serves. */
export type Served = Readonly<{locales: readonly string[]; fallback: string; traditional: TraditionalPolicy}>

/** A whole header that matches gets the locale; the first pattern that matches counts. */
export type AcceptPattern = Readonly<{pattern: string; locale: string}>

/** Chinese of every kind, whichever is served: readers of Traditional Chinese are led by the newsroom's choice. */
const chinese = ['zh', 'yue', 'wuu', 'hak', 'nan', 'gan', 'hsn', 'cjy', 'cpx', 'czh', 'czo', 'mnp', 'cdo']

/** Not refused by `q=0` (RFC 9110 §12.4.2), and the tag ends here. */
const accepted = '(?= *(?:,|$|;(?! *q=0(?:[.]0*)? *(?:,|$))))'

/** Traditional Chinese in a header, before any bare `zh`. */
const traditionalFirst = '(?:(?! *zh *(?:[,;]|$))[^,]*,)* *(?:zh-(?:TW|HK|MO|Hant)|yue)'

/** The primary subtags that lead to a served locale. */
export function listLanguages(locales: readonly string[]): string[] {
  const own = locales.flatMap(locale => likelyLocale(locale)?.tag.split('-')[0] ?? [])
  const isChinese = own.some(language => chinese.includes(language))
  const isNorwegian = own.some(language => ['no', 'nb', 'nn'].includes(language))
  return [...new Set([...own, ...(isChinese ? chinese : []), ...(isNorwegian ? ['no', 'nb', 'nn'] : [])])]
}

/**
 * Write the negotiation of Accept-Language as regular expressions, for hosts that can match a header and no more.
 *
 * The first tag that is served decides: browsers send their tags in the order of their quality. What matches nothing
 * gets the fallback.
 */
export function writeAcceptPatterns({locales, fallback, traditional}: Served): AcceptPattern[] {
  const choose = (tag: string) => {
    const {locale, via} = negotiateLocale({
      acceptLanguage: tag,
      available: locales,
      fallback,
      policy: traditional,
    })
    return via === 'accept-language' || (via === 'policy' && traditional === 'simplified')
      ? locale
      : undefined
  }
  const languages = listLanguages(locales)
  const write = (guard: string, without?: string) => {
    const patterns = writeTagPatterns(languages, choose, without === undefined ? {} : {without})
    const any = [...patterns.values()].flat().join('|')
    return [...patterns].map(([locale, own]) => ({
      pattern: `^${guard}(?:(?! *(?:${any})${accepted})[^,]*,)* *(?:${own.join('|')})${accepted}`,
      locale,
    }))
  }
  // `zh-TW, zh;q=0.9`: where nothing is served to the first, the second repeats it and does not ask for Simplified.
  const isLost = languages.includes('zh') && choose('zh-TW') === undefined
  return isLost ? [...write(`(?=${traditionalFirst})`, 'zh'), ...write(`(?!${traditionalFirst})`)] : write('')
}
