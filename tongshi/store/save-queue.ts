import type {Kysely} from 'kysely'
import {type NewRevision, rowsOf} from './insert-revisions.ts'
import type {LiveEvents} from './live-events.ts'
import {tellMeasured} from './measured.ts'
import type {Schema} from './schema.ts'
import {type Activity, type NewActivity, writeActivity} from './write-activity.ts'

type Current = Schema['current']

/** A compare-and-set of one target: it stands if `revision.base` is still the newest. */
export type Edit = Readonly<{revision: NewRevision; activity: NewActivity}>

/** What became of it: the new current row, or the row that stood in its way (none: the target is not there). */
export type EditResult = Readonly<{saved: boolean; repeated?: boolean; current: Current | undefined}>

/** Edits waiting for the next commit. */
export type SaveQueue = Readonly<{
  save: (edit: Edit) => Promise<EditResult>
  /** Edits that no commit has taken up yet. */
  waiting: () => number
}>

type Waiting = Readonly<{edit: Edit; resolve: (result: EditResult) => void; reject: (error: unknown) => void}>

/** Edits in one commit. */
const most = 256

/**
 * Make the queue of a store. All edits that arrive in one turn share a transaction and its one write to the disk; each
 * is still compared and set by itself, and answered only after the commit.
 */
export function makeSaveQueue(db: Kysely<Schema>, live: LiveEvents): SaveQueue {
  const waiting: Waiting[] = []
  let isFlushing = false
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, most)
      try {
        const {results, told} = await commit(
          db,
          group.map(one => one.edit),
        )
        for (const [at, {resolve}] of group.entries()) settle(results[at]!, resolve)
        for (const activity of told) live.tell(activity)
      } catch (error) {
        await commitAlone(db, group, live, error)
      }
    }
    isFlushing = false
  }
  return {
    save: edit =>
      new Promise((resolve, reject) => {
        waiting.push({edit, resolve, reject})
        if (isFlushing) return
        isFlushing = true
        setTimeout(flush)
      }),
    waiting: () => waiting.length,
  }
}

/** One bad edit must not take those beside it with it. */
async function commitAlone(
  db: Kysely<Schema>,
  group: readonly Waiting[],
  live: LiveEvents,
  first: unknown,
): Promise<void> {
  for (const {edit, resolve, reject} of group) {
    if (group.length === 1) {
      tellMeasured('save', {outcome: 'failed'})
      return reject(first)
    }
    try {
      const {results, told} = await commit(db, [edit])
      settle(results[0]!, resolve)
      for (const activity of told) live.tell(activity)
    } catch (error) {
      tellMeasured('save', {outcome: 'failed'})
      reject(error)
    }
  }
}

function settle(result: EditResult, resolve: Waiting['resolve']): void {
  tellMeasured('save', {outcome: result.repeated ? 'repeated' : result.saved ? 'saved' : 'stale'})
  resolve(result)
}

async function commit(
  db: Kysely<Schema>,
  edits: readonly Edit[],
): Promise<{results: EditResult[]; told: Activity[]}> {
  // Two servers that take the same rows in the same order never wait for each other in a circle.
  const order = [...edits.keys()].sort((one, other) => (nameOf(edits[one]!) < nameOf(edits[other]!) ? -1 : 1))
  const results: EditResult[] = []
  const told: Activity[] = []
  await db.transaction().execute(async transaction => {
    for (const at of order) {
      const {revision, activity} = edits[at]!
      const result = (await repeated(transaction, revision)) ?? (await compareAndSet(transaction, revision))
      results[at] = result
      if (result.saved && !result.repeated) told.push(await writeActivity(transaction, activity))
    }
  })
  return {results, told}
}

function nameOf({revision: {document, key, locale}}: Edit): string {
  return `${document}\0${key}\0${locale}`
}

/** The answer to a request that was answered before: a client that heard nothing asks again. */
async function repeated(db: Kysely<Schema>, {request}: NewRevision): Promise<EditResult | undefined> {
  if (!request) return undefined
  const row = await db.selectFrom('revision').selectAll().where('request', '=', request).executeTakeFirst()
  return row && {saved: true, repeated: true, current: row}
}

async function compareAndSet(db: Kysely<Schema>, revision: NewRevision): Promise<EditResult> {
  const rows = rowsOf(revision)
  const {document, key, locale} = rows.current
  const stands =
    revision.base === 0
      ? (
          await db
            .insertInto('current')
            .values(rows.current)
            .onConflict(clash => clash.columns(['document', 'key', 'locale']).doNothing())
            .executeTakeFirstOrThrow()
        ).numInsertedOrUpdatedRows
      : (
          await db
            .updateTable('current')
            .set(rows.current)
            .where('document', '=', document)
            .where('key', '=', key)
            .where('locale', '=', locale)
            .where('rev', '=', revision.base)
            .executeTakeFirstOrThrow()
        ).numUpdatedRows
  if (stands) {
    await db.insertInto('revision').values(rows.revision).execute()
    return {saved: true, current: rows.current}
  }
  const current = await db
    .selectFrom('current')
    .selectAll()
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .executeTakeFirst()
  return {saved: false, current}
}
