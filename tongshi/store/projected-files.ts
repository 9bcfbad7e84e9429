import {join} from 'node:path'
import Database from 'better-sqlite3'
import {hashText} from './make-id.ts'

/**
 * What each file of this server's own folder said when it was last brought up to the store: whatever differs from that
 * was edited here, by hand or by git.
 */
export type ProjectedFiles = Readonly<{
  /** The text of a path below the root; nothing where this server has not seen the file yet. */
  text: (path: string) => string | undefined
  /** SHA-256 of every text, by path. */
  hashes: () => ReadonlyMap<string, string>
  /** All of them stand, or none. */
  remember: (files: readonly Readonly<{path: string; text: string}>[]) => void
  close: () => void
}>

/**
 * Open the memory of this server's files, in its data folder. It may be thrown away: then files that say what some
 * release or import said count as not edited.
 *
 * @param data the folder of the store's own files.
 */
export function openProjectedFiles(data: string): ProjectedFiles {
  const db = new Database(join(data, 'projected.sqlite'), {timeout: 5000})
  db.pragma('journal_mode = wal')
  db.exec('create table if not exists file (path text primary key, sha256 text not null, text text not null)')
  const one = db.prepare<[string], {text: string}>('select text from file where path = ?')
  const all = db.prepare<[], {path: string; sha256: string}>('select path, sha256 from file')
  const insert = db.prepare('insert or replace into file (path, sha256, text) values (?, ?, ?)')
  return {
    text: path => one.get(path)?.text,
    hashes: () => new Map(all.all().map(row => [row.path, row.sha256])),
    remember: db.transaction((files: readonly Readonly<{path: string; text: string}>[]) => {
      for (const {path, text} of files) insert.run(path, hashText(text), text)
    }),
    close: () => db.close(),
  }
}
