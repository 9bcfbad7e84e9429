import type {Store} from './store.ts'
import {readActivity} from './write-activity.ts'

/** Milliseconds between two looks for what other processes have written. */
const pause = 1000

/** Entries of one process may be committed after younger ones of another: that many are looked at again. */
const overlap = 50

/**
 * Tell the open pages of this process what other processes do to the same store.
 *
 * @returns a function that ends it.
 */
export async function tailActivity(store: Store): Promise<() => Promise<void>> {
  const {last} = await store.db
    .selectFrom('activity')
    .select(({fn}) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  const told = new Set<number>()
  let newest = last ?? 0
  const first = newest
  const own = store.live.activity(({seq}) => remember(seq))
  const remember = (seq: number) => {
    told.add(seq)
    newest = Math.max(newest, seq)
    for (const old of told) if (old < newest - 2 * overlap) told.delete(old)
  }
  const look = async (): Promise<void> => {
    const rows = await store.db
      .selectFrom('activity')
      .selectAll()
      .where('seq', '>', Math.max(first, newest - overlap))
      .orderBy('seq')
      .execute()
    for (const row of rows) if (!told.has(row.seq)) store.live.tell(readActivity(row))
  }
  let looking: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => undefined)
  }, pause)
  timer.unref()
  return async () => {
    clearInterval(timer)
    own()
    await looking
  }
}
