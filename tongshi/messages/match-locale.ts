import {type LikelyLocale, likelyLocale} from './likely-locale.ts'

/**
 * Find the available locale for one language range: RFC 4647 lookup over likely subtags, so that `zh-CN` finds
 * `zh-Hans` and `zh-TW` does not.
 *
 * Same language and script are needed; then the same tag, the same region, a tag without region, the likely region
 * and the order given decide.
 *
 * @param range BCP 47 in any letter case.
 * @returns spelt as in `available`; undefined where none is in the reader's language and script. Never throws.
 *
 * @example
 *   matchLocale('zh-CN', ['en', 'zh-Hans']) // "zh-Hans"
 *   matchLocale('zh-TW', ['en', 'zh-Hans']) // undefined
 */
export function matchLocale(range: string, available: readonly string[]): string | undefined {
  const asked = likelyLocale(range)
  if (asked === undefined) return undefined
  const likelyRegion = likelyLocale(`${asked.tag.split('-')[0]}-${asked.script}`)?.region
  const ranked = available.flatMap(locale => {
    const offered = likelyLocale(locale)
    return offered && offered.language === asked.language && offered.script === asked.script
      ? [{locale, distance: distanceOf(asked, offered, likelyRegion)}]
      : []
  })
  return ranked.sort((one, other) => one.distance - other.distance)[0]?.locale
}

function distanceOf(asked: LikelyLocale, offered: LikelyLocale, likelyRegion: string | undefined): number {
  if (offered.tag === asked.tag) return 0
  if (offered.hasRegion && offered.region === asked.region) return 1
  if (!offered.hasRegion) return 2
  return offered.region === likelyRegion ? 3 : 4
}
