import {lookAgain} from './current-newsroom.ts'
import {inPieces} from './in-pieces.ts'
import {hashText} from './make-id.ts'
import {tellMeasured} from './measured.ts'
import {readProjected, writeProjected} from './project-file.ts'
import type {ProjectedFiles} from './projected-files.ts'
import type {Store} from './store.ts'

/** A file that was edited on this server while others went on: what it said before the edit, and what it says now. */
export type Stale = Readonly<{base: string; there: string | undefined}>

/**
 * Bring the files of this server up to what the store says files are: the releases and the imports of all servers. A
 * file that was edited here is left alone; where the store has gone on meanwhile it is returned, for the import that
 * compares it with what it said here before.
 *
 * To be called with the folder locked; it may be done again after any fault.
 *
 * @param settled files whose edits have been imported just now: they are written too, unless edited again since.
 * @throws StoreError `busy` where a file cannot be written.
 */
export async function followFiles(
  store: Store,
  settled: ReadonlyMap<string, Stale> = new Map(),
): Promise<ReadonlyMap<string, Stale>> {
  const {db, projected} = store
  const stale = new Map<string, Stale>()
  if (!projected) return stale
  const started = performance.now()
  let written = 0
  const hashes = projected.hashes()
  const rows = await db
    .selectFrom('released_file')
    .select(['path', 'sha256'])
    .where('path', 'not like', 'program/%')
    .execute()
  const moved = rows.filter(row => hashes.get(row.path) !== row.sha256)
  for (const piece of inPieces(moved.map(row => row.path))) {
    const texts = await db
      .selectFrom('released_file')
      .select(['path', 'text'])
      .where('path', 'in', piece)
      .execute()
    const known = await seenHashes(
      store,
      piece.filter(path => !hashes.has(path)),
    )
    const done: typeof texts = []
    for (const file of texts) {
      const there = readProjected(store.root, file.path)
      const own = settled.get(file.path)
      const isSettled = own !== undefined && own.there === there
      if (isSettled || isUnedited(projected, {...file, there, known})) {
        if (there !== file.text) {
          await writeProjected(store, file.path, file.text)
          written += 1
        }
        done.push(file)
        continue
      }
      const base = projected.text(file.path)
      if (base !== undefined) stale.set(file.path, {base, there})
    }
    projected.remember(done)
  }
  if (written > 0) {
    lookAgain()
    tellMeasured('follow', {files: written, seconds: (performance.now() - started) / 1000})
  }
  return stale
}

type Seen = ReadonlyMap<string, ReadonlySet<string>>
type Compared = Readonly<{path: string; text: string; there: string | undefined; known: Seen}>

function isUnedited(projected: ProjectedFiles, {path, text, there, known}: Compared): boolean {
  const base = projected.text(path)
  if (there === text || there === base) return true
  return base === undefined && there !== undefined && known.get(path)?.has(hashText(there)) === true
}

/** What files ever said, as far as the store knows: for those that this server sees for the first time. */
async function seenHashes({db}: Store, paths: readonly string[]): Promise<Seen> {
  const seen = new Map<string, Set<string>>()
  if (paths.length === 0) return seen
  const rows = await db.selectFrom('seen_file').selectAll().where('path', 'in', paths).execute()
  for (const {path, sha256} of rows) seen.set(path, (seen.get(path) ?? new Set()).add(sha256))
  return seen
}
