import type {ExchangeConcept, ExchangeForm} from './exchange-term.ts'

/** What an import does to one concept. */
export type MergedConcept = Readonly<{
  id: string
  kind: ExchangeConcept['kind']
  outcome: 'new' | 'changed' | 'same' | 'conflict'
  /** Forms to add, by locale. */
  added: Readonly<Record<string, readonly ExchangeForm[]>>
  /** Preferred forms that differ, by locale; nothing is overwritten. */
  conflicts: readonly Readonly<{locale: string; ours: string; theirs: string}>[]
  concept: ExchangeConcept
}>

/** Which side a preferred form is taken from where both have one. */
export type Take = 'ours' | 'theirs'

/**
 * Merge concepts that came with those of the term base: what is missing here is added, a preferred form that differs is
 * a conflict, nothing is taken away. An organisation or a place has one official name a language: other forms are no
 * names of it and stay out.
 *
 * @param takeOf what was decided for a concept, by its id: `theirs` lets what came replace what stands here.
 */
export function mergeTerms(
  theirs: readonly ExchangeConcept[],
  here: readonly ExchangeConcept[],
  takeOf: (id: string) => Take | undefined = () => undefined,
): readonly MergedConcept[] {
  const known = new Map(here.map(concept => [concept.id, concept]))
  return theirs.map((concept): MergedConcept => {
    const {id} = concept
    const ours = known.get(id)
    const take = takeOf(id)
    const kind = ours?.kind ?? concept.kind
    const came = kind === 'terms' ? concept.forms : officialOf(concept.forms)
    if (!ours) return {id, kind, outcome: 'new', added: came, conflicts: [], concept}
    const added: Record<string, ExchangeForm[]> = {}
    const conflicts: MergedConcept['conflicts'][number][] = []
    for (const [locale, forms] of Object.entries(came)) {
      const own = ours.forms[locale] ?? []
      const preferred = own.find(form => form.status === 'preferred')?.text
      for (const form of forms) {
        if (own.some(one => one.text === form.text && one.status === form.status)) continue
        const isClash = form.status === 'preferred' && preferred !== undefined
        if (isClash && take !== 'theirs') conflicts.push({locale, ours: preferred, theirs: form.text})
        else added[locale] = [...(added[locale] ?? []), form]
      }
    }
    const isChanged = Object.keys(added).length > 0
    const isOpen = conflicts.length > 0 && take !== 'ours'
    const outcome = isOpen ? 'conflict' : isChanged ? 'changed' : 'same'
    return {id, kind, outcome, added, conflicts: isOpen ? conflicts : [], concept}
  })
}

function officialOf(forms: ExchangeConcept['forms']): ExchangeConcept['forms'] {
  const official = Object.entries(forms).map(
    ([locale, own]) => [locale, own.filter(form => form.status === 'preferred')] as const,
  )
  return Object.fromEntries(official.filter(([, own]) => own.length > 0))
}
