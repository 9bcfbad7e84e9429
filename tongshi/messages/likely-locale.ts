import {keepRecent} from './keep-recent.ts'

/** A locale with what its tag leaves out, by CLDR's likely subtags: `zh-TW` is zh, Hant, TW. */
export type LikelyLocale = Readonly<{
  /** BCP 47 in canonical case. */
  tag: string
  language: string
  script: string
  region: string
  /** The tag itself names the region. */
  hasRegion: boolean
}>

/** Chinese languages that are written in Chinese characters by the same readers (ISO 639 macrolanguage zho). */
const chinese = new Set(['yue', 'wuu', 'hak', 'nan', 'gan', 'hsn', 'cjy', 'cpx', 'czh', 'czo', 'mnp', 'cdo'])
/** Bokmål and Nynorsk readers are both served by `no`, and the other way round (ISO 639 macrolanguage nor). */
const norwegian = new Set(['nb', 'nn'])

/**
 * Add likely subtags to a tag (UTS 35, Likely Subtags).
 *
 * @param tag BCP 47 in any letter case; `_` is read as `-`.
 * @returns undefined where the tag is not well-formed. Never throws.
 */
export function likelyLocale(tag: string): LikelyLocale | undefined {
  return tag.length > 100 ? undefined : (maximise(tag) ?? undefined)
}

/** Every request asks for the same few tags, and the answer is costly. */
const maximise = keepRecent(5_000, (tag: string): LikelyLocale | null => {
  try {
    // RFC 5646 still allows zh-yue, which UTS 35 writes yue.
    const locale = new Intl.Locale(tag.replaceAll('_', '-').replace(/^zh-(?=[a-z]{3}(?:-|$))/i, ''))
    const full = locale.maximize()
    return {
      tag: locale.baseName,
      language: macrolanguage(full.language),
      script: full.script ?? '',
      region: full.region ?? '',
      hasRegion: locale.region !== undefined,
    }
  } catch {
    return null
  }
})

function macrolanguage(language: string): string {
  if (chinese.has(language)) return 'zh'
  return norwegian.has(language) ? 'no' : language
}
