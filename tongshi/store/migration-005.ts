import {sql} from 'kysely'
import type {Migration} from 'kysely/migration'
import type {Engine} from './migration-001.ts'

const tables = `
create PLACES table presence (person text primary key, document text not null, locale text not null, key text,
  since text not null, server text not null, stamp text not null);
create table kit_job (id text primary key, slug text not null, draft integer not null, asked text, author text not null,
  at text not null, ended_at text, state text not null, steps text not null, file text, locales text not null,
  refused text not null, findings text not null, server text not null, lease_until text not null,
  attempts integer not null);
create unique index kit_job_building on kit_job (slug, draft) where state = 'building';
create table kit_archive (file text primary key, sha256 text not null, at text not null, bytes BYTES not null);
create table kit_key (id text primary key, pem text not null)`

const triggers = `
create function tongshi_tell_presence() returns trigger language plpgsql as $$ begin
  perform pg_notify('tongshi_presence', coalesce(new.server, old.server) || ' ' || coalesce(new.person, old.person));
  return null; end $$;;
create trigger tongshi_tell_presence after insert or update or delete on presence
  for each row execute function tongshi_tell_presence();;
create function tongshi_tell_kit() returns trigger language plpgsql as $$ begin
  perform pg_notify('tongshi_kit', new.file); return null; end $$;;
create trigger tongshi_tell_kit after insert or update on kit_archive
  for each row execute function tongshi_tell_kit()`

/**
 * Who is where, builds of kits under a lease, and the kits that servers share. Who is where is comfort: PostgreSQL need
 * not write it to the disk.
 */
export function migration005(engine: Engine): Migration {
  const words = engine === 'postgres' ? {PLACES: 'unlogged', BYTES: 'bytea'} : {PLACES: '', BYTES: 'blob'}
  return {
    async up(db) {
      for (const statement of tables.split(';'))
        await sql.raw(statement.replace(/\b(PLACES|BYTES)\b/g, word => words[word as 'BYTES'])).execute(db)
      if (engine === 'postgres')
        for (const statement of triggers.split(';;')) await sql.raw(statement).execute(db)
    },
  }
}
