import type {Figure} from './figure.ts'
import type {Quantity} from './quantity.ts'
import {readChineseFigures} from './read-chinese-quantities.ts'
import {readEnglishFigures} from './read-english-quantities.ts'
import {writeFigure} from './write-figure.ts'

/** A language whose figures can be read. */
export type ReadableLanguage = 'en' | 'zh'

/**
 * The language of a locale if its figures can be read here.
 *
 * @param locale BCP 47.
 * @returns nothing for any language but English and Chinese.
 * @throws RangeError where the locale is not well-formed.
 *
 * @example
 *   readableLanguage('zh-Hant-HK') // "zh"
 *   readableLanguage('fr') // undefined
 */
export function readableLanguage(locale: string): ReadableLanguage | undefined {
  const {language} = new Intl.Locale(locale)
  return language === 'en' || language === 'zh' ? language : undefined
}

/**
 * Read every figure of a text in Chinese or English. Never throws.
 *
 * @returns in order of place; positions are UTF-16 offsets of the untouched text. A figure that several readings fit
 *   carries them as `alternatives`; one that cannot be read has no `value`.
 *
 * @example
 *   readQuantities('年销售额超过60亿元', 'zh').map(({value, bound}) => [value, bound])
 *   // [["6000000000","more-than"]]
 *   readQuantities('up 5 percentage points', 'en')[0]?.kind // "percentage-point"
 */
export function readQuantities(text: string, language: ReadableLanguage): Quantity[] {
  return readFigures(text, language).map(figure => writeFigure(text, figure))
}

/** The same, before values become text. */
export function readFigures(text: string, language: ReadableLanguage): Figure[] {
  return language === 'zh' ? readChineseFigures(text) : readEnglishFigures(text)
}
