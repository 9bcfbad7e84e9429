/** How long targets are beside their sources, in letters of the target per letter of the source. */
export type LengthBand = Readonly<{low: number; high: number}>

/** A band from fewer pairs says nothing. */
const fewest = 1000

/**
 * The band that all but one in a thousand of a memory's pairs lie in, on either side.
 *
 * @param pairs sources of at least ten letters; shorter ones have no steady ratio.
 * @returns nothing from fewer than 1,000 such pairs.
 *
 * @example
 *   lengthBand([{source: 'Sales rose again.', target: '销售额再次增长。'}]) // undefined
 */
export function lengthBand(
  pairs: Iterable<Readonly<{source: string; target: string}>>,
): LengthBand | undefined {
  const ratios: number[] = []
  for (const {source, target} of pairs) {
    const length = lettersIn(source)
    if (length >= 10) ratios.push(lettersIn(target) / length)
  }
  if (ratios.length < fewest) return undefined
  ratios.sort((one, other) => one - other)
  const at = (share: number) => ratios[Math.floor(share * (ratios.length - 1))]!
  return {low: at(0.001), high: at(0.999)}
}

/** Letters and digits, roughly and fast: what is neither space nor ASCII, general or CJK punctuation. */
export function lettersIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80 ? isAsciiLetter(code) : !isMark(code)) count += 1
  }
  return count
}

function isAsciiLetter(code: number): boolean {
  return (code > 0x2f && code < 0x3a) || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b)
}

function isMark(code: number): boolean {
  const isGeneral = code < 0xc0 || (code > 0x1fff && code < 0x2070)
  return isGeneral || (code > 0x2fff && code < 0x3040) || (code > 0xfeff && code < 0xff10) || code > 0xfff0
}
