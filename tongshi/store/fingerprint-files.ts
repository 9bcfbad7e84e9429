import {createHash} from 'node:crypto'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

/**
 * A fingerprint of everything below `content/` and `locales/`: it changes when a file is added, removed, renamed or
 * written. Names, sizes and times are looked at, not the bytes.
 */
export function fingerprintFiles(root: string): string {
  return fingerprint(['content', 'locales'].map(folder => join(/* turbopackIgnore: true */ root, folder)))
}

/** A fingerprint of files and of all that folders hold; a path that is not there counts as such. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(`${path}\0`)
    if (existsSync(path)) for (const file of filesOf(path)) hash.update(stampOf(file))
  }
  return hash.digest('base64url').slice(0, 16)
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(/* turbopackIgnore: true */ path, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

function stampOf(file: string): string {
  const {mtimeMs, size} = statSync(file)
  return `${file}\0${mtimeMs}\0${size}\0`
}
