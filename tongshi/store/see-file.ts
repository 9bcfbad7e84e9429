import type {Kysely, Transaction} from 'kysely'
import type {Schema} from './schema.ts'

/** Note that a file has said a text, by its hash: a server that comes later may replace it without asking. */
export async function seeFile(
  db: Kysely<Schema> | Transaction<Schema>,
  path: string,
  sha256: string,
): Promise<void> {
  await db
    .insertInto('seen_file')
    .values({path, sha256})
    .onConflict(clash => clash.columns(['path', 'sha256']).doNothing())
    .execute()
}
