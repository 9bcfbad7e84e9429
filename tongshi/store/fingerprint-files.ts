import {createHash} from 'node:crypto'
import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

/**
 * A fingerprint of everything below `content/` and `locales/`: it changes when a file is added, removed,
 * renamed or written. Names, sizes and times are looked at, not the bytes.
 */
export function fingerprintFiles(root: string): string {
  const hash = createHash('sha256')
  for (const folder of ['content', 'locales'])
    for (const entry of readdirSync(join(/* turbopackIgnore: true */ root, folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const {mtimeMs, size} = statSync(path)
      hash.update(`${path}\0${mtimeMs}\0${size}\0`)
    }
  return hash.digest('base64url').slice(0, 16)
}
