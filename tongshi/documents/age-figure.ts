import type {Quantity} from '#quantities/quantity.ts'
import {writeNumberWords} from '#quantities/write-number-words.ts'
import type {FoundFigure} from './found-figure.ts'

/** A number in digits or words; Chinese ones stand without a blank. */
const numbers = /\d+|[二两三四五六七八九十]+|\p{Ll}+(?:-\p{Ll}+)?(?=[- ])/gu

/**
 * An age is how long somebody or something has lived: 51岁, an 11-year-old patient, at least 65 years old, 46 days old. Its
 * words stay in the sentence, and its number alone is the fact's.
 *
 * @returns nothing for ages between two: 15至35岁.
 */
export function ageFigure({unit, text, start: from, value = '', ...age}: Quantity): FoundFigure[] {
  if (age.upper !== undefined) return []
  const words = [writeNumberWords(value, 'en'), writeNumberWords(value, 'zh-Hans')]
  for (const {0: number, index} of text.matchAll(numbers)) {
    const isWords = words.includes(number)
    if (number !== value && !isWords) continue
    const [start, end] = [from + index, from + index + number.length]
    const quantity: Quantity = {
      ...age,
      kind: 'duration',
      value,
      start,
      end,
      text: number,
      unit: {code: unit?.code ?? 'a'},
    }
    const format = isWords ? 'number, spellout' : 'number'
    return [{start, end, name: 'age', quantity, rule: 'number-time', sure: 'sure', format}]
  }
  return []
}
