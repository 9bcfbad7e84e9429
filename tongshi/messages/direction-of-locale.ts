import {keepRecent} from './keep-recent.ts'
import {likelyLocale} from './likely-locale.ts'

/** ISO 15924 scripts that run from right to left (UAX 9), for engines without text info: Firefox. */
const rightToLeft = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi Armi Avst Phli Phnx Sogd Garay'.split(' '),
)

/**
 * The direction of a locale's lines, for `dir`.
 *
 * @param locale BCP 47; what is not well-formed runs from left to right.
 *
 * @example
 *   directionOfLocale('ar') // "rtl"
 */
export function directionOfLocale(locale: string): 'ltr' | 'rtl' {
  return directionOf(locale)
}

const directionOf = keepRecent(500, (locale: string): 'ltr' | 'rtl' => {
  const likely = likelyLocale(locale)
  if (likely === undefined) return 'ltr'
  const known: LocaleWithText = new Intl.Locale(likely.tag)
  const direction = known.getTextInfo?.().direction
  if (direction === 'ltr' || direction === 'rtl') return direction
  return rightToLeft.has(likely.script) ? 'rtl' : 'ltr'
})

type LocaleWithText = Intl.Locale & {getTextInfo?: () => {direction?: string}}
