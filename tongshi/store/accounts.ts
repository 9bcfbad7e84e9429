import {checkPassword} from './check-password.ts'
import {timeOf} from './find-signed-in.ts'
import {countFailure, guardBucket, perAccount} from './limit-attempts.ts'
import type {SignedIn} from './member.ts'
import {passwordGate} from './password-gate.ts'
import {makeRecoveryCodes} from './recovery-codes.ts'
import {callSignIn, type SignInGround} from './sign-in-with.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/** A sign-in of a person, without its token. */
export type OpenSession = Readonly<{
  id: string
  at: string
  seen: string
  address: string | null
  agent: string | null
  current: boolean
}>

/** The sign-ins of a person that still stand, newest first. */
export async function listSessions(
  store: Store,
  person: string,
  current: string | undefined,
): Promise<OpenSession[]> {
  const rows = await store.db
    .selectFrom('session')
    .select(['id', 'createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', person)
    .execute()
  const iso = (value: unknown) => new Date(timeOf(value)).toISOString()
  return rows
    .filter(row => timeOf(row.expiresAt) > store.now().getTime())
    .map(row => ({
      id: row.id,
      at: iso(row.createdAt),
      seen: iso(row.updatedAt),
      address: row.ipAddress,
      agent: row.userAgent,
      current: row.id === current,
    }))
    .sort((one, other) => (one.seen < other.seen ? 1 : -1))
}

/**
 * End sign-ins of a person: one, or all but one.
 *
 * @throws StoreError `not-found` where the one is not theirs.
 */
export async function endSessions(
  store: Store,
  person: string,
  which: Readonly<{id: string} | {except: string | undefined}>,
  actor: string,
): Promise<void> {
  const drop = store.db.deleteFrom('session').where('userId', '=', person)
  const {numDeletedRows} = await ('id' in which
    ? drop.where('id', '=', which.id)
    : drop.where('id', '!=', which.except ?? '')
  ).executeTakeFirstOrThrow()
  if ('id' in which && numDeletedRows === 0n)
    throw new StoreError('not-found', 'Unexpected sign-in, expected one of your own list, look at it again.')
  await note(store, actor, 'sessions-ended', {person, count: Number(numDeletedRows)})
}

/**
 * Ask for the password again, before something that an open browser alone must not do.
 *
 * @throws StoreError `wrong-password`, `too-many`.
 */
export async function confirmPassword(
  ground: SignInGround,
  person: SignedIn,
  password: string,
): Promise<void> {
  return passwordGate(ground.address, () => comparePassword(ground, person, password))
}

async function comparePassword(
  {store, signIn}: SignInGround,
  person: SignedIn,
  password: string,
): Promise<void> {
  const bucket = `password:${person.id}`
  await guardBucket(store, bucket, perAccount)
  const account = await store.db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', person.id)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  const context = await signIn.$context
  const isRight = account?.password && (await context.password.verify({hash: account.password, password}))
  if (isRight) return
  await countFailure(store, bucket)
  throw new StoreError('wrong-password', 'Unexpected password, expected your own, try again.')
}

/**
 * Change the own password; every other sign-in ends.
 *
 * @throws StoreError `wrong-password`, `input`.
 */
export async function changePassword(
  ground: SignInGround,
  person: SignedIn,
  {current, next}: Readonly<{current: string; next: string}>,
): Promise<void> {
  await confirmPassword(ground, person, current)
  checkPassword(next, [person.email, person.name])
  await setPassword(ground, person.id, next)
  await endSessions(ground.store, person.id, {except: person.session?.id}, person.id)
  await note(ground.store, person.id, 'password-changed', {})
}

/** Set the password of a person. */
export async function setPassword(
  {signIn, store}: Pick<SignInGround, 'signIn' | 'store'>,
  person: string,
  next: string,
) {
  const context = await signIn.$context
  const password = await context.password.hash(next)
  await store.db
    .updateTable('account')
    .set({password})
    .where('userId', '=', person)
    .where('providerId', '=', 'credential')
    .execute()
}

/**
 * Begin to set up a second factor.
 *
 * @returns the address that an authenticator reads as a QR code.
 * @throws StoreError `wrong-password`.
 */
export async function beginSecondFactor(
  ground: SignInGround,
  person: SignedIn,
  password: string,
): Promise<Readonly<{uri: string; secret: string; backupCodes: readonly string[]}>> {
  await confirmPassword(ground, person, password)
  const response = await callSignIn(ground, '/two-factor/enable', {password})
  if (response.status !== 200)
    throw new StoreError(
      'second-factor',
      'Unexpected second factor, expected none yet, remove the old one first.',
    )
  const {totpURI} = (await response.json()) as {totpURI: string}
  const {codes, kept} = await makeRecoveryCodes()
  await ground.store.db
    .updateTable('twoFactor')
    .set({backupCodes: JSON.stringify(kept)})
    .where('userId', '=', person.id)
    .execute()
  return {uri: totpURI, secret: new URL(totpURI).searchParams.get('secret') ?? '', backupCodes: codes}
}

/**
 * Confirm a second factor by its first code.
 *
 * @returns cookies: confirming makes a new session.
 * @throws StoreError `second-factor`.
 */
export async function confirmSecondFactor(
  ground: SignInGround,
  person: SignedIn,
  code: string,
): Promise<readonly string[]> {
  const response = await passwordGate(ground.address, () => proveCode(ground, person, code))
  await note(ground.store, person.id, 'second-factor-on', {})
  return response.headers.getSetCookie()
}

/** Hold a code of the authenticator to the secret of who is signed in. */
async function proveCode(ground: SignInGround, person: SignedIn, code: string): Promise<Response> {
  const bucket = `code:${person.id}`
  await guardBucket(ground.store, bucket, perAccount)
  const response = await callSignIn(ground, '/two-factor/verify-totp', {code: code.replace(/\s/g, '')})
  if (response.status === 200) return response
  await countFailure(ground.store, bucket)
  throw new StoreError(
    'second-factor',
    'Unexpected code, expected the newest one of your authenticator, try again.',
  )
}

/**
 * Remove the own second factor.
 *
 * @throws StoreError `wrong-password`.
 */
export async function removeSecondFactor(
  ground: SignInGround,
  person: SignedIn,
  password: string,
): Promise<readonly string[]> {
  await confirmPassword(ground, person, password)
  const response = await callSignIn(ground, '/two-factor/disable', {password})
  await note(ground.store, person.id, 'second-factor-off', {})
  return response.headers.getSetCookie()
}

/** Write a change of an account into the audit log. */
export async function note(
  store: Store,
  actor: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeActivity(store.db, {at: store.now().toISOString(), actor, action, detail, audience: 'audit'})
}
