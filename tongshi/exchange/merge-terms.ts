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

/**
 * Merge concepts that came with those of the term base: what is missing here is added, a preferred form that differs is
 * a conflict, nothing is taken away.
 *
 * @param take `theirs` lets what came replace what stands here.
 */
export function mergeTerms(
  came: readonly ExchangeConcept[],
  here: readonly ExchangeConcept[],
  take?: 'ours' | 'theirs',
): readonly MergedConcept[] {
  const known = new Map(here.map(concept => [concept.id, concept]))
  return came.map((concept): MergedConcept => {
    const {id} = concept
    const ours = known.get(id)
    if (!ours) return {id, kind: concept.kind, outcome: 'new', added: concept.forms, conflicts: [], concept}
    const added: Record<string, ExchangeForm[]> = {}
    const conflicts: MergedConcept['conflicts'][number][] = []
    for (const [locale, forms] of Object.entries(concept.forms)) {
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
    return {id, kind: ours.kind, outcome, added, conflicts: isOpen ? conflicts : [], concept}
  })
}
