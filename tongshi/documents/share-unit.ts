import type {Quantity, QuantityKind} from '#quantities/quantity.ts'

/** Kinds whose unit stands behind the last of several numbers. */
const sharing: ReadonlySet<QuantityKind> = new Set(['measure', 'duration', 'money'])

/**
 * Give a bare number the unit of the one it is joined to: `from 72 to 24 hours`, `70 or 35 kilometres`,
 * `337,000 and 291,000 tons`.
 *
 * @param quantities of an English text, in order.
 * @returns the same, with what the bare numbers are; each keeps its own place.
 */
export function shareUnit(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((one, at) => {
    const next = quantities[at + 1]
    if (
      one.kind !== 'count' ||
      !next ||
      !sharing.has(next.kind) ||
      next.bound !== 'exact' ||
      next.start <= one.end
    )
      return one
    // From 5 to 3 million: the first may be millions too.
    if (!/^\d[\d,.]* ?(?!thousand|[mbtr]+illion|k\b|m\b|bn\b)\p{L}/u.test(next.text)) return one
    if (!isJoined(text, one, next)) return one
    const {kind, unit, currency} = next
    return {...one, kind, ...(unit ? {unit} : {}), ...(currency ? {currency} : {})}
  })
}

/** Years and small numbers before `and` are other things: in 2023 and 24 hours later. */
function isJoined(text: string, {start, end, text: written}: Quantity, next: Quantity): boolean {
  const joint = text.slice(end, next.start)
  if (joint === ' to ') return /\bfrom $/i.test(text.slice(Math.max(0, start - 5), start))
  if (/^(?:19|20)\d\d$/.test(written) || !/^\d/.test(written)) return false
  return joint === ' or ' || (joint === ' and ' && /,\d{3}$/.test(written))
}
