import {loadRevision} from './find-target.ts'
import {makeId} from './make-id.ts'
import {type BulkChange, type BulkRequest, previewBulk} from './preview-bulk.ts'
import type {Origin, Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeActivity} from './write-activity.ts'

/** What a bulk action did. */
export type BulkDone = Readonly<{batch: string; changed: number; refused: number}>

const origins: Readonly<Partial<Record<BulkRequest['action']['kind'], Origin>>> = {
  approve: 'review',
  reject: 'reject',
  'restore-author': 'restore',
}

/**
 * Do to every unit what the preview has shown, as one batch that can be undone.
 *
 * @param seal of the preview.
 * @throws StoreError `stale` where the changes would no longer be those that were shown.
 */
export async function applyBulk(
  store: Store,
  request: BulkRequest,
  seal: string,
  actor: Actor,
): Promise<BulkDone> {
  const preview = await previewBulk(store, request)
  if (preview.seal !== seal)
    throw new StoreError(
      'stale',
      'Unexpected changes since the preview, expected the same texts, look at the preview again.',
      {
        base: null,
        mine: null,
        theirs: null,
      },
    )
  const [batch, at] = [makeId(), store.now().toISOString()]
  const {action, q, locale} = request
  const row = {id: batch, kind: action.kind, query: q, author: actor.person!, at, changed: 0}
  await store.db
    .insertInto('batch')
    .values({...row, undone_at: null, undone_by: null})
    .execute()
  const ready = preview.changes.filter(change => change.refused === null)
  const reason = action.kind === 'reject' ? action.reason : null
  const origin = origins[action.kind] ?? 'bulk'
  const saved = await Promise.all(
    ready.map(change => save(store, {change, batch, at, actor, origin, reason})),
  )
  const changed = saved.filter(Boolean).length
  await store.db.updateTable('batch').set({changed}).where('id', '=', batch).execute()
  const detail = {batch, kind: action.kind, query: q, changed}
  store.live.tell(await writeActivity(store.db, {at, actor: actor.person, action: 'bulk', locale, detail}))
  return {batch, changed, refused: preview.changes.length - changed}
}

type Saving = Readonly<{
  change: Pick<BulkChange, 'document' | 'key' | 'locale' | 'rev' | 'after' | 'state' | 'from'>
  batch: string
  at: string
  actor: Actor
  origin: Origin
  reason: string | null
}>

async function save(store: Store, {change, batch, at, actor, origin, reason}: Saving): Promise<boolean> {
  const {document, key, locale, rev, after, state, from} = change
  const author = actor.person
  const {saved} = await store.queue.save({
    revision: {document, key, locale, base: rev, text: after, state, author, at, from, origin, reason, batch},
    activity: {
      at,
      actor: author,
      action: 'save',
      document,
      key,
      locale,
      detail: {rev: rev + 1, state, origin, batch},
    },
  })
  return saved
}

/** What an undo did: units that somebody has changed since keep their newer text. */
export type Undone = Readonly<{
  undone: number
  kept: readonly Readonly<{document: string; key: string; locale: string}>[]
}>

/**
 * Undo a batch: every unit that still says what the batch made of it gets its text and state of before, as a new
 * revision.
 *
 * @throws StoreError `not-found`, `used` where it was undone before.
 */
export async function undoBulk(store: Store, batch: string, actor: Actor): Promise<Undone> {
  const row = await store.db.selectFrom('batch').selectAll().where('id', '=', batch).executeTakeFirst()
  if (!row)
    throw new StoreError('not-found', `Unexpected batch \`${batch}\`, expected one of the list, look at it.`)
  const at = store.now().toISOString()
  const {numUpdatedRows} = await store.db
    .updateTable('batch')
    .set({undone_at: at, undone_by: actor.person})
    .where('id', '=', batch)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n)
    throw new StoreError(
      'used',
      'Unexpected second undo of this batch, expected the first, look at the history.',
    )
  const revisions = await store.db.selectFrom('revision').selectAll().where('batch', '=', batch).execute()
  const results = await Promise.all(
    revisions.map(revision =>
      undo(store, revision as Schema['current'] & {base_rev: number}, {at, actor, batch}),
    ),
  )
  const kept = revisions
    .filter((_, index) => !results[index])
    .map(({document, key, locale}) => ({document, key, locale}))
  const detail = {batch, undone: revisions.length - kept.length}
  store.live.tell(await writeActivity(store.db, {at, actor: actor.person, action: 'bulk-undo', detail}))
  return {undone: revisions.length - kept.length, kept}
}

async function undo(
  store: Store,
  {document, key, locale, rev, base_rev}: Schema['current'] & {base_rev: number},
  {at, actor, batch}: Readonly<{at: string; actor: Actor; batch: string}>,
): Promise<boolean> {
  const before = await loadRevision(store, {document, key, locale, rev: base_rev})
  const {text = '', state = 'initial', from_hash = null} = before ?? {}
  const change = {document, key, locale, rev, after: text, state, from: from_hash}
  return save(store, {change, batch: `undo:${batch}`, at, actor, origin: 'restore', reason: null})
}
