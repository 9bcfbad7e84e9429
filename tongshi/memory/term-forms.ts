import {writePerson} from '#names/write-person.ts'
import type {TermBase, Texts} from './term-base.ts'

/** What a form of the term base is worth. */
export type TermStatus = 'preferred' | 'admitted' | 'forbidden'

/** What kind of record a form belongs to. */
export type TermKind = 'person' | 'organisation' | 'place' | 'term'

/** One way to write a record in a locale. */
export type TermForm = Readonly<{id: string; kind: TermKind; status: TermStatus; form: string}>

const made = new WeakMap<TermBase, Map<string, readonly TermForm[]>>()

/**
 * Every form of the term base in a locale; where a record has none, those of the locale it falls back to by cutting
 * subtags (en-GB takes en, zh-Hant never zh-Hans). Other spellings met of a person are forbidden forms.
 */
export function termForms(terms: TermBase, locale: string): readonly TermForm[] {
  const byLocale = made.get(terms) ?? new Map<string, readonly TermForm[]>()
  made.set(terms, byLocale)
  const before = byLocale.get(locale)
  if (before) return before
  const forms = [...formsOfTerms(terms, locale), ...formsOfNames(terms, locale)].filter(
    ({form}) => form.trim() !== '',
  )
  byLocale.set(locale, forms)
  return forms
}

/** The value for a locale or for the nearest locale above it. */
export function inLocale<T>(values: Readonly<Record<string, T>>, locale: string): T | undefined {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))
    if (values[tag] !== undefined) return values[tag]
  return undefined
}

function formsOfTerms(terms: TermBase, locale: string): TermForm[] {
  return Object.values(terms.terms).flatMap(({id, terms: preferred, admitted, forbidden}) => {
    const form = (status: TermStatus) => (text: string) => ({id, kind: 'term' as const, status, form: text})
    return [
      ...listOf(preferred, locale).map(form('preferred')),
      ...(inLocale(admitted, locale) ?? []).map(form('admitted')),
      ...(inLocale(forbidden, locale) ?? []).map(form('forbidden')),
    ]
  })
}

function formsOfNames(terms: TermBase, locale: string): TermForm[] {
  const named = (kind: 'organisation' | 'place', records: TermBase['places']) =>
    Object.values(records).flatMap(({id, names}) =>
      listOf(names, locale).map(form => ({id, kind, status: 'preferred' as const, form})),
    )
  const people = Object.values(terms.people).flatMap(person => {
    const {id, variants} = person
    // The mark （音） is the printer's business: what is typed is the name alone.
    const own = writePerson({...person, verified: true}, {locale}).text
    const written = {id, kind: 'person' as const, status: 'preferred' as const, form: own}
    return [written, ...variants.map(form => ({...written, status: 'forbidden' as const, form}))]
  })
  return [...named('organisation', terms.organisations), ...named('place', terms.places), ...people]
}

function listOf(texts: Texts, locale: string): string[] {
  const text = inLocale(texts, locale)
  return text === undefined ? [] : [text]
}
