/** How long targets are beside their sources, in letters of the target per letter of the source. */
export type LengthBand = Readonly<{low: number; high: number}>

/** A band from fewer pairs says nothing. */
const fewest = 1000

/**
 * The band that all but one in a thousand of a memory's pairs lie in, on either side.
 *
 * @param pairs sources of at least ten letters; shorter ones have no steady ratio.
 * @returns nothing from fewer than 1,000 such pairs.
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

/** Letters and digits: marks and spaces differ too much between scripts. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
