import type {SignedIn} from './member.ts'
import {
  type CodeSignIn,
  type SignInAnswer,
  type SignInGround,
  signInWithCode,
  signInWithPassword,
} from './sign-in-with.ts'
import {StoreError} from './store-error.ts'

/** Milliseconds for which a sign-in is good for changing accounts, ways in and rights. */
const freshFor = 15 * 60_000

/**
 * Refuse what only a sign-in of the last minutes may do: an open browser, or a stolen cookie, is not enough for it.
 *
 * @throws StoreError `confirm`.
 */
export function guardFresh({session}: SignedIn, now: Date): void {
  if (!session || now.getTime() - session.since <= freshFor) return
  throw new StoreError(
    'confirm',
    'Unexpected change long after signing in, expected your password again, send it to /account/confirm first.',
  )
}

/**
 * Prove again who is signed in, with everything that signing in asks for. A new sign-in takes the place of the one at
 * hand.
 *
 * @returns the cookies of the new sign-in.
 * @throws StoreError `wrong-password`, `second-factor`, `too-many`, `busy`.
 */
export async function confirmPerson(
  ground: SignInGround,
  person: SignedIn,
  {password, ...given}: Readonly<{password: string}> & Partial<CodeSignIn>,
): Promise<SignInAnswer> {
  const half = await signInWithPassword(ground, {email: person.email, password})
  const whole = half.secondFactor ? await answerFactor(ground, half, given) : half
  if (person.session)
    await ground.store.db.deleteFrom('session').where('id', '=', person.session.id).execute()
  return whole
}

async function answerFactor(
  ground: SignInGround,
  {cookies}: SignInAnswer,
  {code, backup = false}: Partial<CodeSignIn>,
): Promise<SignInAnswer> {
  if (code === undefined)
    throw new StoreError(
      'second-factor',
      'Unexpected password without a code, expected the newest one of your authenticator too, send both.',
    )
  // The cookie of the sign-in at hand would answer for the code.
  const own = cookies.map(cookie => cookie.split(';', 1)[0]).join('; ')
  return signInWithCode({...ground, cookies: own}, {code, backup})
}
