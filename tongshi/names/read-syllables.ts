import {givenShares, syllables} from './name-table.ts'

/** The longest legal syllable: zhuang. */
const longest = 6

/** Share of a syllable that no given-name character has. */
const floor = 1e-7

/** Share of given names with one syllable, and with two. */
const [one, two] = [0.2, 0.8]

/**
 * How likely a text of letters is as a given name of one or two syllables: the sum over its readings.
 *
 * @param letters folded letters.
 * @param boundary offset at which a syllable must end: an apostrophe or hyphen that was written there.
 * @returns 0 where it has no reading.
 */
export function givenLikelihood(letters: string, boundary?: number): number {
  const shareOf = (syllable: string) => givenShares.get(syllable) ?? floor
  let sum = boundary === undefined && syllables.has(letters) ? one * shareOf(letters) : 0
  for (let cut = 1; cut < letters.length && cut <= longest; cut++) {
    if (boundary !== undefined && cut !== boundary) continue
    const [first, second] = [letters.slice(0, cut), letters.slice(cut)]
    if (syllables.has(first) && syllables.has(second)) sum += two * shareOf(first) * shareOf(second)
  }
  return sum
}

/** Can the letters be read as one to `most` legal syllables? */
export function readsAsSyllables(letters: string, most: number): boolean {
  if (letters === '') return true
  if (most === 0 || letters.length > most * longest) return false
  for (let cut = Math.min(longest, letters.length); cut > 0; cut--)
    if (syllables.has(letters.slice(0, cut)) && readsAsSyllables(letters.slice(cut), most - 1)) return true
  return false
}
