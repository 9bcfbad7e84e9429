import {listConflicts} from './conflicts.ts'
import {type ListedUnit, listUnits} from './list-units.ts'
import {matchQuery} from './match-query.ts'
import {loadNames} from './member.ts'
import {readQuery} from './read-query.ts'
import type {Store} from './store.ts'

/** What is looked for, and where. */
export type Search = Readonly<{q: string; locale: string; document?: string | undefined; me: string}>

/**
 * Find units of one locale, in the order of documents and units.
 *
 * @throws StoreError `input` with the place where the query is not understood.
 */
export async function searchUnits(store: Store, {q, locale, document, me}: Search): Promise<ListedUnit[]> {
  const query = readQuery(q)
  let rows = store.db.selectFrom('document').select('id').where('gone', '=', 0)
  if (document !== undefined) rows = rows.where('id', '=', document)
  const names = await loadNames(store)
  const found: ListedUnit[] = []
  for (const {id} of await rows.orderBy('id').execute()) {
    const open = await listConflicts(store, {document: id, locale})
    const ground = {names, me, conflicts: new Set(open.map(row => row.key))}
    found.push(...(await listUnits(store, id, locale)).filter(unit => matchQuery(query, unit, ground)))
  }
  return found
}
