import type {Numeral} from './numeral.ts'

/**
 * Whether a number is one that money is counted in: with a scale, with thousands set apart, or from ten thousand on.
 * What else a sign or code can be (R22, COP 30, SDG 7, CVE 2024) is followed by none of these.
 */
export function isLargeAmount(text: string, {start, end, scale, value}: Numeral): boolean {
  if (scale > 0 || value.n >= 10_000n * value.d) return true
  const comma = text.indexOf(',', start)
  return comma > start && comma < end
}
