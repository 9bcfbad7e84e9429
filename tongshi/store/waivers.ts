import type {Block} from './judge-release.ts'
import {makeId} from './make-id.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/**
 * Waive a block, with a reason. A waiver is bound to the texts it was given for.
 *
 * @throws StoreError `input` where the block cannot be waived.
 */
export async function waiveBlock(
  store: Store,
  block: Block,
  reason: string,
  actor: Actor,
): Promise<Schema['waiver']> {
  if (!block.waivable) {
    const message = `Unexpected waiver of \`${block.rule}\`, expected one of a block that can be waived, settle it.`
    throw new StoreError('input', message, {problems: [{path: 'body.block', message}]})
  }
  const at = store.now().toISOString()
  const {id, rule, document, key, locale, detail: about} = block
  const row = {
    id: makeId(),
    block: id,
    rule,
    document,
    key,
    locale,
    reason,
    author: actor.person!,
    at,
    gone_at: null,
    detail: key === null ? about : null,
  }
  const activity = await store.db.transaction().execute(async db => {
    await db.insertInto('waiver').values(row).execute()
    const detail = {rule, reason}
    return writeActivity(db, {at, actor: actor.person, action: 'waive', document, key, locale, detail})
  })
  store.live.tell(activity)
  return row
}

/**
 * Take a waiver back.
 *
 * @throws StoreError `not-found`.
 */
export async function dropWaiver(store: Store, id: string, actor: Actor): Promise<void> {
  const at = store.now().toISOString()
  const row = await store.db
    .updateTable('waiver')
    .set({gone_at: at})
    .where('id', '=', id)
    .where('gone_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!row)
    throw new StoreError(
      'not-found',
      `Unexpected waiver \`${id}\`, expected one that stands, look at the gate.`,
    )
  const {document, key, locale, rule} = row
  const entry = {at, actor: actor.person, action: 'unwaive', document, key, locale, detail: {rule}}
  store.live.tell(await writeActivity(store.db, entry))
}
