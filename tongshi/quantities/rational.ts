/** An exact number n/d. The denominator is above 0; terms are lowest only where they are written. */
export type Rational = Readonly<{n: bigint; d: bigint}>

export const zero: Rational = {n: 0n, d: 1n}
export const one: Rational = {n: 1n, d: 1n}

const powers: bigint[] = [1n]

/** 10 to the power of 0 or more. */
export function powerOfTen(power: number): bigint {
  powers[power] ??= 10n ** BigInt(power)
  return powers[power]
}

/** A whole number as a rational. */
export function whole(value: number | bigint): Rational {
  return {n: BigInt(value), d: 1n}
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? {n: a.n + b.n, d: a.d} : {n: a.n * b.d + b.n * a.d, d: a.d * b.d}
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b))
}

export function multiply(a: Rational, b: Rational): Rational {
  return {n: a.n * b.n, d: a.d * b.d}
}

/** @param b not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return b.n < 0n ? {n: -a.n * b.d, d: a.d * -b.n} : {n: a.n * b.d, d: a.d * b.n}
}

export function negate(a: Rational): Rational {
  return {n: -a.n, d: a.d}
}

/** Move the point to the right (a positive power) or to the left. */
export function shift(a: Rational, power: number): Rational {
  if (power >= 0) return {n: a.n * powerOfTen(power), d: a.d}
  return {n: a.n, d: a.d * powerOfTen(-power)}
}

/** Below 0 where a is smaller, 0 where both are the same number, above 0 otherwise. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Read plain decimal digits, `-` before them where negative, or `n/d`.
 *
 * @returns undefined where the text is neither.
 */
export function readRational(text: string): Rational | undefined {
  const [, sign = '', digits, fraction = '', below] = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const n = BigInt(`${sign}${digits}${fraction}`)
  const d = below === undefined ? powerOfTen(fraction.length) : BigInt(below)
  return d === 0n ? undefined : {n, d}
}

/** Write the decimal digits, all of them; `n/d` in lowest terms where the decimal does not end. */
export function writeRational({n, d}: Rational): string {
  const sign = n < 0n ? '-' : ''
  const size = n < 0n ? -n : n
  if (d === 1n) return `${sign}${size}`
  const divisor = greatestDivisor(size, d)
  const top = size / divisor
  const below = d / divisor
  const places = countPlaces(below)
  if (places === undefined) return `${sign}${top}/${below}`
  if (places === 0) return `${sign}${top}`
  const digits = ((top * powerOfTen(places)) / below).toString().padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** How many decimal places a fraction of this denominator needs; undefined where it never ends. */
function countPlaces(denominator: bigint): number | undefined {
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; twos++) rest /= 2n
  for (; rest % 5n === 0n; fives++) rest /= 5n
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b)
}
