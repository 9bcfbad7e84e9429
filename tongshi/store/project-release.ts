import {existsSync, readFileSync} from 'node:fs'
import {join, resolve, sep} from 'node:path'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {hashText} from './make-id.ts'
import type {ReleaseFile} from './release-files.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeFileAtomically} from './write-file-atomically.ts'

/**
 * Write the files of every release that is not complete, oldest first. What stands already is left alone, so it may be
 * done again after any fault. A file that somebody has edited meanwhile is not overwritten: the next import compares it
 * with what it said before.
 *
 * @throws StoreError `busy` where a file cannot be written, as on a full disk; it is finished later.
 */
export async function finishReleases(store: Store): Promise<void> {
  const {db, root} = store
  const rows = await db
    .selectFrom('release')
    .selectAll()
    .where('status', '=', 'writing')
    .orderBy('at')
    .execute()
  for (const {id, files} of rows) {
    const all = JSON.parse(files) as ReleaseFile[]
    for (const file of all) if (projectFile(root, file) === 'edited') await forget(store, file)
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
}

/** Write one file of a release, unless it says something that neither the store nor the release has written. */
function projectFile(root: string, {path, text, before}: ReleaseFile): 'written' | 'edited' {
  const full = resolve(root, path)
  if (!full.startsWith(resolve(root) + sep))
    throw new StoreError('input', `Unexpected path \`${path}\`, expected one below the root.`)
  const there = existsSync(full) ? readFileSync(full, 'utf8') : null
  if (there === text) return 'written'
  if (there !== null && stripMark(there) !== before) return 'edited'
  try {
    writeFileAtomically(full, text)
    return 'written'
  } catch (error) {
    const {code = 'an error'} = error as NodeJS.ErrnoException
    throw new StoreError(
      'busy',
      `Unexpected ${code} while writing \`${path}\`, expected a disk that takes it, mend that: the release is recorded, and the next release or start finishes it.`,
    )
  }
}

/** Reading drops a byte order mark. */
function stripMark(text: string): string {
  return text.replace(/^\ufeff/, '')
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

/** A file of a release that is complete. */
type Kept = Readonly<{path: string; sha256: string; was: string | null}>

/**
 * Bring the files of this server up to the releases of other servers. A file that says what an earlier release, or the
 * files before it, said is written anew; one that nobody ever released was edited here and stays.
 *
 * Which release this server has seen last stands in its data folder, so that an older text put back by hand is an edit.
 */
export async function followReleases(store: Store): Promise<void> {
  const {db, root, data} = store
  const marker = join(data, 'projected')
  const rows = await db
    .selectFrom('release')
    .select(['id', 'files'])
    .where('status', '=', 'complete')
    .orderBy('at')
    .execute()
  const last = rows.at(-1)?.id
  if (last === undefined || (existsSync(marker) && readFileSync(marker, 'utf8') === last)) return
  const known = new Map<string, Set<string | null>>()
  for (const {path, sha256, was} of rows.flatMap(row => JSON.parse(row.files) as Kept[]))
    known.set(path, (known.get(path) ?? new Set()).add(sha256).add(was))
  for (const [path, hashes] of known) {
    const row = await db.selectFrom('released_file').selectAll().where('path', '=', path).executeTakeFirst()
    const full = join(root, path)
    const there = existsSync(full) ? readFileSync(full, 'utf8') : undefined
    if (!row || there === row.text) continue
    if (there === undefined || hashes.has(hashText(stripMark(there)))) writeFileAtomically(full, row.text)
  }
  writeFileAtomically(marker, last)
}
