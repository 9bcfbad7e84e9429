import type {Numeral} from './numeral.ts'
import {powerOfTen, type Rational, shift} from './rational.ts'
import {digitAt, readDigitRun, readPlainDigits} from './read-digit-run.ts'

/** A larger exponent is no amount. */
const largestExponent = 400

/**
 * Read `1.3e6`, `2^5` or `6.23x10^-4`.
 *
 * @returns undefined where the digits at the offset have no exponent behind them.
 */
export function readPower(text: string, at: number): Numeral | undefined {
  const base = readDigitRun(text, at)
  if (!base) return undefined
  const mark = text[base.end] ?? ''
  const isTen = (mark === 'x' || mark === '×') && text.startsWith('10^', base.end + 1)
  const start = mark === 'e' || mark === 'E' || mark === '^' ? base.end + 1 : isTen ? base.end + 4 : 0
  const exponent = start === 0 ? undefined : readExponent(text, start)
  if (!exponent || /[A-Za-z]/.test(text[exponent.end] ?? '')) return undefined
  const value = mark === '^' ? raise(base.value, exponent.value) : shift(base.value, exponent.value)
  return {start: at, end: exponent.end, value, form: 'digits', scale: 0}
}

function readExponent(text: string, at: number): {end: number; value: number} | undefined {
  let start = at
  let sign = 1
  let signs = 0
  for (let one = text[start]; one !== undefined && '+-－'.includes(one) && signs < 2; one = text[++start]) {
    signs++
    if (one !== '+') sign = -sign
  }
  const end = readPlainDigits(text, start)
  if (end === start || end - start > 3) return undefined
  let value = 0
  for (let one = start; one < end; one++) value = value * 10 + digitAt(text, one)
  return value > largestExponent ? undefined : {end, value: sign * value}
}

function raise({n, d}: Rational, exponent: number): Rational {
  const size = BigInt(Math.abs(exponent))
  if (exponent >= 0) return {n: n ** size, d: d ** size}
  return n === 0n ? {n, d: powerOfTen(0)} : {n: d ** size, d: n ** size}
}
