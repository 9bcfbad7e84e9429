import {readdirSync, rmSync} from 'node:fs'
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
