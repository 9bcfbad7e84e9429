import type {Store} from './store.ts'
import {writeActivity} from './write-activity.ts'

/** Days before an assignment is due at which its person is reminded; 0 is the due time itself. */
const days = [7, 2, 0] as const

/** Milliseconds of a day. */
const day = 24 * 3600_000

/**
 * Remind people of what is due: once at each of the days above, in the feed that every desk shows. Several servers
 * remind once, since a reminder is noted by compare-and-set.
 *
 * @returns how many reminders were written.
 */
export async function remindPeople(store: Store): Promise<number> {
  const now = store.now()
  const horizon = new Date(now.getTime() + days[0] * day).toISOString()
  const rows = await store.db
    .selectFrom('assignment')
    .selectAll()
    .where('done_at', 'is', null)
    .where('due', '<=', horizon)
    .execute()
  let count = 0
  for (const {id, due, reminded, document, locale, role, person} of rows) {
    const left = (Date.parse(due!) - now.getTime()) / day
    const step = days.findLast(one => left <= one)!
    if (reminded !== null && Number(reminded) <= step) continue
    const activity = await store.db.transaction().execute(async db => {
      const note = db
        .updateTable('assignment')
        .set({reminded: String(step)})
        .where('id', '=', id)
      const isSame =
        reminded === null ? note.where('reminded', 'is', null) : note.where('reminded', '=', reminded)
      if ((await isSame.executeTakeFirstOrThrow()).numUpdatedRows === 0n) return undefined
      const detail = {person, role, due, days: step}
      return writeActivity(db, {
        at: now.toISOString(),
        actor: null,
        action: 'reminder',
        document,
        locale,
        detail,
      })
    })
    if (!activity) continue
    store.live.tell(activity)
    count += 1
  }
  return count
}
