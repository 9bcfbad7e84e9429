import {sourceOf} from './find-target.ts'
import {makeId} from './make-id.ts'
import {guardKnown} from './members.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

type Assignment = Schema['assignment']

/** Who shall do what, in which language, until when. */
export type NewAssignment = Pick<Assignment, 'document' | 'locale' | 'role' | 'person' | 'due' | 'zone'>

/** Assignments, the next due first. */
export async function listAssignments(
  {db}: Pick<Store, 'db'>,
  {person, open}: Readonly<{person?: string | undefined; open: boolean}>,
): Promise<Assignment[]> {
  let query = db.selectFrom('assignment').selectAll()
  if (person !== undefined) query = query.where('person', '=', person)
  if (open) query = query.where('done_at', 'is', null)
  const rows = await query.orderBy('at').execute()
  return rows.sort((one, other) => ((one.due ?? '~') < (other.due ?? '~') ? -1 : 1))
}

/**
 * Assign work to a member.
 *
 * @throws StoreError `not-found` where the document or the member is not there.
 */
export async function assignWork(store: Store, assignment: NewAssignment, actor: Actor): Promise<Assignment> {
  await sourceOf(store, assignment.document)
  await guardKnown(store, assignment.person)
  const at = store.now().toISOString()
  const row = {
    ...assignment,
    due: instantOf(assignment.due),
    id: makeId(),
    author: actor.person!,
    at,
    done_at: null,
    reminded: null,
  }
  await write(store, row, {action: 'assign', actor, at}, db =>
    db.insertInto('assignment').values(row).execute(),
  )
  return row
}

/**
 * Change when an assignment is due, or say that it is done, or not.
 *
 * @throws StoreError `not-found`.
 */
export async function changeAssignment(
  store: Store,
  {
    id,
    due,
    zone,
    done,
  }: Readonly<{
    id: string
    due?: string | null | undefined
    zone?: string | null | undefined
    done?: boolean | undefined
  }>,
  actor: Actor,
): Promise<Assignment> {
  const before = await loadAssignment(store, id)
  const at = store.now().toISOString()
  const row = {
    ...before,
    // A new time wants new reminders.
    ...(due === undefined ? {} : {due: instantOf(due), reminded: null}),
    ...(zone === undefined ? {} : {zone}),
    ...(done === undefined ? {} : {done_at: done ? at : null}),
  }
  const action = done === undefined ? 'assignment-due' : done ? 'assignment-done' : 'assignment-reopened'
  await write(store, row, {action, actor, at}, db =>
    db.updateTable('assignment').set(row).where('id', '=', id).execute(),
  )
  return row
}

/** Take an assignment back. */
export async function dropAssignment(store: Store, id: string, actor: Actor): Promise<void> {
  const row = await loadAssignment(store, id)
  const at = store.now().toISOString()
  await write(store, row, {action: 'unassign', actor, at}, db =>
    db.deleteFrom('assignment').where('id', '=', id).execute(),
  )
}

/**
 * Load one assignment.
 *
 * @throws StoreError `not-found`.
 */
export async function loadAssignment({db}: Pick<Store, 'db'>, id: string): Promise<Assignment> {
  const row = await db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw new StoreError('not-found', `Unexpected assignment \`${id}\`, expected one of the list, look at it.`)
}

function instantOf(due: string | null): string | null {
  return due === null ? null : new Date(due).toISOString()
}

type Doing = Readonly<{action: string; actor: Actor; at: string}>

async function write(
  store: Store,
  {document, locale, role, person, due}: Assignment,
  {action, actor, at}: Doing,
  work: (db: Store['db']) => Promise<unknown>,
): Promise<void> {
  const activity = await store.db.transaction().execute(async db => {
    await work(db)
    return writeActivity(db, {at, actor: actor.person, action, document, locale, detail: {role, person, due}})
  })
  store.live.tell(activity)
}
