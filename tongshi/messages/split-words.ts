import {readableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {chipPattern} from './message-fields.ts'

/** What belongs together besides words. */
export type SplitOptions = Readonly<{
  /** BCP 47. */
  locale: string
  /** Words of the term base in that locale, which dictionaries cut: 压铸模, 北仑. */
  terms?: readonly string[]
}>

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * Cut a text into the pieces that differences are shown by: words, a figure with its scale and unit as one
 * (`620余家`, `60亿元`, `6 billion yuan`), terms whole, chips and marks alone.
 *
 * @returns pieces that put together are the text again.
 */
export function splitWords(text: string, {locale, terms = []}: SplitOptions): string[] {
  const joined = joinFigures(text, locale)
  coverTerms(text, terms, joined)
  const cuts = [...segmenterOf(locale).segment(text)]
    .map(({index}) => index)
    .filter(index => index > 0 && !joined.has(index))
  for (const {index} of text.matchAll(chipPattern)) cuts.push(index, index + 1)
  const sorted = [...new Set(cuts)].filter(at => at > 0 && at < text.length).sort((one, other) => one - other)
  return [0, ...sorted].map((from, at) => text.slice(from, sorted[at])).filter(Boolean)
}

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, {granularity: 'word'})
  segmenters.set(locale, known)
  return known
}

/** Offsets inside figures, where no cut may be. */
function joinFigures(text: string, locale: string): Set<number> {
  const language = readableLanguage(locale)
  const inside = new Set<number>()
  if (!language) return inside
  for (const {start, end} of readQuantities(text, language))
    for (let at = start + 1; at < end; at += 1) inside.add(at)
  return inside
}

/** The longest term at each place, so that 压铸模具 wins over 模具. */
function coverTerms(text: string, terms: readonly string[], inside: Set<number>): void {
  const longestFirst = [...terms].sort((one, other) => other.length - one.length)
  const taken = new Set<number>()
  for (const term of longestFirst) {
    for (let at = text.indexOf(term); at !== -1 && term !== ''; at = text.indexOf(term, at + term.length)) {
      if (taken.has(at) || taken.has(at + term.length - 1)) continue
      for (let offset = at; offset < at + term.length; offset += 1) {
        taken.add(offset)
        if (offset > at) inside.add(offset)
      }
    }
  }
}
