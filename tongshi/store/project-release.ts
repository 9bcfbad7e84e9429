import {readCatalogue} from '#messages/read-catalogue.ts'
import {lookAgain} from './current-newsroom.ts'
import {followFiles} from './follow-files.ts'
import {hashText} from './make-id.ts'
import {readProjected, writeProjected} from './project-file.ts'
import type {ReleaseFile} from './release-files.ts'
import type {Store} from './store.ts'

/**
 * Write the files of every release that is not complete, oldest first. What stands already is left alone, so it may be
 * done again after any fault. A file that somebody has edited meanwhile is not overwritten: the next import compares it
 * with what it said before.
 *
 * @throws StoreError `busy` where a file cannot be written, as on a full disk; it is finished later.
 */
export async function finishReleases(store: Store): Promise<void> {
  const {db} = store
  const rows = await db
    .selectFrom('release')
    .selectAll()
    .where('status', '=', 'writing')
    .orderBy('at')
    .execute()
  // Where there are several servers, files follow what the store says of them, whichever release said it.
  if (rows.length > 0) await followFiles(store)
  for (const {id, files} of rows) {
    const all = JSON.parse(files) as ReleaseFile[]
    if (!store.projected)
      for (const file of all) if ((await projectFile(store, file)) === 'edited') await forget(store, file)
    const kept = all.map(({path, sha256, before}) => ({
      path,
      sha256,
      was: before === null ? null : hashText(before),
    }))
    await db
      .updateTable('release')
      .set({status: 'complete', files: JSON.stringify(kept)})
      .where('id', '=', id)
      .execute()
  }
  if (rows.length > 0) lookAgain()
}

/** Write one file of a release, unless it says something that neither the store nor the release has written. */
async function projectFile(store: Store, {path, text, before}: ReleaseFile): Promise<'written' | 'edited'> {
  const there = readProjected(store.root, path) ?? null
  if (there === text) return 'written'
  if (there !== null && there !== before) return 'edited'
  await writeProjected(store, path, text)
  return 'written'
}

/** The file still says what it said before plus somebody's edit: that is what the next import compares it with. */
async function forget({db, now}: Store, {path, before}: ReleaseFile): Promise<void> {
  const at = now().toISOString()
  if (before === null) await db.deleteFrom('released_file').where('path', '=', path).execute()
  else
    await db
      .updateTable('released_file')
      .set({text: before, sha256: '', at})
      .where('path', '=', path)
      .execute()
  const [, locale, namespace] = /^locales\/([^/]+)\/(.+?)(?<!\.meta)\.json$/.exec(path) ?? []
  if (locale === undefined || namespace === undefined) return
  const document = namespace.startsWith('announcements/') ? namespace : `interface/${namespace}`
  const {messages} = readCatalogue(before ?? '{}', {file: path, locale})
  await db.deleteFrom('released').where('document', '=', document).where('locale', '=', locale).execute()
  for (const [key, text] of Object.entries(messages))
    await db.insertInto('released').values({document, key, locale, text, rev: 0, at}).execute()
}
