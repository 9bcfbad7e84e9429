import type {Kysely, Transaction} from 'kysely'
import type {Schema} from './schema.ts'

/** One thing that happened. `detail` is JSON-safe and holds no secret. */
export type Activity = Readonly<{
  seq: number
  at: string
  actor: string | null
  action: string
  document: string | null
  key: string | null
  locale: string | null
  detail: Readonly<Record<string, unknown>>
  address: string | null
  audience: 'feed' | 'audit'
}>

/** What a writer says of it; the rest is filled in. */
export type NewActivity = Pick<Activity, 'at' | 'actor' | 'action'> &
  Partial<Pick<Activity, 'document' | 'key' | 'locale' | 'detail' | 'address' | 'audience'>>

/**
 * Append to what happened, in the same transaction as the thing itself.
 *
 * @returns the entry with its number, to be told to open pages once the transaction stands.
 */
export async function writeActivity(
  db: Kysely<Schema> | Transaction<Schema>,
  {
    at,
    actor,
    action,
    document = null,
    key = null,
    locale = null,
    detail = {},
    address = null,
    audience = 'feed',
  }: NewActivity,
): Promise<Activity> {
  const row = {at, actor, action, document, key, locale, address, audience}
  const {seq} = await db
    .insertInto('activity')
    .values({...row, detail: JSON.stringify(detail)})
    .returning('seq')
    .executeTakeFirstOrThrow()
  return {seq, ...row, detail}
}

/** An entry as its row holds it. */
export function readActivity(row: Omit<Activity, 'detail'> & Readonly<{detail: string}>): Activity {
  return {...row, detail: JSON.parse(row.detail)}
}
