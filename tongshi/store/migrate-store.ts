import type {Kysely} from 'kysely'
import {Migrator} from 'kysely/migration'
import {type Engine, migration001} from './migration-001.ts'
import {migration002} from './migration-002.ts'
import type {Schema} from './schema.ts'

/**
 * Bring a store to the schema of this program. Each step stands in a transaction of its own and runs once, whatever
 * number of processes start at the same time.
 *
 * @throws what the engine says; a store made by a newer program is refused by name of its unknown step.
 */
export async function migrateStore(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const migrations = {'001': migration001(engine), '002': migration002}
  const {error} = await new Migrator({
    db,
    provider: {getMigrations: async () => migrations},
  }).migrateToLatest()
  if (error) throw error
}
