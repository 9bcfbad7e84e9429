import {foldText} from './fold-text.ts'
import type {MemoryEntry} from './memory-entry.ts'
import type {TranslationMemory} from './translation-memory.ts'

/** An entry that holds the words looked for. Offsets are UTF-16 code units of the text, 0-based, end exclusive. */
export type ConcordanceLine = Readonly<{
  entry: MemoryEntry
  /** Where the words stand; one place for each time. */
  places: readonly Readonly<{start: number; end: number}>[]
}>

/** Where to look, and for how much. */
export type ConcordanceOptions = Readonly<{
  in: 'source' | 'target'
  /** Lines at most; default 50. */
  limit?: number
}>

const encoder = new TextEncoder()
/** ASCII letters in one case, all other bytes as they are. */
const caseless = Uint8Array.from({length: 256}, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))

/**
 * Find every entry whose source or target holds some words, letter case and width aside; Chinese by its characters.
 *
 * Runs over the bytes of the records (Horspool 1980) for the longest part of the words that has one spelling only, and
 * reads the texts where that stands.
 *
 * @returns the newest first.
 */
export function findConcordance(
  memory: TranslationMemory,
  words: string,
  {in: side, limit = 50}: ConcordanceOptions,
): ConcordanceLine[] {
  const folded = foldText(words)
  if (folded === '') return []
  const isThere = seek(encoder.encode(longestCertain(folded)))
  const found: ConcordanceLine[] = []
  for (const {chunk, from, to, entry} of memory.texts(side)) {
    if (!isThere(chunk, from, to)) continue
    const own = entry()
    const places = placesOf(own[side], folded)
    if (places.length === 0) continue
    found.push({entry: own, places})
    if (found.length === limit) break
  }
  return found
}

/** The longest run of characters that are written in one way but for ASCII case. */
function longestCertain(folded: string): string {
  const runs = folded.match(/(?:[a-z0-9]|[^\p{L}\p{N}\p{P}\p{S}\p{Z}\p{C}]|\p{Lo})+/gu) ?? []
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}

/** Whether a byte pattern stands in a stretch of bytes; an empty one stands everywhere. */
function seek(pattern: Uint8Array): (bytes: Uint8Array, from: number, to: number) => boolean {
  const last = pattern.length - 1
  if (last < 0) return () => true
  const skips = new Uint32Array(256).fill(pattern.length)
  for (let at = 0; at < last; at++) skips[pattern[at]!] = last - at
  return (bytes, from, to) => {
    let end = from + last
    while (end < to) {
      const byte = caseless[bytes[end]!]!
      if (byte === pattern[last]) {
        let at = 1
        while (at <= last && caseless[bytes[end - at]!] === pattern[last - at]) at++
        if (at > last) return true
      }
      end += skips[byte]!
    }
    return false
  }
}

/** Folding may change a text's length: each character is folded alone, so that places are those of the text. */
function placesOf(text: string, folded: string): {start: number; end: number}[] {
  let flat = ''
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    const own = /\s/.test(character) ? ' ' : foldText(character)
    if (own !== ' ' || !flat.endsWith(' ')) {
      flat += own
      for (let unit = 0; unit < own.length; unit++) offsets.push(offset)
    }
    offset += character.length
  }
  offsets.push(offset)
  const places: {start: number; end: number}[] = []
  for (let at = flat.indexOf(folded); at !== -1; at = flat.indexOf(folded, at + folded.length))
    places.push({start: offsets[at]!, end: offsets[at + folded.length]!})
  return places
}
