/** One language range of an Accept-Language header. */
export type LanguageRange = Readonly<{
  /** BCP 47 as sent, or `*`. */
  range: string
  /** 0 (never) to 1. */
  quality: number
}>

/** What servers commonly accept as one header; a longer one is read up to here. UTF-16 code units. */
const longestHeader = 8_192
const mostRanges = 64

/**
 * Read an Accept-Language header (RFC 9110 §12.5.4).
 *
 * @returns the ranges by falling quality, equals in the order sent; malformed ones are left out. Never throws.
 */
export function readAcceptLanguage(header: string): readonly LanguageRange[] {
  return header
    .slice(0, longestHeader)
    .split(',', mostRanges)
    .flatMap(readRange)
    .sort((one, other) => other.quality - one.quality)
}

function readRange(part: string): LanguageRange[] {
  const [range = '', ...parameters] = part.split(';').map(piece => piece.trim())
  if (!/^(?:\*|[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8}){0,8})$/.test(range)) return []
  const weight = parameters.find(parameter => /^q\s*=/i.test(parameter))
  if (weight === undefined) return [{range, quality: 1}]
  const digits = weight.replace(/^q\s*=\s*/i, '')
  return /^(?:[01]\.?|[01]?\.\d{1,9})$/.test(digits) ? [{range, quality: Math.min(1, Number(digits))}] : []
}
