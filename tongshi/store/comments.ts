import {unitMissing} from './find-target.ts'
import {makeId} from './make-id.ts'
import type {Schema} from './schema.ts'
import {loadUnit} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

type Comment = Schema['comment']

/** A comment to write: on the target in a locale, or on the source where there is none. */
export type NewComment = Pick<Comment, 'document' | 'key' | 'locale' | 'kind' | 'text' | 'parent'>

/** The comments on a unit in the order of writing: on its source, and on its targets in all locales. */
export async function loadComments(
  {db}: Pick<Store, 'db'>,
  document: string,
  key: string,
): Promise<Comment[]> {
  return db
    .selectFrom('comment')
    .selectAll()
    .where('document', '=', document)
    .where('key', '=', key)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/**
 * Write a comment. An open comment of kind `issue` stops approval.
 *
 * @throws StoreError `not-found` where the unit, or the comment that it answers, is not there.
 */
export async function writeComment(store: Store, comment: NewComment, actor: Actor): Promise<Comment> {
  if (!(await loadUnit(store.db, comment.document, comment.key))) throw unitMissing(comment)
  if (comment.parent !== null) await loadComment(store, comment.parent)
  const at = store.now().toISOString()
  const row = {...comment, id: makeId(), author: actor.person!, at, resolved_by: null, resolved_at: null}
  const {document, key, locale, kind} = row
  const activity = await store.db.transaction().execute(async db => {
    await db.insertInto('comment').values(row).execute()
    const detail = {id: row.id, kind, text: row.text.slice(0, 200)}
    return writeActivity(db, {at, actor: actor.person, action: 'comment', document, key, locale, detail})
  })
  store.live.tell(activity)
  return row
}

export async function loadComment({db}: Pick<Store, 'db'>, id: string): Promise<Comment> {
  const row = await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw new StoreError(
    'not-found',
    `Unexpected comment \`${id}\`, expected one of the unit, look it up there.`,
  )
}

/**
 * Change the text of an own comment, or settle and reopen any.
 *
 * @throws StoreError `role` where somebody else's text would change.
 */
export async function changeComment(
  store: Store,
  {id, text, resolved}: Readonly<{id: string; text?: string | undefined; resolved?: boolean | undefined}>,
  actor: Actor,
): Promise<Comment> {
  const before = await loadComment(store, id)
  if (text !== undefined && before.author !== actor.person)
    throw new StoreError(
      'role',
      'Unexpected change of another person’s comment, expected your own, answer it instead.',
    )
  const at = store.now().toISOString()
  const settled = resolved === undefined ? {} : settle(resolved, at, actor)
  const row = {...before, ...(text === undefined ? {} : {text}), ...settled}
  const {document, key, locale} = row
  const action = resolved === undefined ? 'comment-edit' : resolved ? 'comment-resolve' : 'comment-reopen'
  const activity = await store.db.transaction().execute(async db => {
    await db.updateTable('comment').set(row).where('id', '=', id).execute()
    return writeActivity(db, {at, actor: actor.person, action, document, key, locale, detail: {id}})
  })
  store.live.tell(activity)
  return row
}

function settle(resolved: boolean, at: string, actor: Actor): Pick<Comment, 'resolved_by' | 'resolved_at'> {
  return resolved ? {resolved_by: actor.person, resolved_at: at} : {resolved_by: null, resolved_at: null}
}
