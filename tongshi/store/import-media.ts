import {readFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import {compareThree} from './compare-three.ts'
import {announcementPath} from './content-paths.ts'
import type {ImportRun} from './import-run.ts'
import {makeId} from './make-id.ts'
import {keepMedia, listMedia, loadPointers, pointerOnDisk} from './media.ts'
import {mediaTypes} from './read-media.ts'
import {rememberFile} from './remember-file.ts'
import {saveFile} from './working-files.ts'

/**
 * Import the pictures of an announcement's folder. One that somebody has put there, replaced or deleted is taken over;
 * one that the desk has changed too is a conflict.
 */
export async function importMedia(run: ImportRun, slug: string): Promise<void> {
  const {db, store, at, count} = run
  const known = await loadPointers(db, slug)
  const onDisk = listMedia(store.root, slug).map(name => announcementPath(slug, `media/${name}`))
  for (const path of new Set([...onDisk, ...known.keys()])) {
    const released = await db
      .selectFrom('released_file')
      .select('text')
      .where('path', '=', path)
      .executeTakeFirst()
    const ours = known.get(path)
    const theirs = pointerOnDisk(store.root, path)
    const base = (run.stale.get(path)?.base ?? released?.text) || undefined
    const compared = compareThree(base, ours?.text || undefined, theirs)
    // A picture that is gone from the folder and unchanged at the desk was deleted by hand.
    const verdict = compared === 'conflict' && theirs === undefined && ours?.text === base ? 'take' : compared
    if (verdict === 'nothing') continue
    if (theirs !== undefined) {
      const type = mediaTypes[extname(path).toLowerCase()]!
      await keepMedia(db, {bytes: readFileSync(join(store.root, path)), type, at})
    }
    if (verdict === 'take') {
      await saveFile(db, {path, text: theirs ?? '', rev: ours?.rev ?? 0, author: null, at, origin: 'import'})
      count.imported += 1
    }
    if (verdict === 'conflict') {
      const settled = {settled_at: null, settled_by: null}
      const texts = {base: base ?? null, theirs: theirs ?? null}
      await db
        .insertInto('conflict')
        .values({id: makeId(), document: 'files', key: path, locale: '', at, ...texts, ...settled})
        .execute()
      count.conflicts += 1
    }
    await rememberFile(run, path, theirs ?? '')
  }
}
