import type {Rational} from '#quantities/rational.ts'

/** One recognised stretch of text in the layout of Recognizers-Text's specifications; `End` is inclusive. */
export type Result = Readonly<{
  Text: string
  TypeName?: string
  Type?: string
  Start: number
  End?: number
  Length?: number
  Resolution?: Readonly<Record<string, unknown>> | null
  Value?: unknown
}>

/** One case of a specification file. */
export type Case = Readonly<{
  Input: string
  Context?: Readonly<{ReferenceDateTime?: string}>
  Results: readonly Result[]
}>

/** A result of a model that prints a resolution. */
export function result(
  text: string,
  span: {start: number; end: number},
  typeName: string,
  resolution: Record<string, unknown>,
): Result {
  return {
    Text: text.slice(span.start, span.end),
    TypeName: typeName,
    Start: span.start,
    End: span.end - 1,
    Resolution: resolution,
  }
}

/**
 * A value as .NET's G15 prints it: 15 significant digits without trailing zeros, fixed while the exponent is −4 to 14.
 * Only this adapter rounds.
 */
export function writeG15({n, d}: Rational): string {
  if (n === 0n) return '0'
  const sign = n < 0n ? '-' : ''
  const size = n < 0n ? -n : n
  let exponent = size.toString().length - d.toString().length
  if (isBelow(size, d, exponent)) exponent--
  let digits = roundTo15(size, d, exponent)
  if (digits.length > 15) {
    exponent++
    digits = digits.slice(0, 15)
  }
  const short = digits.replace(/0+$/, '')
  if (exponent < -4 || exponent >= 15) {
    const mantissa = short.length > 1 ? `${short[0]}.${short.slice(1)}` : short
    return `${sign}${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${short}`
  const padded = short.padEnd(exponent + 1, '0')
  const fraction = padded.slice(exponent + 1)
  return sign + padded.slice(0, exponent + 1) + (fraction ? `.${fraction}` : '')
}

/** Whether n/d is below 10 to the power of the exponent. */
function isBelow(n: bigint, d: bigint, exponent: number): boolean {
  return exponent >= 0 ? n < d * 10n ** BigInt(exponent) : n * 10n ** BigInt(-exponent) < d
}

function roundTo15(n: bigint, d: bigint, exponent: number): string {
  const places = 14 - exponent
  const top = places >= 0 ? n * 10n ** BigInt(places) : n
  const below = places >= 0 ? d : d * 10n ** BigInt(-places)
  return ((top * 2n + below) / (below * 2n)).toString()
}
