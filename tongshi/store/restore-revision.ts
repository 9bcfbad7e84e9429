import {loadRevision, type TargetName} from './find-target.ts'
import {saveTarget} from './save-target.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'

/**
 * Make the text of an earlier revision the newest again. It is a new revision by the one who restores, made from the
 * source that it was made from then, and it has to be reviewed again.
 *
 * @throws StoreError `not-found`, `stale`.
 */
export async function restoreRevision(
  store: Store,
  {to, ...name}: TargetName & Readonly<{to: number; rev: number}>,
  actor: Actor,
): Promise<Schema['current']> {
  const row = await loadRevision(store, {...name, rev: to})
  if (!row)
    throw new StoreError(
      'not-found',
      `Unexpected revision ${to}, expected one of the history, look it up there.`,
    )
  // The checks said yes to it once; what they say now stands beside the restored text.
  const request = {
    ...name,
    text: row.text,
    confirm: true,
    origin: 'restore' as const,
    reason: `revision ${to}`,
  }
  const from = row.from_hash === null ? {} : {from: row.from_hash}
  const {current} = await saveTarget(store, {...request, ...from}, actor)
  return current
}
