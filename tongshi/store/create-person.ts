import {checkPassword} from './check-password.ts'
import {loadSettings} from './desk-settings.ts'
import type {Membership} from './member.ts'
import {enforceSecondFactor} from './members.ts'
import type {SignIn} from './sign-in.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/** A new account. */
export type NewPerson = Readonly<{
  name: string
  email: string
  password: string
  roles: readonly Membership[]
  /** Who makes it: nobody from the command line, or the person themselves by a link. */
  actor: string | null
}>

/**
 * Make an account with its roles.
 *
 * @returns the id of the person.
 * @throws StoreError `input` where the password is weak, `used` where the e-mail address has an account.
 */
export async function createPerson(store: Store, signIn: SignIn, person: NewPerson): Promise<string> {
  const email = person.email.trim().toLowerCase()
  checkPassword(person.password, [email, person.name])
  const known = await store.db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
  if (known)
    throw new StoreError(
      'used',
      `Unexpected e-mail address \`${email}\`, expected one without an account, sign in with it.`,
    )
  const context = await signIn.$context
  const password = await context.password.hash(person.password)
  const at = store.now().toISOString()
  const user = await context.internalAdapter.createUser(
    {email, name: person.name.trim(), emailVerified: true},
    {method: 'email-password'},
  )
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password,
  })
  await store.db.transaction().execute(async db => {
    await db
      .insertInto('person_state')
      .values({person: user.id, disabled: 0, must_second_factor: 0, seen_at: null})
      .execute()
    if (person.roles.length > 0)
      await db
        .insertInto('member')
        .values(person.roles.map(one => ({...one, person: user.id})))
        .execute()
    const detail = {person: user.id, roles: person.roles}
    await writeActivity(db, {
      at,
      actor: person.actor ?? user.id,
      action: 'member-new',
      detail,
      audience: 'audit',
    })
  })
  await enforceSecondFactor(store, (await loadSettings(store)).requireSecondFactor)
  return user.id
}
