import type {CurrencySign} from './currency-signs.ts'
import {currencyBefore} from './english-words.ts'
import {isLetter} from './read-number-tokens.ts'

/** Currency named before a number: US$5, RMB 6, CNY 8. */
export type CurrencyBefore = CurrencySign & Readonly<{start: number}>

/** The currency that stands directly before an offset. */
export function readCurrencyBefore(text: string, at: number): CurrencyBefore | undefined {
  let end = at
  while (text[end - 1] === ' ' || text[end - 1] === '\u00a0') end--
  if (at - end > 1) return undefined
  const found = currencyBefore(text, end)
  if (!found || found.end === end) return undefined
  const isWord = /[A-Za-z]/.test(text[found.end] ?? '')
  if (isWord && isLetter(text, found.end - 1)) return undefined
  const {rare} = found.value
  if (rare !== undefined && text.slice(found.end, end) !== rare) return undefined
  // A name before a number needs its space or its sign: `yuan 8 million` is rare, `dollar 22.5` rarer.
  return {start: found.end, ...found.value}
}
