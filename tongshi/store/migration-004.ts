import {type Kysely, sql} from 'kysely'
import type {Migration} from 'kysely/migration'
import type {Engine} from './migration-001.ts'
import type {Schema} from './schema.ts'
import {seeFile} from './see-file.ts'

/**
 * Several servers: PostgreSQL tells every server of each entry of the activity the moment it stands, whichever program
 * wrote it; and what a file ever said is known by its hash.
 */
export function migration004(engine: Engine): Migration {
  return {
    async up(db) {
      await sql`create table seen_file (path text not null, sha256 text not null, primary key (path, sha256))`.execute(
        db,
      )
      await seeReleased(db)
      if (engine !== 'postgres') return
      await sql`create function tongshi_tell_activity() returns trigger language plpgsql as
        $$ begin perform pg_notify('tongshi_activity', new.seq::text); return null; end $$`.execute(db)
      await sql`create trigger tongshi_tell_activity after insert on activity
        for each row execute function tongshi_tell_activity()`.execute(db)
    },
  }
}

/** What releases and imports have written until now. */
async function seeReleased(db: Kysely<Schema>): Promise<void> {
  const files = await db.selectFrom('released_file').select(['path', 'sha256']).execute()
  const releases = await db.selectFrom('release').select('files').execute()
  const released = releases.flatMap(row => JSON.parse(row.files) as Released[])
  const seen = [...files, ...released, ...released.map(({path, was}) => ({path, sha256: was}))]
  for (const {path, sha256} of seen) if (sha256) await seeFile(db, path, sha256)
}

/** A file of a release, with the hash of what it said before, once the release is complete. */
type Released = Readonly<{path: string; sha256: string; was?: string | null}>
