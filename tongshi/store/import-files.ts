import type {Finding} from '#messages/finding.ts'
import {followFiles} from './follow-files.ts'
import {importCatalogues} from './import-catalogues.ts'
import {importContent} from './import-content.ts'
import type {ImportRun} from './import-run.ts'
import type {Actor, Store} from './store.ts'
import {writeActivity} from './write-activity.ts'

/** What an import did. Findings name what could not be read; it stays as the store has it. */
export type Imported = Readonly<{imported: number; conflicts: number; findings: readonly Finding[]}>

/**
 * Read the files of `content/` and `locales/` and take over, text by text, what was changed there by hand or by git
 * since the last release. Where the store has changed the same text too, both are kept and listed as a conflict.
 *
 * Where there are several servers, the files of this one are brought up to the others' first.
 *
 * The first import fills an empty store. All of it stands in one transaction.
 */
export async function importFiles(store: Store, actor: Actor = {person: null}): Promise<Imported> {
  return store.alone(() => importAlone(store, actor))
}

/** The same for a caller that has the store for itself already. */
export async function importAlone(store: Store, actor: Actor): Promise<Imported> {
  const findings: Finding[] = []
  const count = {imported: 0, conflicts: 0}
  const at = store.now().toISOString()
  const stale = await followFiles(store)
  const activity = await store.db.transaction().execute(async db => {
    const run: ImportRun = {store, db, at, findings, stale, count}
    await importContent(run)
    await importCatalogues(run)
    if (count.imported + count.conflicts === 0) return undefined
    const detail = {...count}
    return writeActivity(db, {
      at,
      actor: actor.person,
      action: 'import',
      detail,
      address: actor.address ?? null,
    })
  })
  if (activity) store.live.tell(activity)
  await followFiles(store, stale)
  return {...count, findings}
}
