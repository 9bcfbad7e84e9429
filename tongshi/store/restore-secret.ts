import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Kysely, sql} from 'kysely'
import type {BackupHead} from './backup-form.ts'
import type {Schema} from './schema.ts'
import {StoreError} from './store-error.ts'
import {isSecretOf} from './tell-secret.ts'

type Where = Readonly<{data: string; secret?: string | undefined; resetSecondFactors: boolean}>

/**
 * Second factors are encrypted with the desk's secret: without it their people could not sign in any more.
 *
 * @returns whether second factors must be taken off.
 * @throws StoreError `second-factor` where that was not asked for.
 */
export function guardSecret({data, secret, resetSecondFactors}: Where, head: BackupHead): boolean {
  if (head.secondFactors === 0) return false
  if (head.secrets && secret === undefined) return false
  const path = join(data, 'secret')
  const known = secret ?? (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined)
  if (known !== undefined && head.secret && isSecretOf(head.secret, known)) return false
  if (resetSecondFactors) return true
  throw new StoreError(
    'second-factor',
    `Unexpected desk without the secret of the backup, expected it for ${head.secondFactors} second factors, set TONGSHI_SECRET or put the file back as \`${path}\`, or say --reset-second-factors: their people then set up new ones.`,
  )
}

/** Take all second factors off; who had one must set up another. */
export async function resetSecondFactors(db: Kysely<Schema>): Promise<void> {
  const people = (await db.selectFrom('twoFactor').select('userId').execute()).map(row => row.userId)
  await db.deleteFrom('twoFactor').execute()
  if (people.length === 0) return
  await sql`update "user" set "twoFactorEnabled" = null`.execute(db)
  await db.updateTable('person_state').set({must_second_factor: 1}).where('person', 'in', people).execute()
}
