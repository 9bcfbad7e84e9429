import type {Kysely} from 'kysely'
import {type Migration, Migrator} from 'kysely/migration'
import {type Engine, migration001} from './migration-001.ts'
import {migration002} from './migration-002.ts'
import {migration003} from './migration-003.ts'
import {migration004} from './migration-004.ts'
import {migration005} from './migration-005.ts'
import {migration006} from './migration-006.ts'
import type {Schema} from './schema.ts'
import {loadSteps, newerFault, sayBeside, schemaSteps} from './schema-steps.ts'
import {StoreError} from './store-error.ts'

const steps = (engine: Engine): Record<string, Migration> => ({
  '001': migration001(engine),
  '002': migration002,
  '003': migration003(engine),
  '004': migration004(engine),
  '005': migration005(engine),
  '006': migration006,
})

/**
 * Bring a store to the schema of this program. Each step stands in a transaction of its own and runs once, whatever
 * number of processes start at the same time. A store that a newer program has brought further is left as it is, where
 * that program lets this one go on.
 *
 * @param to the last step; the newest of this program where it is not said.
 * @throws what the engine says, and StoreError `input` where a newer program has changed what this one relies on.
 */
export async function migrateStore(db: Kysely<Schema>, engine: Engine, to?: string): Promise<void> {
  const {done, newer} = await loadSteps(db, engine)
  if (newer.length > 0) {
    const fault = await newerFault(db, engine)
    if (fault) throw new StoreError('input', fault)
    if (schemaSteps.every(step => done.includes(step))) return
  }
  const migrator = new Migrator({db, provider: {getMigrations: async () => steps(engine)}})
  const {error} = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to))
  if (error) throw error
  if (to === undefined) await sayBeside(db)
}
