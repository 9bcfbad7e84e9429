import {countFractionDigits, countWholeDigits, shiftPoint} from './decimal-text.ts'

/** A scale word and the power of ten it stands for. */
type Scale = readonly [power: number, word: string]

const scales: Readonly<Record<string, readonly Scale[]>> = {
  en: [
    [12, 'trillion'],
    [9, 'billion'],
    [6, 'million'],
  ],
  'en-short': [
    [12, 'tn'],
    [9, 'bn'],
    [6, 'm'],
  ],
  'zh-Hans': [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
  'zh-Hant': [
    [12, '兆'],
    [8, '億'],
    [4, '萬'],
  ],
}

/** Digits behind the point that a press office still prints before a scale word. */
const longestFraction = 4

/**
 * Choose the scale word that a number is printed with.
 *
 * @param value decimal digits.
 * @param language `en`, `en-short`, `zh-Hans` or `zh-Hant`.
 * @returns the digits before the word, exact; no word where the number is small or would need more than four digits
 *   behind the point.
 */
export function scaleNumber(value: string, language: string): {digits: string; word?: string} {
  const whole = countWholeDigits(value)
  for (const [power, word] of scales[language] ?? []) {
    if (whole <= power) continue
    const digits = shiftPoint(value, power)
    if (countFractionDigits(digits) <= longestFraction) return {digits, word}
  }
  return {digits: shiftPoint(value, 0)}
}
