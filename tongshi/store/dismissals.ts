import type {TargetName} from './find-target.ts'
import {makeId} from './make-id.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/** Load the findings of a target that somebody has dismissed, by id. An id ends with the texts it was made from. */
export async function loadDismissed(
  {db}: Pick<Store, 'db'>,
  {document, key, locale}: TargetName,
): Promise<ReadonlyMap<string, Schema['dismissal']>> {
  const rows = await db
    .selectFrom('dismissal')
    .selectAll()
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .where('gone_at', 'is', null)
    .execute()
  return new Map(rows.map(row => [row.finding, row]))
}

/** Dismiss a finding of a target, with a reason. */
export async function dismissFinding(
  store: Store,
  {
    document,
    key,
    locale,
    finding,
    rule,
    reason,
  }: TargetName & Readonly<{finding: string; rule: string; reason: string}>,
  actor: Actor,
): Promise<Schema['dismissal']> {
  const at = store.now().toISOString()
  const id = makeId()
  const row = {id, finding, rule, document, key, locale, reason, author: actor.person!, at, gone_at: null}
  const activity = await store.db.transaction().execute(async db => {
    await db.insertInto('dismissal').values(row).execute()
    const detail = {rule, reason}
    return writeActivity(db, {at, actor: actor.person, action: 'dismiss', document, key, locale, detail})
  })
  store.live.tell(activity)
  return row
}

/** Take a dismissal back. */
export async function restoreFinding(store: Store, id: string, actor: Actor): Promise<void> {
  const at = store.now().toISOString()
  const row = await store.db
    .updateTable('dismissal')
    .set({gone_at: at})
    .where('id', '=', id)
    .where('gone_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!row)
    throw new StoreError('not-found', `Unexpected dismissal \`${id}\`, expected one that stands, look it up.`)
  const {document, key, locale, rule} = row
  const entry = {at, actor: actor.person, action: 'undismiss', document, key, locale, detail: {rule}}
  store.live.tell(await writeActivity(store.db, entry))
}
