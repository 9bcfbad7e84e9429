import type {Numeral} from './numeral.ts'
import {add} from './rational.ts'
import {digitAt, readPlainDigits} from './read-digit-run.ts'

/**
 * Read `3/5`, `16/5` or `1 3/5`.
 *
 * @returns undefined where the digits are a date (5/17/2018), a number of a standard, or no fraction at all.
 */
export function readSlashFraction(text: string, at: number): Numeral | undefined {
  const first = readDigits(text, at)
  if (!first) return undefined
  if (isSlash(text, first.end)) return readBelow(text, at, first)
  if (text[first.end] !== ' ' || first.end - at > 4) return undefined
  let start = first.end
  while (text[start] === ' ') start++
  const top = readDigits(text, start)
  const fraction = top && isSlash(text, top.end) ? readBelow(text, start, top) : undefined
  if (!fraction) return undefined
  return {...fraction, start: at, value: add({n: first.value, d: 1n}, fraction.value)}
}

type Digits = Readonly<{end: number; value: bigint}>

function readBelow(text: string, start: number, top: Digits): Numeral | undefined {
  const below = readDigits(text, top.end + 1)
  if (!below || below.value === 0n || isSlash(text, below.end) || isSlash(text, start - 1)) return undefined
  if (text[start - 1] === '-' && digitAt(text, start - 2) >= 0) return undefined
  return {
    start,
    end: below.end,
    value: {n: top.value, d: below.value},
    form: 'digits',
    scale: 0,
    fraction: true,
  }
}

function readDigits(text: string, at: number): Digits | undefined {
  const end = readPlainDigits(text, at)
  if (end === at || end - at > 6) return undefined
  let value = 0n
  for (let one = at; one < end; one++) value = value * 10n + BigInt(digitAt(text, one))
  return {end, value}
}

function isSlash(text: string, at: number): boolean {
  return text[at] === '/' || text[at] === '／'
}
