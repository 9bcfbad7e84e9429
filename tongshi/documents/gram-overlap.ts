/** A multiset of grams. */
export type Grams = ReadonlyMap<string, number>

/** How alike two multisets are. */
export type Overlap = Readonly<{
  /** Dice's coefficient, 0 to 1. */
  dice: number
  /** How much of the smaller one is in the larger, 0 to 1. */
  part: number
  /** Grams of the smaller one. */
  size: number
}>

/** Words, and each Han or kana character alone; an argument is one token whatever its name. */
const token = /¤|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

/** Uni- and bigrams of a message: tags dropped, arguments alike, lower case. */
export function gramsOf(message: string): Grams {
  const bare = message.replace(/<\/?\w+>/g, '').replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '¤')
  const tokens = bare.toLowerCase().match(token) ?? []
  const grams = new Map<string, number>()
  const count = (gram: string) => grams.set(gram, (grams.get(gram) ?? 0) + 1)
  for (const [at, one] of tokens.entries()) {
    count(one)
    if (at > 0) count(`${tokens[at - 1]} ${one}`)
  }
  return grams
}

/** Compare two multisets of grams. */
export function overlap(one: Grams, other: Grams): Overlap {
  let common = 0
  for (const [gram, count] of one) common += Math.min(count, other.get(gram) ?? 0)
  const [first, second] = [sizeOf(one), sizeOf(other)]
  const size = Math.min(first, second)
  return {
    dice: first + second === 0 ? 0 : (2 * common) / (first + second),
    part: size === 0 ? 0 : common / size,
    size,
  }
}

function sizeOf(grams: Grams): number {
  let size = 0
  for (const count of grams.values()) size += count
  return size
}
