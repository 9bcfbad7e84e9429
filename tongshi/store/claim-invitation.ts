import {endSessions, note, setPassword} from './accounts.ts'
import {checkPassword} from './check-password.ts'
import {createPerson} from './create-person.ts'
import {findInvitation, kindOf, spendInvitation} from './invitations.ts'
import {type SignInAnswer, type SignInGround, signInWithPassword} from './sign-in-with.ts'
import {StoreError} from './store-error.ts'

/** What a person says who comes by a link. */
export type Claim = Readonly<{token: string; name: string; email: string; password: string}>

/**
 * Make the account that a one-time link promises, and sign in to it.
 *
 * @throws StoreError `not-found`, `used`, `expired`, `input`.
 */
export async function claimInvitation(ground: SignInGround, claim: Claim): Promise<SignInAnswer> {
  const {store, signIn} = ground
  const invitation = await findInvitation(store, claim.token)
  const email = claim.email.trim().toLowerCase()
  if (invitation.email !== null && invitation.email !== email) {
    const message = `Unexpected e-mail address \`${email}\`, expected the one that was invited, use that.`
    throw new StoreError('input', message, {problems: [{path: 'body.email', message}]})
  }
  const at = store.now().toISOString()
  await spendInvitation(store.db, invitation.id, at, null)
  try {
    const {name, password} = claim
    if (kindOf(invitation) === 'password') await renewPassword(ground, email, password)
    else {
      const roles = [{locale: invitation.locale, role: invitation.role}]
      const person = await createPerson(store, signIn, {name, email, password, roles, actor: null})
      await store.db
        .updateTable('invitation')
        .set({used_by: person})
        .where('id', '=', invitation.id)
        .execute()
    }
  } catch (error) {
    // A weak password or a taken address must not cost the link.
    await store.db.updateTable('invitation').set({used_at: null}).where('id', '=', invitation.id).execute()
    throw error
  }
  return signInWithPassword(ground, {email, password: claim.password})
}

/** Set a new password; whoever was signed in with the old one is out. */
async function renewPassword(ground: SignInGround, email: string, password: string): Promise<void> {
  const {store} = ground
  checkPassword(password, [email])
  const {id} = await store.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  await setPassword(ground, id, password)
  await endSessions(store, id, {except: undefined}, id)
  await note(store, id, 'password-changed', {by: 'link'})
}
