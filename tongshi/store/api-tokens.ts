import {note} from './accounts.ts'
import {hashText, makeId, makeSecret} from './make-id.ts'
import type {Scope} from './member.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'

/** What an API token may do, where, and until when. */
export type NewToken = Readonly<{
  name: string
  scopes: readonly Scope[]
  locales: readonly string[]
  expiresAt: string
}>

/** A token as its owner sees it later: never the token itself. */
export type ListedToken = NewToken & Readonly<{id: string; at: string; seen: string | null}>

/** Milliseconds: a token lasts a year at most. */
const longest = 366 * 24 * 3600_000

/**
 * Make an API token. It may do what its scopes say and its person may still do; it is shown once.
 *
 * @throws StoreError `input` where it would last for more than a year, or is over already.
 */
export async function makeToken(
  store: Store,
  person: string,
  {name, scopes, locales, expiresAt}: NewToken,
): Promise<Readonly<{id: string; token: string}>> {
  const [now, until] = [store.now(), new Date(expiresAt)]
  if (until <= now || until.getTime() - now.getTime() > longest) {
    const message = `Unexpected end \`${expiresAt}\`, expected a time within the next year, choose one.`
    throw new StoreError('input', message, {problems: [{path: 'body.expiresAt', message}]})
  }
  const [id, token] = [makeId(), `tsh_${makeSecret()}`]
  const row = {
    id,
    person,
    name,
    token_hash: hashText(token),
    scopes: JSON.stringify(scopes),
    locales: JSON.stringify(locales),
    at: now.toISOString(),
    expires_at: until.toISOString(),
  }
  await store.db
    .insertInto('api_token')
    .values({...row, seen_at: null, gone_at: null})
    .execute()
  await note(store, person, 'token-new', {id, name, scopes, locales})
  return {id, token}
}

/** The tokens of a person that have not been taken back. */
export async function listTokens({db}: Store, person: string): Promise<ListedToken[]> {
  const rows = await db
    .selectFrom('api_token')
    .selectAll()
    .where('person', '=', person)
    .where('gone_at', 'is', null)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(describe)
}

function describe({id, name, scopes, locales, at, expires_at, seen_at}: Schema['api_token']): ListedToken {
  return {
    id,
    name,
    scopes: JSON.parse(scopes),
    locales: JSON.parse(locales),
    at,
    expiresAt: expires_at,
    seen: seen_at,
  }
}

/**
 * Take a token back.
 *
 * @throws StoreError `not-found`.
 */
export async function dropToken(store: Store, person: string, id: string): Promise<void> {
  const {numUpdatedRows} = await store.db
    .updateTable('api_token')
    .set({gone_at: store.now().toISOString()})
    .where('id', '=', id)
    .where('person', '=', person)
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n)
    throw new StoreError(
      'not-found',
      `Unexpected token \`${id}\`, expected one of your own, look at your list.`,
    )
  await note(store, person, 'token-gone', {id})
}
