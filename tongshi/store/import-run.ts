import type {Transaction} from 'kysely'
import type {Finding} from '#messages/finding.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'

/** One import under way: its transaction, its time, and what it has found. */
export type ImportRun = Readonly<{
  store: Store
  db: Transaction<Schema>
  at: string
  findings: Finding[]
  count: {imported: number; conflicts: number}
}>
