import {findTerms} from '#memory/find-terms.ts'
import type {TermKind} from './content-paths.ts'
import {loadDocumentFacts, loadWorkingTerms} from './document-facts.ts'
import type {Store} from './store.ts'

/** A place that names a record of the term base: a fact, or a text in some language. */
export type TermUse = Readonly<{
  document: string
  key: string | null
  fact: string | null
  locale: string
  text: string
}>

/** Texts shown at most. */
const most = 500

const factKinds: Readonly<Record<TermKind, string>> = {
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  terms: 'term',
}

/**
 * Find every use of a record: facts that point to it with the texts that name them, and texts in which one of its
 * forms is written out.
 */
export async function findUses(store: Store, kind: TermKind, id: string): Promise<TermUse[]> {
  const {terms} = await loadWorkingTerms(store)
  const documents = await store.db.selectFrom('document').selectAll().where('gone', '=', 0).execute()
  const uses: TermUse[] = []
  for (const {id: document} of documents) {
    const {facts = {}} = await loadDocumentFacts(store, document)
    const named = Object.values(facts).filter(
      fact =>
        ('ref' in fact && fact.ref === id && fact.kind === factKinds[kind]) ||
        (kind === 'terms' && fact.kind === 'person' && fact.office === id),
    )
    const rows = await store.db
      .selectFrom('current')
      .select(['key', 'locale', 'text'])
      .where('document', '=', document)
      .orderBy('locale')
      .orderBy('key')
      .execute()
    for (const fact of named) uses.push({document, key: null, fact: fact.name, locale: '*', text: fact.name})
    for (const {key, locale, text} of rows) {
      const fact = named.find(({name}) => new RegExp(`\\{\\s*${name}\\s*[,}]`).test(text))
      const isWritten = findTerms(text, {terms, locale}).some(
        match => match.id === id && `${match.kind}` === factKinds[kind],
      )
      if (fact || isWritten) uses.push({document, key, fact: fact?.name ?? null, locale, text})
      if (uses.length >= most) return uses
    }
  }
  return uses
}
