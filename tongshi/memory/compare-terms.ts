import {findAllTerms, findTerms, type TermMatch} from './find-terms.ts'
import type {Syntax} from './read-runs.ts'
import type {TermBase} from './term-base.ts'
import {termForms} from './term-forms.ts'

/** A source message and its translation. */
export type TermPair = Readonly<{
  source: string
  target: string
  sourceLocale: string
  targetLocale: string
  terms: TermBase
  syntax?: Syntax
}>

/** A term and what should stand for it. */
export type TermBreach = Readonly<{
  match: TermMatch
  /** Forms in the target language, the preferred one first; empty where the term base has none. */
  expected: readonly string[]
}>

/** What a translation does with the terms of its source. */
export type TermComparison = Readonly<{
  /** Terms, organisations and places of the source whose form is not in the target; the match is in the source. */
  missing: readonly TermBreach[]
  /** Forbidden forms; the match is in the target. */
  forbidden: readonly TermBreach[]
}>

/**
 * Compare the terms of a source with those of its translation.
 *
 * A term is asked for once, however often it stands in the source; where several records share the form in the source,
 * one of them is enough. A term that a longer one holds, and one that is not certain, is not asked for; nor is one
 * that stands in the target in a forbidden form, which is told anyway. Names of people belong to the checks of names.
 */
export function compareTerms(pair: TermPair): TermComparison {
  const {source, target, sourceLocale, targetLocale, terms, syntax = 'icu'} = pair
  const inTarget = findAllTerms(target, {terms, locale: targetLocale, syntax})
  const forbidden = findTerms(target, {terms, locale: targetLocale, syntax})
    .filter(({kind, status, certain}) => kind === 'term' && status === 'forbidden' && certain)
    .map(match => ({match, expected: expectedOf(match, terms, targetLocale)}))
  const present = new Set(inTarget.map(keyOf))
  const groups = new Map<string, TermMatch[]>()
  for (const match of findTerms(source, {terms, locale: sourceLocale, syntax}))
    if (match.certain && match.kind !== 'person') {
      const place = `${match.place.start}-${match.place.end}`
      groups.set(place, [...(groups.get(place) ?? []), match])
    }
  const asked = new Set<string>()
  const missing: TermBreach[] = []
  for (const group of groups.values()) {
    const expected = group.flatMap(match => expectedOf(match, terms, targetLocale))
    const isKnown = group.some(match => present.has(keyOf(match)) || asked.has(keyOf(match)))
    if (isKnown || expected.length === 0) continue
    for (const match of group) asked.add(keyOf(match))
    missing.push({match: group[0]!, expected: [...new Set(expected)]})
  }
  return {missing, forbidden}
}

function keyOf({kind, id}: TermMatch): string {
  return `${kind}/${id}`
}

function expectedOf(match: TermMatch, terms: TermBase, locale: string): string[] {
  return termForms(terms, locale)
    .filter(form => form.id === match.id && form.kind === match.kind && form.status !== 'forbidden')
    .map(({form}) => form)
}
