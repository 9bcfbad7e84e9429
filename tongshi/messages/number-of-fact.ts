import type {Quantity} from '#quantities/quantity.ts'
import type {Fact} from './fact.ts'

/** By how many decimal places the value stands left of the number ICU computes with: 60% is 0.6. */
const shifts: Readonly<Record<string, number>> = {percent: 2, 'per-mille': 3, 'basis-point': 4}

/** Kinds that are compared letter by letter or have no one number. */
const numberless: readonly string[] = ['code', 'date', 'date-span', 'clock-time', 'vague', 'ratio']

/**
 * The exact number behind a fact, as plural rules and number formats need it.
 *
 * @returns a decimal string of any length (`6000000000`; 60% gives `0.6`), `n/d` where the decimal does not end;
 *   undefined for ranges, dates, people and words.
 */
export function numberOfFact(fact: Fact): string | undefined {
  if (fact.kind !== 'quantity') return undefined
  const {kind, value, upper} = fact.quantity
  if (value === undefined || upper !== undefined || numberless.includes(kind)) return undefined
  if (/^-?\d+\/\d+$/.test(value)) return value
  return /^-?\d+(\.\d+)?$/.test(value) ? shiftLeft(value, shifts[kind] ?? 0) : undefined
}

/**
 * The number behind a fact in the form Intl takes.
 *
 * @returns an exact decimal string; for 2/3 the nearest float, which plural rules need and `fact-render` refuses to
 *   print; undefined as `numberOfFact`.
 */
export function computableNumber(fact: Fact): string | number | undefined {
  const number = numberOfFact(fact)
  const [n, d] = number?.split('/') ?? []
  return d === undefined ? number : Number(n) / Number(d)
}

/**
 * The instant at which a plain day begins in UTC.
 *
 * @returns milliseconds since 1970-01-01T00:00Z; undefined where the fact is no single calendar day.
 */
export function timeOfFact(fact: Fact): number | undefined {
  const day =
    fact.kind === 'date' ? fact.date : fact.kind === 'quantity' ? singleDay(fact.quantity) : undefined
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time
}

function singleDay({date}: Quantity): string | undefined {
  return date?.grain === 'day' && date.from === date.to ? date.from : undefined
}

/** Divide by a power of ten on the digits: a float would print 0.605 as 0.6049999…. */
function shiftLeft(value: string, places: number): string {
  const negative = value.startsWith('-')
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  const padded = whole.padStart(places + 1, '0')
  const cut = padded.length - places
  const decimals = (padded.slice(cut) + fraction).replace(/0+$/, '')
  const digits = padded.slice(0, cut).replace(/^0+(?=\d)/, '')
  return `${negative ? '-' : ''}${digits}${decimals ? `.${decimals}` : ''}`
}
