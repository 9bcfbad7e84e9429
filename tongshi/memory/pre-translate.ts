import {findMatches, type MemoryMatch} from './find-matches.ts'
import type {TranslationMemory} from './translation-memory.ts'

/** A unit that has no translation. */
export type UntranslatedUnit = Readonly<{document: string; key: string; source: string}>

/** What the memory puts into a unit. It is a draft (`initial`), with its origin and score told wherever it is shown. */
export type PreTranslation = Readonly<{
  unit: UntranslatedUnit
  target: string
  match: MemoryMatch
}>

/** What pre-translation did, and what it left to people. */
export type PreTranslated = Readonly<{
  filled: readonly PreTranslation[]
  /** A match was there, but a figure or argument of it could not be put in place for certain. */
  refused: readonly Readonly<{unit: UntranslatedUnit; match: MemoryMatch}>[]
  /** Units for which the memory has nothing good enough. */
  without: readonly UntranslatedUnit[]
}>

/**
 * Fill units from a memory.
 *
 * @param threshold least score in per cent; 100 takes what is the same but for figures, 101 the unit's own entry only.
 * @returns every unit once, in its order; nothing is filled in that is not certain.
 */
export function preTranslate(
  memory: TranslationMemory,
  units: Iterable<UntranslatedUnit>,
  threshold: number,
): PreTranslated {
  const filled: PreTranslation[] = []
  const refused: {unit: UntranslatedUnit; match: MemoryMatch}[] = []
  const without: UntranslatedUnit[] = []
  for (const unit of units) {
    const {document, key, source} = unit
    const matches = findMatches(memory, source, {
      minimum: Math.min(1, threshold / 100),
      limit: 5,
      context: {document, key},
    }).filter(({score}) => score >= threshold)
    const match = matches.find(({substitutions}) => substitutions.every(({state}) => state === 'done'))
    if (match) filled.push({unit, target: match.target, match})
    else if (matches[0]) refused.push({unit, match: matches[0]})
    else without.push(unit)
  }
  return {filled, refused, without}
}
