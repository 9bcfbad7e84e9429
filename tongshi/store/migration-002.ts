import {sql} from 'kysely'
import type {Migration} from 'kysely/migration'

/** What a waiver is about besides a unit: the name of a fact, or the id of a person. */
export const migration002: Migration = {
  async up(db) {
    await sql`alter table waiver add column detail text`.execute(db)
  },
}
