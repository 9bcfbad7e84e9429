import type {TermBase} from './term-base.ts'

const made = new WeakMap<TermBase, Map<string, readonly string[]>>()

/** Every term and name of the term base in a locale that has more than one character: words that belong together. */
export function termsIn(terms: TermBase, locale: string): readonly string[] {
  const byLocale = made.get(terms) ?? new Map<string, readonly string[]>()
  made.set(terms, byLocale)
  const before = byLocale.get(locale)
  if (before) return before
  const texts = [
    ...Object.values(terms.terms).map(term => term.terms[locale]),
    ...[...Object.values(terms.places), ...Object.values(terms.organisations)].map(
      thing => thing.names[locale],
    ),
  ]
  const words = texts.filter(text => text !== undefined && text.length > 1) as string[]
  byLocale.set(locale, words)
  return words
}
