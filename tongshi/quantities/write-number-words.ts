import {numberWords} from './english-number-words.ts'
import {ownLanguageOf} from './own-language.ts'
import {writeTraditional} from './traditional-words.ts'
import {writeChineseNumber} from './write-chinese-number.ts'

/** English words of the whole numbers below a hundred that have one of their own. */
const english = new Map(
  [...numberWords].flatMap(([word, meaning]): [number, string][] =>
    (meaning.type === 'small' || meaning.type === 'tens') && !/^n[oa]ught$/.test(word)
      ? [[meaning.value, word]]
      : [],
  ),
)

/**
 * Write a number in words, as a count stands in a sentence: `four` laboratories, 四个实验室, 两座展馆.
 *
 * Words are those of CLDR’s `spellout-cardinal`; a Chinese two is the one that counts, 两 or 兩.
 *
 * @param value a whole number from 1 to 99, as decimal text.
 * @param locale BCP 47; English and Chinese have words here.
 * @returns nothing for other numbers and languages: they are printed in digits.
 *
 * @example
 *   writeNumberWords('21', 'en') // "twenty-one"
 */
export function writeNumberWords(value: string, locale: string): string | undefined {
  const language = ownLanguageOf(locale)
  if (language === undefined || !/^[1-9]\d?$/.test(value)) return undefined
  const number = Number(value)
  if (language === 'en')
    return english.get(number) ?? `${english.get(number - (number % 10))}-${english.get(number % 10)}`
  const words = number === 2 ? '两' : writeChineseNumber(number)
  return language === 'zh-Hant' ? writeTraditional(words) : words
}
