import {adaptTarget, type Substitution} from './adapt-target.ts'
import {foldSegment} from './fold-segment.ts'
import type {MemoryEntry} from './memory-entry.ts'
import type {MemoryHit, TranslationMemory} from './translation-memory.ts'

/** How a match came about: the same unit, the same source, the same but for figures, arguments or tags, or alike. */
export type MatchKind = 'context' | 'exact' | 'figures' | 'fuzzy'

/** What the memory offers for a message. */
export type MemoryMatch = Readonly<{
  kind: MatchKind
  /** Per cent, rounded down: 101 in context, 100 exact or but for figures, at most 99 where any word differs. */
  score: number
  /** Of the sources, 0 to 1. */
  similarity: number
  /** The entry found, as it was translated. */
  entry: MemoryEntry
  /** Its target with the message's own figures, arguments and tags. */
  target: string
  /** Everything in `target` that is not as it was translated, or should not be: show it, never hide it. */
  substitutions: readonly Substitution[]
  /** Further entries with the same source and target. */
  repeats: number
}>

/** What to look for. */
export type MatchOptions = Readonly<{
  /** Least similarity, 0 to 1; default 0.7. */
  minimum?: number
  /** Matches at most; default 10. */
  limit?: number
  /** The unit that the message is of: its own entry goes first. */
  context?: Readonly<{document: string; key: string}>
}>

/**
 * Find what the memory has for a message: exact hash first, then n-grams and bounded edit distance; figures,
 * arguments and tags of the message put in place and told.
 *
 * @returns the best first; of equal ones the newest.
 */
export function findMatches(
  memory: TranslationMemory,
  message: string,
  {minimum = 0.7, limit = 10, context}: MatchOptions = {},
): MemoryMatch[] {
  const exact = memory.findExact(message).map((entry): MemoryHit => ({entry, similarity: 1}))
  const known = new Set(exact.map(({entry}) => entry.id))
  const similar = memory.findSimilar(message, {minimum, limit: limit + exact.length})
  const hits = [...exact, ...similar.filter(({entry}) => !known.has(entry.id))]
  const masked = foldSegment(message, memory.sourceLocale, memory.syntax).masked
  return joinRepeats(hits.map(hit => ({...hit, ...rate(hit, {memory, message, masked, context})})))
    .toSorted((one, other) => other.score - one.score || other.similarity - one.similarity)
    .slice(0, limit)
    .map(({repeats, ...hit}) => ({...hit, ...adapt(hit.entry, memory, message), repeats}))
}

type Rated = MemoryHit & Readonly<{kind: MatchKind; score: number}>
type Question = {
  memory: TranslationMemory
  message: string
  masked: string
  context: MatchOptions['context']
}

function rate(
  {entry, similarity}: MemoryHit,
  {memory, message, masked, context}: Question,
): {kind: MatchKind; score: number} {
  if (entry.source === message) {
    const isOwn = context?.document === entry.context?.document && context?.key === entry.context?.key
    return context && isOwn ? {kind: 'context', score: 101} : {kind: 'exact', score: 100}
  }
  const isMasked =
    similarity === 1 && foldSegment(entry.source, memory.sourceLocale, memory.syntax).masked === masked
  if (isMasked && hasSigns(masked)) return {kind: 'figures', score: 100}
  return {kind: 'fuzzy', score: Math.min(99, Math.floor(similarity * 100 + 1e-9))}
}

/** Whether anything but letters could make two texts of one masked form different. */
function hasSigns(masked: string): boolean {
  return [...masked].some(sign => sign < '\u0004')
}

function joinRepeats(rated: readonly Rated[]): (Rated & {repeats: number})[] {
  const joined = new Map<string, Rated & {repeats: number}>()
  for (const one of rated) {
    const key = `${one.entry.source}\0${one.entry.target}`
    const known = joined.get(key)
    if (known && known.score >= one.score) known.repeats++
    else joined.set(key, {...one, repeats: known ? known.repeats + 1 : 0})
  }
  return [...joined.values()]
}

function adapt(entry: MemoryEntry, memory: TranslationMemory, message: string) {
  const {sourceLocale, targetLocale, syntax} = memory
  if (entry.source === message) return {target: entry.target, substitutions: []}
  return adaptTarget({
    source: entry.source,
    target: entry.target,
    message,
    sourceLocale,
    targetLocale,
    syntax,
  })
}
