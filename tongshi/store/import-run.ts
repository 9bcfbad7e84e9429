import type {Transaction} from 'kysely'
import type {Finding} from '#messages/finding.ts'
import type {Stale} from './follow-files.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'

/** One import under way: its transaction, its time, and what it has found. */
export type ImportRun = Readonly<{
  store: Store
  db: Transaction<Schema>
  at: string
  findings: Finding[]
  /** Files whose edit is compared with what this server's file said before, since the store has gone on. */
  stale: ReadonlyMap<string, Stale>
  count: {imported: number; conflicts: number}
}>
