import {hashText} from './make-id.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'

/** Requests to the API that one person, or one address that is not signed in, may send in a minute. */
const requestsPerMinute = 1200

/** Failed sign-ins of one address in fifteen minutes. */
export const perAddress = 20

/** Failed sign-ins to one account in fifteen minutes, from devices that have never signed in to it. */
export const perAccount = 10

/** Milliseconds for which failures are remembered. */
const window = 15 * 60_000

/** Who has sent how many in this minute; all are forgotten together, so that nobody can make it costly to forget. */
let minute = {until: 0, counts: new Map<string, number>()}

/**
 * Count a request of this process.
 *
 * @throws StoreError `too-many`.
 */
export function countRequest(who: string, now = performance.now()): void {
  if (now >= minute.until) minute = {until: now + 60_000, counts: new Map()}
  const count = (minute.counts.get(who) ?? 0) + 1
  minute.counts.set(who, count)
  if (count > requestsPerMinute) throw tooMany((minute.until - now) / 1000)
}

/** What failures are counted by: the address they come from, and the account they try. */
export function bucketsOf(email: string, address: string): Readonly<{address: string; account: string}> {
  return {address: `address:${address}`, account: `account:${hashText(email.trim().toLowerCase())}`}
}

/**
 * Refuse a bucket that is full.
 *
 * @throws StoreError `too-many` with the seconds to wait.
 */
export async function guardBucket(store: Store, bucket: string, most: number): Promise<void> {
  const row = await store.db.selectFrom('attempt').selectAll().where('bucket', '=', bucket).executeTakeFirst()
  if (!row) return
  const now = store.now().getTime()
  const left = Date.parse(row.until) - now
  // Counted before the clock was set back: a day's mending must not lock anybody out for a day.
  if (left > window)
    await store.db
      .updateTable('attempt')
      .set({until: new Date(now + window).toISOString()})
      .where('bucket', '=', bucket)
      .execute()
  if (left > 0 && row.count >= most) throw tooMany(Math.min(left, window) / 1000)
}

/** Count a failure; what was counted longer ago than the window is forgotten. */
export async function countFailure(store: Store, bucket: string): Promise<void> {
  const now = store.now()
  const until = new Date(now.getTime() + window).toISOString()
  await store.db.transaction().execute(async db => {
    await db.deleteFrom('attempt').where('until', '<', now.toISOString()).execute()
    await db
      .insertInto('attempt')
      .values({bucket, count: 1, until})
      .onConflict(clash =>
        clash.column('bucket').doUpdateSet(({eb}) => ({count: eb('attempt.count', '+', 1)})),
      )
      .execute()
  })
}

function tooMany(seconds: number): StoreError {
  const retryAfter = Math.max(1, Math.ceil(seconds))
  return new StoreError(
    'too-many',
    `Unexpected number of attempts, expected fewer, wait ${retryAfter} seconds and try again.`,
    {retryAfter},
  )
}
