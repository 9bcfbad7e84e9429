import type {Store} from './store.ts'

/** Who wrote the texts that stand now, and who approved how many of them. */
export type Work = Readonly<{
  authors: readonly string[]
  approvals: readonly Readonly<{person: string; units: number}>[]
}>

/** Load who has worked on a document in one locale, as far as it stands. */
export async function loadWork({db}: Pick<Store, 'db'>, document: string, locale: string): Promise<Work> {
  const rows = await db
    .selectFrom('current')
    .innerJoin('revision', join =>
      join
        .onRef('revision.document', '=', 'current.document')
        .onRef('revision.key', '=', 'current.key')
        .onRef('revision.locale', '=', 'current.locale')
        .onRef('revision.text', '=', 'current.text'),
    )
    .select(['revision.author', 'revision.origin', 'current.key'])
    .where('current.document', '=', document)
    .where('current.locale', '=', locale)
    .where('revision.author', 'is not', null)
    .execute()
  const authors = new Set<string>()
  const approvals = new Map<string, Set<string>>()
  for (const {author, origin, key} of rows) {
    if (origin !== 'review') {
      if (origin !== 'reject' && origin !== 'release') authors.add(author!)
      continue
    }
    approvals.set(author!, (approvals.get(author!) ?? new Set()).add(key))
  }
  return {
    authors: [...authors],
    approvals: [...approvals].map(([person, keys]) => ({person, units: keys.size})),
  }
}
