import {currencyBefore} from './chinese-words.ts'
import type {CurrencySign} from './currency-signs.ts'

/** The currency named before a number: 人民币8千元, RMB 6, US$5. */
export function readCurrencyBefore(
  text: string,
  at: number,
): (CurrencySign & Readonly<{start: number}>) | undefined {
  let end = at
  while (text[end - 1] === ' ') end--
  const found = at - end > 2 ? undefined : currencyBefore(text, end)
  if (!found || found.end === end) return undefined
  // A code stands alone: the letters before it would make another word.
  if (/[A-Za-z]/.test(text[found.end] ?? '') && /[A-Za-z]/.test(text[found.end - 1] ?? '')) return undefined
  return {start: found.end, ...found.value}
}
