import {sql} from 'kysely'
import type {Migration} from 'kysely/migration'
import type {Engine} from './migration-001.ts'

/** Pictures by their content, and what each import at the desk was made from. */
export function migration003(engine: Engine): Migration {
  const bytes = sql.raw(engine === 'postgres' ? 'bytea' : 'blob')
  return {
    async up(db) {
      await sql`create table media (sha256 text primary key, type text not null, size integer not null,
        bytes ${bytes} not null, at text not null)`.execute(db)
      await sql`create table document_import (id text primary key, document text not null, at text not null,
        author text, file text not null, proposed text not null, replaced text not null, detail text not null,
        undone_at text, undone_by text)`.execute(db)
      await sql`create index document_import_document on document_import (document, at)`.execute(db)
    },
  }
}
