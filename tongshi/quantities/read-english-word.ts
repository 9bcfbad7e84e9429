import {evaluateOrdinal} from './evaluate-tokens.ts'
import type {Figure} from './figure.ts'
import type {Rational} from './rational.ts'
import {powerOfTen, whole} from './rational.ts'
import {readNumberTokens, skipLetters} from './read-number-tokens.ts'

/** Words that are a factor by themselves. */
const factors: ReadonlyMap<string, bigint> = new Map(
  Object.entries({
    doubled: 2n,
    doubling: 2n,
    doubles: 2n,
    double: 2n,
    twice: 2n,
    tripled: 3n,
    tripling: 3n,
    triple: 3n,
    thrice: 3n,
    trebled: 3n,
    quadrupled: 4n,
    quadrupling: 4n,
    quadruple: 4n,
    quintupled: 5n,
    quintuple: 5n,
    sextupled: 6n,
    octupled: 8n,
    twofold: 2n,
    threefold: 3n,
    fourfold: 4n,
    fivefold: 5n,
    sixfold: 6n,
    sevenfold: 7n,
    eightfold: 8n,
    ninefold: 9n,
    tenfold: 10n,
    hundredfold: 100n,
    halved: 0n,
    halving: 0n,
  }),
)

const plurals: ReadonlyMap<string, number> = new Map([
  ['dozens', 1],
  ['scores', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
])

/** Letters with which one of these words begins. */
export const wordInitials: ReadonlySet<string> = new Set(
  [...factors.keys(), ...plurals.keys(), 'tens', 'several', 'few'].map(word => word[0] ?? ''),
)

/**
 * Read a figure that is a word: `doubled`, `fourfold`, `hundreds of`, `tens of thousands`, `several hundred`, `twenty-first`.
 *
 * @returns undefined where none begins.
 */
export function readEnglishWord(text: string, at: number): Figure | undefined {
  const end = skipLetters(text, at)
  const word = text.slice(at, end).toLowerCase()
  const factor = factors.get(word)
  if (factor !== undefined) return factorOf(word, factor, at, end)
  return readVague(text, {at, end, word}) ?? readOrdinal(text, at)
}

function factorOf(word: string, factor: bigint, start: number, end: number): Figure {
  const isHalf = factor === 0n
  const isWeak = /^(?:doubl(?:e|es|ing)|tripl(?:e|ing)|twice|halving)$/.test(word)
  return {
    kind: 'factor',
    value: isHalf ? {n: 1n, d: 2n} : whole(factor),
    bound: 'exact',
    change: {mode: 'to', direction: isHalf ? 'down' : 'up'},
    start,
    end,
    ...(isWeak && {isWeak}),
    findings: [],
  }
}

type Word = Readonly<{at: number; end: number; word: string}>

/** Hundreds of, tens of thousands of, several hundred, a few million: 2 to 9 of them. */
function readVague(text: string, {at, end, word}: Word): Figure | undefined {
  const power = plurals.get(word)
  if (power !== undefined) {
    const more = /^ of (thousands|millions|billions)\b/i.exec(text.slice(end, end + 14))
    const extra = more ? (plurals.get(more[1]?.toLowerCase() ?? '') ?? 0) : 0
    return vague(at, end + (more?.[0].length ?? 0), powerOfTen(power + extra))
  }
  const tens =
    word === 'tens' ? /^ of (thousands|millions|billions)\b/i.exec(text.slice(end, end + 14)) : undefined
  if (tens)
    return vague(at, end + tens[0].length, powerOfTen(1 + (plurals.get(tens[1]?.toLowerCase() ?? '') ?? 0)))
  if (word !== 'several' && word !== 'few') return undefined
  const scale = /^ (dozen|hundred|thousand|million|billion)\b/i.exec(text.slice(end, end + 10))
  const name = scale?.[1]?.toLowerCase() ?? ''
  const size = name === 'dozen' ? 1 : plurals.get(`${name}s`)
  return scale && size !== undefined ? vague(at, end + scale[0].length, powerOfTen(size)) : undefined
}

function vague(start: number, end: number, size: bigint): Figure {
  return {
    kind: 'vague',
    value: {n: size * 2n, d: 1n},
    upper: {n: size * 9n, d: 1n},
    bound: 'vague',
    start,
    end,
    findings: [],
  }
}

/** twenty-first, two hundredth; the longest row of words that ends in an ordinal. */
function readOrdinal(text: string, at: number): Figure | undefined {
  const tokens = readNumberTokens(text, at)
  const last = tokens.findIndex(token => token.type === 'ordinal')
  const row = tokens.slice(0, last + 1)
  if (row.length === 2 && row[0]?.type === 'a') return undefined
  if (last < 0 || row.some(token => token.type === 'digits') || row.at(-1)?.type !== 'ordinal')
    return undefined
  const value: Rational | undefined = evaluateOrdinal(row)
  const end = row.at(-1)?.end ?? at
  if (!value || (row.at(-1) as {plural?: true}).plural) return undefined
  return {kind: 'ordinal', value, bound: 'exact', start: at, end, isWeak: value.n <= 10n, findings: []}
}
