import {createHmac, timingSafeEqual} from 'node:crypto'
import {timeOf} from './find-signed-in.ts'
import {bucketsOf, countFailure, guardBucket, perAccount, perAddress} from './limit-attempts.ts'
import {hashText, makeSecret} from './make-id.ts'
import {passwordGate} from './password-gate.ts'
import {findRecoveryCode} from './recovery-codes.ts'
import {addressHeader, type SignIn} from './sign-in.ts'
import {readSignedCookie} from './signed-cookie.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/** What signing in needs to know of the desk and of the request. */
export type SignInGround = Readonly<{
  store: Store
  signIn: SignIn
  baseUrl: string
  secret: string
  address: string
  /** The request's own cookies. */
  cookies: string
  agent: string
}>

/** Cookies to set, and whether a second factor is still asked for. */
export type SignInAnswer = Readonly<{cookies: readonly string[]; secondFactor: boolean; person?: string}>

const deviceCookie = '__Host-tongshi.device'
const halfCookie = '__Host-tongshi.two_factor'

/** What a person types to come in. */
export type PasswordSignIn = Readonly<{email: string; password: string}>

/**
 * Sign in with e-mail address and password.
 *
 * Failures are counted by address and by account. A full account refuses unknown devices only: whoever has signed in
 * from a device before is not locked out by somebody who guesses from elsewhere.
 *
 * @throws StoreError `wrong-password`, `too-many`, `busy`.
 */
export async function signInWithPassword(ground: SignInGround, given: PasswordSignIn): Promise<SignInAnswer> {
  return passwordGate(ground.address, () => tryPassword(ground, given))
}

