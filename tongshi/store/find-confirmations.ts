import {readFacts} from '#documents/read-facts.ts'
import type {Store} from './store.ts'

/** Since when a fact has stood as it stands now, verified, and who saved it so. */
export type Confirmation = Readonly<{
  at: string
  /** Nobody where it came with the files. */
  author: string | null
}>

/** Revisions that are asked for at once, and in all; what was confirmed before those is not known. */
const [piece, most] = [20, 200]

type Row = Readonly<{rev: number; text: string; author: string | null; at: string}>

/**
 * Find when each verified fact of a `facts.yaml` was confirmed, from the revisions that the store keeps.
 *
 * A value that changed while it was verified counts as confirmed by whoever changed it: what was confirmed before was
 * another value.
 */
export async function findConfirmations(
  {db}: Pick<Store, 'db'>,
  path: string,
): Promise<Readonly<Record<string, Confirmation>>> {
  const found: Record<string, Confirmation> = {}
  let [later, open]: [Revision | undefined, string[]] = [undefined, []]
  for (let seen = 0; seen < most; seen += piece) {
    const rows = await db
      .selectFrom('file_revision')
      .select(['rev', 'text', 'author', 'at'])
      .where('path', '=', path)
      .orderBy('rev', 'desc')
      .offset(seen)
      .limit(piece)
      .execute()
    for (const row of rows) {
      const own = readRevision(row)
      if (!later) open = [...own.facts()].flatMap(([name, fact]) => (fact.verified ? [name] : []))
      else
        for (const name of open.filter(one => !isSame(one, own, later!))) {
          found[name] = {at: later.row.at, author: later.row.author}
          open = open.filter(one => one !== name)
        }
      later = own
      if (open.length === 0) return found
    }
    if (rows.length < piece) break
  }
  if (later?.row.rev === 1)
    for (const name of open) found[name] = {at: later.row.at, author: later.row.author}
  return found
}

type Revision = Readonly<{
  row: Row
  /** Each fact as it is written, by its name. */
  written: ReadonlyMap<string, string>
  facts: () => ReadonlyMap<string, Readonly<{verified: boolean; as: string}>>
}>

function readRevision(row: Row): Revision {
  const written = new Map(row.text.split(/^(?=\w+:)/m).map(part => [part.slice(0, part.indexOf(':')), part]))
  let read: ReturnType<Revision['facts']> | undefined
  const facts = () => {
    read ??= new Map(
      Object.entries(readFacts(row.text, {file: 'facts.yaml'}).facts).map(([name, fact]) => [
        name,
        {verified: fact.verified, as: JSON.stringify(fact)},
      ]),
    )
    return read
  }
  return {row, written, facts}
}

/** Most facts of two revisions are the same letters: only where they are not, both are read. */
function isSame(name: string, one: Revision, other: Revision): boolean {
  const [own, its] = [one.written.get(name), other.written.get(name)]
  if (own !== undefined && own === its) return true
  return one.facts().get(name)?.as === other.facts().get(name)?.as
}
