import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** The name of a backup of a moment: names sort as times do. */
export function nameOfBackup(at: Date): string {
  return `tongshi-${at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')}.ndjson.gz`
}

const named = /^tongshi-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.ndjson\.gz$/

/**
 * Keep the newest backups of a folder and remove the others; files of other names are left alone.
 *
 * @param most how many are kept, at least one.
 * @returns the names of those removed, oldest first.
 */
export function keepBackups(folder: string, most: number): string[] {
  const names = readdirSync(folder)
    .filter(name => named.test(name))
    .toSorted()
  const old = names.slice(0, Math.max(0, names.length - Math.max(1, most)))
  for (const name of old) rmSync(join(folder, name))
  return old
}

/** Milliseconds after which a backup that is not finished never will be. */
const abandoned = 24 * 3600_000

/** Remove what backups that were killed a day ago or more have left half-written in a folder. */
export function dropUnfinished(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.part') || !named.test(name.slice(0, -'.part'.length))) continue
    if (now.getTime() - statSync(join(folder, name)).mtimeMs > abandoned) rmSync(join(folder, name))
  }
}
