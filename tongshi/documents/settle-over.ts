import type {Quantity} from '#quantities/quantity.ts'

/** What lasts, waits or is: behind these `over five years` is a length of time. */
const lasting =
  /\b(?:for|last(?:s|ed|ing)?|span(?:s|ned|ning)?|tak(?:es?|ing)|took|of|after|than|with|has|have|had|wait(?:s|ed|ing)?|be|been|is|was|are|were|just|well|already|aged|experience) $/i

/** `over 20 years of experience`, `over five years ago`. */
const measured = /^(?: (?:of|ago|old|late|later|in|long|earlier|before)\b|[’'])/

/**
 * `over five years` is during them, as money is spent and loans are repaid, unless the words around it measure a time:
 * `for over five years`, `over 20 years of experience`.
 */
export function settleOver(text: string, quantity: Quantity): Quantity {
  const {kind, start, end, alternatives, text: written} = quantity
  if (kind !== 'duration' || alternatives?.length !== 2 || !/^over\s/i.test(written)) return quantity
  const isMore = lasting.test(text.slice(Math.max(0, start - 24), start)) || measured.test(text.slice(end))
  return alternatives.find(({bound}) => (bound === 'exact') !== isMore) ?? quantity
}
