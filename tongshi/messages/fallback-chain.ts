import {likelyLocale} from './likely-locale.ts'

/**
 * The locales whose text may stand in for a missing one, best first.
 *
 * `zh-Hant-HK` → `zh-Hant-HK`, `zh-Hant`, then the source. A text in another script never stands in unasked:
 * `zh-Hant` does not fall to `zh` or `zh-Hans` (CLDR parent locales), only to the source.
 *
 * @param options.available the locales that have texts, as their folders are spelt.
 * @param options.source stands last whatever its language.
 * @param options.instead stands before the source: the policy of a newsroom that shows Simplified for Traditional.
 * @returns spelt as in `available`; empty where nothing fits and no source is given.
 *
 * @example
 *   fallbackChain('zh-Hant-HK', {available: ['en', 'zh-Hans', 'zh-Hant'], source: 'en'})
 *   // ["zh-Hant","en"]
 */
export function fallbackChain(
  locale: string,
  {available, source, instead}: {available: readonly string[]; source?: string; instead?: string},
): string[] {
  const asked = likelyLocale(locale)
  const chain: string[] = []
  for (let tag = locale; tag !== ''; tag = truncate(tag)) {
    const found = available.find(one => one.toLowerCase() === tag.toLowerCase())
    if (found !== undefined && likelyLocale(found)?.script === asked?.script) chain.push(found)
  }
  const rest = [instead, source].filter(one => one !== undefined && available.includes(one)) as string[]
  return [...new Set([...chain, ...rest])]
}

/** RFC 4647 §3.4: cut the last subtag, and with it a single letter before it. */
function truncate(tag: string): string {
  return tag.replace(/(?:^|-)[^-]*$/, '').replace(/-[A-Za-z0-9]$/, '')
}
