import type {Quantity} from '#quantities/quantity.ts'
import {writeNumberWords} from '#quantities/write-number-words.ts'
import type {FoundFigure} from './found-figure.ts'

/**
 * An age is how long somebody or something has lived: 51岁, an 11-year-old patient, 46 days old. Its words stay in the
 * sentence, and its number alone is the fact's.
 *
 * @returns nothing for ages with a bound or between two: 60岁以上.
 */
export function ageFigure({unit, text, start, value = '', ...age}: Quantity): FoundFigure[] {
  const [number = ''] = /^(?:\d+|\p{Ll}+(?:-\p{Ll}+)?(?=[- ])|[二两三四五六七八九十]+)/u.exec(text) ?? []
  const isWords = [writeNumberWords(value, 'en'), writeNumberWords(value, 'zh-Hans')].includes(number)
  if (age.bound !== 'exact' || age.upper !== undefined || (number !== value && !isWords)) return []
  const end = start + number.length
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
