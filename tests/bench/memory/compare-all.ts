import {DistancePattern} from '#memory/edit-distance.ts'
import {foldText} from '#memory/fold-text.ts'

/** How a text is compared: its figures as one sign, and in full. */
export type Forms = Readonly<{masked: string; plain: string}>

/**
 * Compare a text with every other one: what a search should find, without any index.
 *
 * @returns by number of the other text, the similarity where it is at least `minimum`.
 */
export function compareAll(query: Forms, others: readonly Forms[], minimum: number): Map<number, number> {
  const masked = new DistancePattern(query.masked)
  const plain = new DistancePattern(query.plain)
  const found = new Map<number, number>()
  const units = new Uint16Array(1 << 16)
  others.forEach((other, number) => {
    let similarity = similarityOf(masked, other.masked, {units, minimum})
    if (query.masked !== query.plain || other.masked !== other.plain)
      similarity = Math.max(similarity, similarityOf(plain, other.plain, {units, minimum}))
    if (similarity >= minimum) found.set(number, similarity)
  })
  return found
}

function similarityOf(
  pattern: DistancePattern,
  text: string,
  {units, minimum}: {units: Uint16Array; minimum: number},
): number {
  const longer = Math.max(pattern.length, text.length)
  const limit = Math.floor((1 - minimum) * longer + 1e-9)
  if (Math.abs(pattern.length - text.length) > limit) return 0
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  const distance = pattern.distance(units, 0, text.length, limit)
  return distance > limit ? 0 : 1 - distance / longer
}

/** As another program would compare: letter case and width aside, nothing else. */
export function plainly(text: string): Forms {
  const folded = foldText(text)
  return {masked: folded, plain: folded}
}
