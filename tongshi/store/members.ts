import type {Transaction} from 'kysely'
import {note} from './accounts.ts'
import {isFormer} from './former-member.ts'
import type {Membership} from './member.ts'
import {roles as order} from './member.ts'
import type {Role} from './people-schema.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'

/** A member of the desk. */
export type Member = Readonly<{
  id: string
  name: string
  email: string
  disabled: boolean
  twoFactor: boolean
  seen: string | null
  roles: readonly Membership[]
}>

/** All members by name; those who have left are none. */
export async function listMembers({db}: Pick<Store, 'db'>): Promise<Member[]> {
  const people = await db
    .selectFrom('user')
    .leftJoin('person_state', 'person_state.person', 'user.id')
    .select(['user.id', 'user.name', 'user.email', 'user.twoFactorEnabled', 'disabled', 'seen_at'])
    .orderBy('user.name')
    .execute()
  const rows = await db.selectFrom('member').selectAll().orderBy('locale').execute()
  const present = people.filter(({email}) => !isFormer(email))
  return present.map(({id, name, email, twoFactorEnabled, disabled, seen_at}) => ({
    id,
    name,
    email,
    disabled: disabled === 1,
    twoFactor: Boolean(twoFactorEnabled),
    seen: seen_at,
    roles: rows.filter(row => row.person === id).map(({locale, role}) => ({locale, role})),
  }))
}

/**
 * @returns the address of a member.
 * @throws StoreError `not-found` for an id that is nobody's, or that of an account that was deleted.
 */
export async function guardKnown({db}: Pick<Store, 'db'>, person: string): Promise<string> {
  const row = await db.selectFrom('user').select('email').where('id', '=', person).executeTakeFirst()
  if (row && !isFormer(row.email)) return row.email
  throw new StoreError('not-found', `Unexpected member \`${person}\`, expected one of the list, look at it.`)
}

/**
 * Replace the roles of a member.
 *
 * @throws StoreError `not-found`; `last-owner` where nobody would own the desk any more.
 */
export async function setRoles(
  store: Store,
  person: string,
  memberships: readonly Membership[],
  actor: string,
): Promise<void> {
  await guardKnown(store, person)
  // A locale named twice counts with the greater role.
  const best = new Map<string, Membership>()
  for (const one of memberships) {
    const before = best.get(one.locale)
    if (!before || order.indexOf(one.role) > order.indexOf(before.role)) best.set(one.locale, one)
  }
  await aloneWith(store, async db => {
    await db.deleteFrom('member').where('person', '=', person).execute()
    if (best.size > 0)
      await db
        .insertInto('member')
        .values([...best.values()].map(one => ({...one, person})))
        .execute()
    await guardOwner({db})
  })
  await note(store, actor, 'roles', {person, roles: [...best.values()]})
}

/**
 * Switch an account off or on again; switched off, all its sign-ins end.
 *
 * @throws StoreError `not-found`; `last-owner` where nobody would own the desk any more.
 */
export async function setDisabled(
  store: Store,
  person: string,
  disabled: boolean,
  actor: string,
): Promise<void> {
  await guardKnown(store, person)
  await aloneWith(store, async db => {
    const row = {disabled: disabled ? 1 : 0}
    await db
      .insertInto('person_state')
      .values({person, must_second_factor: 0, seen_at: null, ...row})
      .onConflict(clash => clash.column('person').doUpdateSet(row))
      .execute()
    if (disabled) await db.deleteFrom('session').where('userId', '=', person).execute()
    await guardOwner({db})
  })
  await note(store, actor, disabled ? 'member-off' : 'member-on', {person})
}

/** One at a time on all servers: of two owners who switch each other off at the same moment one stays. */
function aloneWith(store: Store, act: (db: Transaction<Schema>) => Promise<void>): Promise<void> {
  return store.alone(() => store.db.transaction().execute(act))
}

/** A desk always keeps an owner who can sign in. */
export async function guardOwner({db}: Pick<Store, 'db'>): Promise<void> {
  const owner = await db
    .selectFrom('member')
    .leftJoin('person_state', 'person_state.person', 'member.person')
    .select('member.person')
    .where('role', '=', 'owner')
    .where(({eb, or}) => or([eb('disabled', 'is', null), eb('disabled', '=', 0)]))
    .executeTakeFirst()
  if (!owner)
    throw new StoreError(
      'last-owner',
      'Unexpected desk without an owner, expected one, make another owner first.',
    )
}

/** Who must have a second factor: everybody whose role is at least the one that the owners have named. */
export async function enforceSecondFactor({db}: Pick<Store, 'db'>, from: Role | null): Promise<void> {
  const least = from === null ? order.length : order.indexOf(from)
  const must = new Set(
    (await db.selectFrom('member').select(['person', 'role']).execute())
      .filter(row => order.indexOf(row.role) >= least)
      .map(row => row.person),
  )
  await db.updateTable('person_state').set({must_second_factor: 0}).execute()
  if (must.size > 0)
    await db
      .updateTable('person_state')
      .set({must_second_factor: 1})
      .where('person', 'in', [...must])
      .execute()
}
