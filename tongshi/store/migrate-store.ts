import type {Kysely} from 'kysely'
import {type Migration, Migrator} from 'kysely/migration'
import {type Engine, migration001} from './migration-001.ts'
import {migration002} from './migration-002.ts'
import {migration003} from './migration-003.ts'
import {migration004} from './migration-004.ts'
import {migration005} from './migration-005.ts'
import type {Schema} from './schema.ts'

const steps = (engine: Engine): Record<string, Migration> => ({
  '001': migration001(engine),
  '002': migration002,
  '003': migration003(engine),
  '004': migration004(engine),
  '005': migration005(engine),
})

/** The steps of this program's schema, oldest first. */
export const schemaSteps: readonly string[] = Object.keys(steps('sqlite'))

/**
 * Bring a store to the schema of this program. Each step stands in a transaction of its own and runs once, whatever
 * number of processes start at the same time.
 *
 * @param to the last step; the newest of this program where it is not said.
 * @throws what the engine says; a store made by a newer program is refused by name of its unknown step.
 */
export async function migrateStore(db: Kysely<Schema>, engine: Engine, to?: string): Promise<void> {
  const migrator = new Migrator({db, provider: {getMigrations: async () => steps(engine)}})
  const {error} = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to))
  if (error) throw error
}
