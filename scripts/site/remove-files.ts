import {existsSync, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {isState, rowsFile} from './manifest.ts'

/** Remove files of a site, and folders that are empty then; or only count them. @returns how many there were. */
export function removeFiles(out: string, paths: Iterable<string>, dryRun: boolean): number {
  let removed = 0
  for (const path of paths) {
    const file = join(out, path)
    if (!existsSync(file)) continue
    if (!isState(path)) removed++
    if (dryRun) continue
    rmSync(file)
    removeEmpty(out, dirname(path))
  }
  return removed
}

/** Remove what a run that was cut short may have left of an announcement that is no longer there. */
export function removeAnnouncement(out: string, slug: string, dryRun: boolean): number {
  if (!existsSync(out)) return 0
  const folders = readdirSync(out, {withFileTypes: true}).filter(entry => entry.isDirectory())
  const own = folders.flatMap(({name}) => {
    const path = `${name}/announcements/${slug}`
    const inside = existsSync(join(out, path))
      ? readdirSync(join(out, path), {recursive: true, withFileTypes: true})
          .filter(entry => entry.isFile())
          .map(entry => join(entry.parentPath, entry.name).slice(join(out, '/').length))
      : []
    return [`${path}.html`, `${path}.html.gz`, ...inside]
  })
  return removeFiles(out, [...own, rowsFile(slug)], dryRun)
}

function removeEmpty(out: string, folder: string): void {
  if (folder === '.' || folder === '') return
  try {
    rmdirSync(join(out, folder))
  } catch {
    return
  }
  removeEmpty(out, dirname(folder))
}
