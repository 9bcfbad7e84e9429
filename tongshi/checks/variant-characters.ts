/**
 * The characters that only one of the two scripts of Chinese uses.
 *
 * No list is kept: GB 2312 holds the Simplified characters, the first level of Big5 the Traditional ones in everyday
 * use, and a character of one that the other lacks is the other script's. Every browser can decode both (WHATWG
 * Encoding), and what is read here is fixed by those standards.
 */
export function variantCharacters(script: 'Hans' | 'Hant'): ReadonlySet<string> {
  made ??= make()
  return made[script]
}

let made: Readonly<Record<'Hans' | 'Hant', ReadonlySet<string>>> | undefined

function make(): Readonly<Record<'Hans' | 'Hant', ReadonlySet<string>>> {
  const simplified = decode('gbk', 0xb0, 0xf7, [[0xa1, 0xfe]])
  const everySimplified = new Set(simplified)
  const trails = [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ] as const
  const traditional = decode('big5', 0xa4, 0xc6, trails)
  const everyTraditional = new Set([...traditional, ...decode('big5', 0xc9, 0xf9, trails)])
  return {
    Hans: new Set(simplified.slice(0, firstLevel).filter(one => !everyTraditional.has(one))),
    Hant: new Set(traditional.filter(one => !everySimplified.has(one))),
  }
}

/** GB 2312's first level: the 3,755 characters in everyday use. */
const firstLevel = 3755

/** Every Han character of a range of a two-byte encoding, in the order of its code. */
function decode(
  encoding: string,
  first: number,
  last: number,
  trails: readonly (readonly [number, number])[],
): string[] {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead += 1)
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail)
  const text = new TextDecoder(encoding).decode(new Uint8Array(bytes))
  return [...text].filter(one => /\p{Script=Han}/u.test(one))
}