async function tryPassword(ground: SignInGround, {email, password}: PasswordSignIn): Promise<SignInAnswer> {
  const {store, address} = ground
  const buckets = bucketsOf(email, address)
  await guardBucket(store, buckets.address, perAddress)
  const known = await store.db
    .selectFrom('user')
    .leftJoin('person_state', 'person_state.person', 'user.id')
    .select(['user.id', 'disabled'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  if (!(known && (await isKnownDevice(ground, known.id))))
    await guardBucket(store, buckets.account, perAccount)
  const response = await callSignIn(ground, '/sign-in/email', {email: email.trim().toLowerCase(), password})
  if (response.status !== 200 || known?.disabled) {
    await countFailure(store, buckets.address)
    await countFailure(store, buckets.account)
    await noteRefusal(ground, known?.id, {email: email.slice(0, 200), factor: 'password'})
    throw new StoreError(
      'wrong-password',
      'Unexpected e-mail address or password, expected the two of an account, try again.',
    )
  }
  const body = (await response.json()) as {twoFactorRedirect?: boolean}
  if (body.twoFactorRedirect) return {cookies: response.headers.getSetCookie(), secondFactor: true}
  return finish(ground, known!.id, response.headers.getSetCookie())
}

/** What is typed as a second factor: a code of the authenticator, or a recovery code. */
export type CodeSignIn = Readonly<{code: string; backup: boolean}>

/**
 * Answer the second factor of a sign-in whose password was right.
 *
 * A code opens one sign-in: the same code a second time is refused. Failures are counted by address and by account.
 *
 * @throws StoreError `second-factor`, `too-many`, `busy`.
 */
export async function signInWithCode(ground: SignInGround, given: CodeSignIn): Promise<SignInAnswer> {
  return passwordGate(ground.address, () => tryCode(ground, given))
}

async function tryCode(ground: SignInGround, {code, backup}: CodeSignIn): Promise<SignInAnswer> {
  const {store, address} = ground
  const half = await findHalfSignedIn(ground)
  const buckets = [`code:${address}`, ...(half ? [`code:${half}`] : [])]
  for (const bucket of buckets)
    await guardBucket(store, bucket, bucket === buckets[0] ? perAddress : perAccount)
  const response = backup
    ? await callSignIn(ground, '/two-factor/verify-backup-code', {code: await keptCode(ground, half, code)})
    : await callSignIn(ground, '/two-factor/verify-totp', {code: code.replace(/\s/g, '')})
  const body =
    response.status === 200 ? ((await response.json()) as {user?: {id: string}; token?: string}) : {}
  const person = body.user?.id
  if (person === undefined || !(await spendCode(store, person, code))) {
    if (body.token) await store.db.deleteFrom('session').where('token', '=', body.token).execute()
    for (const bucket of buckets) await countFailure(store, bucket)
    await noteRefusal(ground, half, {factor: backup ? 'recovery code' : 'code'})
    throw new StoreError(
      'second-factor',
      'Unexpected code, expected the newest one of your authenticator, try again.',
    )
  }
  return finish(ground, person, response.headers.getSetCookie())
}

/** Whose password was right in this browser a moment ago. */
async function findHalfSignedIn({store, secret, cookies}: SignInGround): Promise<string | undefined> {
  const identifier = readSignedCookie(cookies, halfCookie, secret)
  if (identifier === undefined) return undefined
  const row = await store.db
    .selectFrom('verification')
    .select(['value', 'expiresAt'])
    .where('identifier', '=', identifier)
    .executeTakeFirst()
  return row && timeOf(row.expiresAt) > store.now().getTime() ? row.value : undefined
}

/** The hashed recovery code that was typed, as it is kept; a word that is none of them where it is wrong. */
async function keptCode({store}: SignInGround, person: string | undefined, typed: string): Promise<string> {
  const row =
    person === undefined
      ? undefined
      : await store.db
          .selectFrom('twoFactor')
          .select('backupCodes')
          .where('userId', '=', person)
          .executeTakeFirst()
  return (await findRecoveryCode(typed, readKept(row?.backupCodes))) ?? '-'
}

/** Codes of before they were hashed are no list, and good for nothing. */
function readKept(text = ''): readonly string[] {
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : []
  } catch {
    return []
  }
}

async function noteRefusal(
  {store, address}: SignInGround,
  actor: string | undefined,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const at = store.now().toISOString()
  const entry = {at, actor: actor ?? null, action: 'sign-in-refused', detail, address} as const
  await writeActivity(store.db, {...entry, audience: 'audit'})
}

async function spendCode(store: Store, person: string, code: string): Promise<boolean> {
  const {numInsertedOrUpdatedRows} = await store.db
    .insertInto('used_code')
    .values({person, code: hashText(code.replace(/\s/g, '')), at: store.now().toISOString()})
    .onConflict(clash => clash.columns(['person', 'code']).doNothing())
    .executeTakeFirstOrThrow()
  // A code is valid for a minute and a half; much later the same digits may come again.
  const old = new Date(store.now().getTime() - 10 * 60_000).toISOString()
  await store.db.deleteFrom('used_code').where('at', '<', old).execute()
  return numInsertedOrUpdatedRows === 1n
}

/** Call better-auth in the same process, as this desk and from the client's address. */
export async function callSignIn(
  {signIn, baseUrl, address, cookies, agent}: Omit<SignInGround, 'store' | 'secret'>,
  path: string,
  body?: unknown,
): Promise<Response> {
  const headers = {origin: baseUrl, cookie: cookies, 'user-agent': agent, [addressHeader]: address}
  return signIn.handler(
    new Request(`${baseUrl}/api/auth${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {...headers, ...(body === undefined ? {} : {'content-type': 'application/json'})},
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    }),
  )
}

/** Remember the device, write the sign-in down, and give the cookies on. */
export async function finish(
  {store, secret, address, agent}: SignInGround,
  person: string,
  cookies: readonly string[],
): Promise<SignInAnswer> {
  const token = makeSecret()
  const at = store.now().toISOString()
  await store.db
    .insertInto('device')
    .values({person, token_hash: hashText(token), at})
    .execute()
  await store.db
    .insertInto('person_state')
    .values({person, disabled: 0, must_second_factor: 0, seen_at: at})
    .onConflict(clash => clash.column('person').doUpdateSet({seen_at: at}))
    .execute()
  const detail = {agent: agent.slice(0, 200)}
  await writeActivity(store.db, {at, actor: person, action: 'sign-in', detail, address, audience: 'audit'})
  const device = `${token}.${sign(token, secret)}`
  const attributes = 'Path=/; Max-Age=31536000; HttpOnly; Secure; SameSite=Lax'
  return {cookies: [...cookies, `${deviceCookie}=${device}; ${attributes}`], secondFactor: false, person}
}

async function isKnownDevice({store, secret, cookies}: SignInGround, person: string): Promise<boolean> {
  const raw = cookies.split(/;\s*/).find(one => one.startsWith(`${deviceCookie}=`))
  const [token = '', signature = ''] = raw?.slice(deviceCookie.length + 1).split('.') ?? []
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(token, secret))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false
  const row = await store.db
    .selectFrom('device')
    .select('at')
    .where('person', '=', person)
    .where('token_hash', '=', hashText(token))
    .executeTakeFirst()
  return row !== undefined && store.now().getTime() - timeOf(row.at) < 365 * 24 * 3600_000
}

function sign(token: string, secret: string): string {
  return createHmac('sha256', secret).update(`device\0${token}`).digest('base64url')
}
