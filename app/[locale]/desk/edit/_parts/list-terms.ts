import {findTerms} from '#memory/find-terms.ts'
import type {TermBase} from '#memory/term-base.ts'

/** A term of the source with its form in the target's language. */
export type UsedTerm = Readonly<{
  id: string
  /** As the term base has it in the source's language. */
  form: string
  /** Nothing where the term base has no form in the target's language. */
  preferred: string | undefined
  isUsed: boolean
  forbidden: readonly string[]
  /** Where the source says it: UTF-16 code units of the message. */
  places: readonly Readonly<{start: number; end: number}>[]
}>

type Texts = Readonly<{
  source: string
  target: string
  sourceLocale: string
  targetLocale: string
  terms: TermBase
}>

/** The terms that a source uses, each once, in order; names of people and places are facts and left out. */
export function listTerms({source, target, sourceLocale, targetLocale, terms}: Texts): UsedTerm[] {
  const written = new Set(
    findTerms(target, {terms, locale: targetLocale})
      .filter(({status}) => status !== 'forbidden')
      .map(({id}) => id),
  )
  const found = new Map<string, UsedTerm>()
  for (const {id, kind, form, place, status} of findTerms(source, {terms, locale: sourceLocale})) {
    const record = kind === 'term' && status !== 'forbidden' ? terms.terms[id] : undefined
    if (!record) continue
    const before = found.get(id)
    found.set(id, {
      id,
      form,
      preferred: record.terms[targetLocale],
      isUsed: written.has(id),
      forbidden: record.forbidden[targetLocale] ?? [],
      places: [...(before?.places ?? []), place],
    })
  }
  return [...found.values()]
}
