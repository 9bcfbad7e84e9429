import {Kysely, PostgresDialect} from 'kysely'
import pg from 'pg'
import type {Schema} from './schema.ts'

/**
 * Open a store on PostgreSQL.
 *
 * @param url `postgres://user:password@host:port/database`.
 */
export function openPostgres(url: string): Readonly<{db: Kysely<Schema>; pool: pg.Pool}> {
  const pool = new pg.Pool({connectionString: url, max: 10, application_name: 'tongshi'})
  // A connection that breaks while idle is replaced by the next one asked for; one that breaks in use fails its query,
  // and must not end the process besides.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return {db: new Kysely<Schema>({dialect: new PostgresDialect({pool})}), pool}
}
