import type {Kysely} from 'kysely'
import {hashText, makeId, makeSecret} from './make-id.ts'
import {guardKnown} from './members.ts'
import type {Role} from './people-schema.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/** Milliseconds of a day. */
const day = 24 * 3600_000

/** What a one-time link is for: a new account, or a new password for one that is there. */
export type Invitation = Schema['invitation']

/** Who may come in by a link, as what, and for how long the link is good. */
export type NewInvitation = Readonly<{role: Role; locale: string; email: string | null; days: number}>

/**
 * Make a one-time link's secret. Only its hash is kept: what is not copied now cannot be shown again.
 *
 * @returns the secret that goes into the fragment of the link, and the id of the invitation.
 */
export async function invite(
  store: Store,
  {role, locale, email, days}: NewInvitation,
  actor: Actor,
): Promise<Readonly<{id: string; token: string}>> {
  const [id, token, now] = [makeId(), makeSecret(), store.now()]
  const at = now.toISOString()
  const expires_at = new Date(now.getTime() + days * day).toISOString()
  const row = {id, token_hash: hashText(token), role, locale, email, author: actor.person, at, expires_at}
  await store.db.transaction().execute(async db => {
    await db
      .insertInto('invitation')
      .values({...row, used_at: null, used_by: null})
      .execute()
    const detail = {id, role, locale}
    await writeActivity(db, {at, actor: actor.person, action: 'invite', detail, audience: 'audit'})
  })
  return {id, token}
}

/**
 * Find the invitation of a link.
 *
 * @throws StoreError `not-found`, `used`, `expired`.
 */
export async function findInvitation(
  {db, now}: Pick<Store, 'db' | 'now'>,
  token: string,
): Promise<Invitation> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hashText(token))
    .executeTakeFirst()
  if (!row)
    throw new StoreError('not-found', 'Unexpected link, expected one that was given to you, copy it whole.')
  if (row.used_at !== null)
    throw new StoreError(
      'used',
      'Unexpected second use of this link, expected the first, sign in or ask for another.',
    )
  if (row.expires_at <= now().toISOString())
    throw new StoreError('expired', 'Unexpected old link, expected one that is still good, ask for another.')
  return row
}

/**
 * Use an invitation up: of two who use it at the same moment, one gets it.
 *
 * @throws StoreError `used`.
 */
export async function spendInvitation(
  db: Kysely<Schema>,
  id: string,
  at: string,
  by: string | null,
): Promise<void> {
  const {numUpdatedRows} = await db
    .updateTable('invitation')
    .set({used_at: at, used_by: by})
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n)
    throw new StoreError(
      'used',
      'Unexpected second use of this link, expected the first, sign in or ask for another.',
    )
}

/** Is there an account that owns this desk? */
export async function hasOwner({db}: Pick<Store, 'db'>): Promise<boolean> {
  return (
    (await db.selectFrom('member').select('person').where('role', '=', 'owner').executeTakeFirst()) !==
    undefined
  )
}

/**
 * A one-time link for the first owner, as long as there is none. An earlier one that was not used is void from now on.
 *
 * @returns the secret for the fragment of the link; nothing where the desk has an owner.
 */
export async function inviteOwner(store: Store): Promise<string | undefined> {
  if (await hasOwner(store)) return undefined
  const at = store.now().toISOString()
  await store.db
    .updateTable('invitation')
    .set({used_at: at})
    .where('role', '=', 'owner')
    .where('author', 'is', null)
    .where('used_at', 'is', null)
    .execute()
  const {token} = await invite(store, {role: 'owner', locale: '*', email: null, days: 7}, {person: null})
  return token
}

/**
 * A one-time link by which a member sets a new password: an invitation that carries their id instead of a role's use.
 *
 * @returns the secret for the fragment of the link, whose it is, and for how many days it is good.
 * @throws StoreError `not-found`.
 */
export async function invitePassword(
  store: Store,
  person: string,
  actor: Actor,
): Promise<Readonly<{token: string; email: string; days: number}>> {
  const [email, days] = [await guardKnown(store, person), 2]
  const {token} = await invite(store, {role: 'reader', locale: passwordOnly, email, days}, actor)
  return {token, email, days}
}

/** Stands for the locale of an invitation that gives no role: it is no BCP 47 tag. */
export const passwordOnly = 'password'

/** What the link of an invitation is for. */
export function kindOf({role, author, locale}: Invitation): 'owner' | 'invitation' | 'password' {
  if (locale === passwordOnly) return 'password'
  return role === 'owner' && author === null ? 'owner' : 'invitation'
}
