/** Words, and each Han or kana character alone; an argument is one token whatever its name. */
const token = /¤|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

/** Uni- and bigrams of a message with their counts: tags dropped, arguments alike, lower case. */
export function gramsOf(message: string): ReadonlyMap<string, number> {
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

/**
 * How alike two multisets of grams are.
 *
 * @returns `dice` 0 to 1; `part`: how much of the smaller one is in the larger; `size` of the smaller one.
 */
export function overlap(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): {dice: number; part: number; size: number} {
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

function sizeOf(grams: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of grams.values()) size += count
  return size
}
