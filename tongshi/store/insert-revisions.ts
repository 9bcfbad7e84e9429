import type {Kysely, Transaction} from 'kysely'
import {inPieces} from './in-pieces.ts'
import type {Origin, Schema, State} from './schema.ts'

type Db = Kysely<Schema> | Transaction<Schema>

/** A revision to append; `base` is the number of the one it replaces, 0 where there is none. */
export type NewRevision = Readonly<{
  document: string
  key: string
  locale: string
  base: number
  text: string
  state: State
  author: string | null
  at: string
  from: string | null
  origin: Origin
  reason?: string | null
  batch?: string | null
  request?: string | null
}>

/**
 * Append revisions whose bases the caller has read in the same transaction, and make them current.
 *
 * @throws what the engine says where another revision of the same number stands there: the transaction is lost then.
 */
export async function insertRevisions(db: Db, revisions: readonly NewRevision[]): Promise<void> {
  for (const piece of inPieces(revisions)) {
    const rows = piece.map(rowsOf)
    await db
      .insertInto('revision')
      .values(rows.map(row => row.revision))
      .execute()
    await db
      .insertInto('current')
      .values(rows.map(row => row.current))
      .onConflict(clash =>
        clash.columns(['document', 'key', 'locale']).doUpdateSet(({ref}) => ({
          rev: ref('excluded.rev'),
          text: ref('excluded.text'),
          state: ref('excluded.state'),
          author: ref('excluded.author'),
          at: ref('excluded.at'),
          from_hash: ref('excluded.from_hash'),
          origin: ref('excluded.origin'),
          reason: ref('excluded.reason'),
        })),
      )
      .execute()
  }
}

/** The rows of one revision in both tables. */
export function rowsOf(revision: NewRevision) {
  const {document, key, locale, base, text, state, author, at, from, origin} = revision
  const {reason = null, batch = null, request = null} = revision
  const current = {
    document,
    key,
    locale,
    rev: base + 1,
    text,
    state,
    author,
    at,
    from_hash: from,
    origin,
    reason,
  }
  return {current, revision: {...current, base_rev: base, batch, request}}
}
