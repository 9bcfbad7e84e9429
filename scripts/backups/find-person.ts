import {isFormer} from '#store/former-member.ts'
import type {Store} from '#store/store.ts'
import {StoreError} from '#store/store-error.ts'

/**
 * Find a person by their e-mail address.
 *
 * @throws StoreError `not-found`.
 */
export async function findPerson({db}: Pick<Store, 'db'>, given: string): Promise<string> {
  const email = given.trim().toLowerCase()
  const row = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
  if (row && !isFormer(email)) return row.id
  throw new StoreError(
    'not-found',
    `Unexpected e-mail address \`${email}\`, expected one of an account, look at the members' page.`,
  )
}
