import {hashText} from './make-id.ts'
import {loadRoles, type Scope, type SignedIn} from './member.ts'
import {readSignedCookie} from './signed-cookie.ts'
import type {Store} from './store.ts'

/** Milliseconds after which a sign-in ends, used or not. */
const absoluteAge = 30 * 24 * 3600_000

/** Milliseconds of use between two notes that a sign-in is in use. */
const noteEvery = 3600_000

/** Milliseconds for which an unused sign-in lasts. */
const idleAge = 7 * 24 * 3600_000

export const sessionCookie = '__Host-tongshi.session_token'

/** Does a request come with an API token? Then its cookies say nothing. */
export function isBearer(authorization: string | null): boolean {
  return /^Bearer tsh_[\w-]{20,100}$/i.test(authorization ?? '')
}

/**
 * Who sends these headers: by the cookie of a sign-in, or by an API token.
 *
 * One join, instead of better-auth's own look: it is asked at every request.
 */
export async function findSignedIn(
  store: Store,
  headers: Headers,
  secret: string,
): Promise<SignedIn | undefined> {
  const authorization = headers.get('authorization')
  if (isBearer(authorization)) return findByToken(store, authorization!.replace(/^Bearer /i, ''))
  const token = readSessionToken(headers.get('cookie') ?? '', secret)
  return token === undefined ? undefined : findBySession(store, token)
}

/** The token inside of the signed cookie; nothing where the signature is not ours. */
export function readSessionToken(cookies: string, secret: string): string | undefined {
  return readSignedCookie(cookies, sessionCookie, secret)
}

async function findBySession(store: Store, token: string): Promise<SignedIn | undefined> {
  const row = await personQuery(store)
    .innerJoin('session', 'session.userId', 'user.id')
    .select(['session.id as sessionId', 'session.createdAt', 'session.updatedAt', 'session.expiresAt'])
    .where('session.token', '=', token)
    .executeTakeFirst()
  const now = store.now().getTime()
  if (!row || row.disabled) return undefined
  if (timeOf(row.expiresAt) <= now || now - timeOf(row.createdAt) > absoluteAge) return undefined
  if (now - timeOf(row.updatedAt) > noteEvery) {
    const time = (milliseconds: number) =>
      store.engine === 'sqlite' ? new Date(milliseconds).toISOString() : new Date(milliseconds)
    await store.db
      .updateTable('session')
      .set({updatedAt: time(now), expiresAt: time(now + idleAge)})
      .where('token', '=', token)
      .execute()
  }
  return {...(await describe(store, row)), session: {id: row.sessionId, token, since: timeOf(row.createdAt)}}
}

async function findByToken(store: Store, token: string): Promise<SignedIn | undefined> {
  const row = await personQuery(store)
    .innerJoin('api_token', 'api_token.person', 'user.id')
    .select(['api_token.id as tokenId', 'api_token.scopes', 'api_token.locales', 'api_token.seen_at'])
    .where('api_token.token_hash', '=', hashText(token))
    .where('api_token.gone_at', 'is', null)
    .where('api_token.expires_at', '>', store.now().toISOString())
    .executeTakeFirst()
  if (!row || row.disabled) return undefined
  const now = store.now()
  if (!row.seen_at || now.getTime() - Date.parse(row.seen_at) > noteEvery)
    await store.db
      .updateTable('api_token')
      .set({seen_at: now.toISOString()})
      .where('id', '=', row.tokenId)
      .execute()
  const own = {
    id: row.tokenId,
    scopes: JSON.parse(row.scopes) as Scope[],
    locales: JSON.parse(row.locales) as string[],
  }
  return {...(await describe(store, row)), token: own}
}

function personQuery({db}: Store) {
  return db
    .selectFrom('user')
    .leftJoin('person_state', 'person_state.person', 'user.id')
    .select(['user.id', 'user.name', 'user.email', 'user.twoFactorEnabled'])
    .select(['person_state.disabled', 'person_state.must_second_factor'])
}

type PersonRow = {
  id: string
  name: string
  email: string
  twoFactorEnabled: unknown
  must_second_factor: number | null
}

async function describe(store: Store, row: PersonRow): Promise<SignedIn> {
  const {id, name, email, must_second_factor} = row
  const twoFactor = Boolean(row.twoFactorEnabled)
  const roles = await loadRoles(store, id)
  return {id, name, email, roles, twoFactor, mustSetSecondFactor: must_second_factor === 1 && !twoFactor}
}

/** better-auth keeps text on SQLite and timestamps on PostgreSQL. */
export function timeOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value))
}
