import {sql} from 'kysely'
import type {Migration} from 'kysely/migration'

/** Which secret the servers of one desk share, as a hash that tells it without giving it away. */
export const migration006: Migration = {
  async up(db) {
    await sql`create table secret_check (id text primary key, salt text not null, scrypt text not null)`.execute(
      db,
    )
  },
}
