import {amountOf} from './amount.ts'
import {closenessOf, isOneFamily, isUnread} from './judge-pair.ts'
import type {Quantity} from './quantity.ts'
import type {QuantityPair} from './quantity-pair.ts'
import {divide, readRational} from './rational.ts'

/** Whether a source and a target quantity may be paired in one round. */
type Test = (source: Quantity, target: Quantity) => boolean

/**
 * Rounds of pairing from the surest to the loosest. A slip by a power of ten is paired before other values of the
 * same kind: it would show up as one missing and one extra otherwise.
 */
const rounds: readonly Test[] = [
  (a, b) =>
    closenessOf(a, b) === 'equal' && a.bound === b.bound && a.currency === b.currency && a.kind === b.kind,
  (a, b) => closenessOf(a, b) === 'equal' && a.currency === b.currency && isSameWeakness(a, b),
  (a, b) => closenessOf(a, b) === 'equal',
  (a, b) => closenessOf(a, b) === 'converted',
  (a, b) => closenessOf(a, b) === 'rounded',
  (a, b) => a.value === b.value && a.upper === b.upper && isStrong(a, b) && isFigure(a) && isFigure(b),
  (a, b) => isFamily(a, b) && isStrong(a, b) && isPowerOfTen(a, b),
  (a, b) => isFamily(a, b) && isStrong(a, b) && a.kind === b.kind && a.currency === b.currency,
  (a, b) => isFamily(a, b) && isStrong(a, b),
  (a, b) => isStrong(a, b) && (a.value === b.value || isPowerOfTen(a, b)) && isFigure(a) && isFigure(b),
]

/**
 * Pair the quantities of a source with those of its translation by kind, value and order.
 *
 * @returns every quantity once, in order of the source and then of what the target has beside it; a quantity said in
 *   passing that nothing stands for is left out.
 *
 * @example
 *   const [source, target] = [readQuantities('3家、5人', 'zh'), readQuantities('5 people, 3 firms', 'en')]
 *   alignQuantities(source, target).map(pair => [pair.source?.text, pair.target?.text])
 *   // [["3家","3"],["5人","5"]]
 */
export function alignQuantities(source: readonly Quantity[], target: readonly Quantity[]): QuantityPair[] {
  const partner = new Map<Quantity, Quantity>()
  const free = new Set(target)
  for (const mayPair of rounds) {
    const rest = source.filter(one => !partner.has(one) && !isUnread(one))
    const open = [...free].filter(one => !isUnread(one))
    for (const [at, one] of rest.entries()) {
      const other = candidates(open, at, rest.length).find(two => free.has(two) && mayPair(one, two))
      if (!other) continue
      partner.set(one, other)
      free.delete(other)
    }
  }
  const pairs: QuantityPair[] = []
  for (const one of source) {
    const other = partner.get(one)
    if (other) pairs.push({source: one, target: other})
    else if (!one.isWeak) pairs.push({source: one})
  }
  for (const other of free) if (!other.isWeak) pairs.push({target: other})
  return pairs
}

/** More pairs than this are not all tried: a table of thousands of figures keeps its order in a translation. */
const mostPairs = 40_000
const neighbours = 50

function candidates(open: readonly Quantity[], at: number, count: number): readonly Quantity[] {
  if (open.length * count <= mostPairs) return open
  const middle = Math.round((at * open.length) / count)
  return open.slice(Math.max(0, middle - neighbours), middle + neighbours)
}

function isStrong(a: Quantity, b: Quantity): boolean {
  return !a.isWeak && !b.isWeak
}

function isSameWeakness(a: Quantity, b: Quantity): boolean {
  return (a.isWeak === true) === (b.isWeak === true)
}

/** Not a date and nothing that is compared letter by letter. */
function isFigure({date, kind}: Quantity): boolean {
  return date === undefined && kind !== 'code' && kind !== 'ratio' && kind !== 'clock-time'
}

function isFamily(a: Quantity, b: Quantity): boolean {
  return isOneFamily(amountOf(a), amountOf(b))
}

function isPowerOfTen(a: Quantity, b: Quantity): boolean {
  const one = a.value === undefined ? undefined : readRational(a.value)
  const other = b.value === undefined ? undefined : readRational(b.value)
  if (!isFigure(a) || !isFigure(b) || !one || !other || one.n === 0n || other.n === 0n) return false
  const {n, d} = divide(one, other)
  const digits = n >= d ? quotient(n, d) : quotient(d, n)
  return digits !== undefined && /^10*$/.test(digits)
}

function quotient(n: bigint, d: bigint): string | undefined {
  return n % d === 0n ? String(n / d) : undefined
}
