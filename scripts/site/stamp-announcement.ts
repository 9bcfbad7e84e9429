import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'

type Where = Readonly<{root: string; locales: readonly string[]}>

/** Every file that an announcement is made from, in a fixed order, relative to the root. */
function filesOf({root, locales}: Where, slug: string): string[] {
  const folder = join('content', 'announcements', slug)
  const own = readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(root, '/').length))
  const catalogues = locales.flatMap(locale =>
    [`${slug}.json`, `${slug}.meta.json`].map(name => join('locales', locale, 'announcements', name)),
  )
  return [...own.sort(), ...catalogues]
}

/** A fingerprint of the names, sizes and times of an announcement's files: quick to take. */
export function stampAnnouncement(where: Where, slug: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(where, slug)) {
    const stats = statSync(join(where.root, file), {throwIfNoEntry: false})
    hash.update(`${file}\0${stats ? `${stats.mtimeMs} ${stats.size}` : ''}\0`)
  }
  return hash.digest('base64url').slice(0, 16)
}

/** A fingerprint of their bytes: a fresh clone has other times and the same bytes. */
export function hashAnnouncement(where: Where, slug: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(where, slug)) {
    hash.update(`${file}\0`)
    try {
      hash.update(readFileSync(join(where.root, file)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return hash.digest('base64url').slice(0, 16)
}
