/** A sentence in three: before what is asked, what is asked, behind it. */
export type MarkedContext = Readonly<{before: string; text: string; after: string}>

/** Characters of a question's context that stand before what it asks, where its line is that long. */
const lead = 60

/**
 * Find what a question asks in the sentence around it: of several places the one where it was cut out.
 *
 * @returns nothing where the sentence does not hold it, as for a question about the whole document.
 */
export function markContext(written: string, text: string): MarkedContext | undefined {
  // A note or a picture stands in the plain text as a sign of its own.
  const context = written.replaceAll('\ufffc', '')
  if (text === '') return undefined
  const places: number[] = []
  for (let at = context.indexOf(text); at !== -1; at = context.indexOf(text, at + 1)) places.push(at)
  const exact = Math.min(lead, context.length)
  const [best] = places.toSorted((one, other) => Math.abs(one - exact) - Math.abs(other - exact))
  if (best === undefined || context.trim() === text.trim()) return undefined
  return {before: context.slice(0, best), text, after: context.slice(best + text.length)}
}
