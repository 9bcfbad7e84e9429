import {sql} from 'kysely'
import {listeningName} from './listen-server.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {isSecretOf, tellSecret} from './tell-secret.ts'

/**
 * Refuse a server whose secret is not that of the servers that run: people would be signed out at every other request,
 * and their second factors could not be read. Where no other server runs, the secret is this one's from now on.
 *
 * @throws StoreError `input`.
 */
export async function guardSharedSecret({db}: Pick<Store, 'db'>, secret: string): Promise<void> {
  const told = await db.selectFrom('secret_check').select(['salt', 'scrypt']).executeTakeFirst()
  if (told && isSecretOf(told, secret)) return
  if (told && (await countServers(db)) > 1)
    throw new StoreError(
      'input',
      'Unexpected secret, expected that of the desk’s other servers, set TONGSHI_SECRET to the same everywhere. To change it for all, stop all of them first.',
    )
  const row = tellSecret(secret)
  await db
    .insertInto('secret_check')
    .values({id: 'secret', ...row})
    .onConflict(clash => clash.column('id').doUpdateSet(row))
    .execute()
}

/** Servers that listen to the database, this one too. */
async function countServers(db: Store['db']): Promise<number> {
  const {rows} = await sql<{count: string}>`select count(*) from pg_stat_activity
    where datname = current_database() and application_name = ${listeningName}`.execute(db)
  return Number(rows[0]!.count)
}
