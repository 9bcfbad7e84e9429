import {kindLetters} from './hash-unit.ts'
import type {UnitKind} from './unit.ts'

/** Crockford's base 32 in lower case: nothing in it is mistaken for another. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Mint an id that is not taken: the kind's letter, then four characters.
 *
 * @param seed text that the id is drawn from; the same seed and the same taken ids give the same id.
 */
export function mintId(kind: UnitKind, seed: string, taken: ReadonlySet<string>): string {
  for (let round = 0; ; round++) {
    const id = `${kindLetters[kind]}-${draw(`${seed}\0${round}`)}`
    if (!taken.has(id)) return id
  }
}

/** Twenty bits of FNV-1a with a final mix: ids need to differ, not to be secret. */
function draw(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  hash = (hash ^ (hash >>> 15)) >>> 0
  return [15, 10, 5, 0].map(shift => alphabet[(hash >>> shift) & 31]).join('')
}
