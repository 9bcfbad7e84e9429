import {statSync} from 'node:fs'
import type {VerifiedBackup} from '#store/read-backup.ts'

/** Say what a backup holds, and how secrets were dealt with. */
export function sayBackup(verb: string, path: string, {head, files, tables, rows}: VerifiedBackup): string {
  const count = (value: number, one: string, many: string) =>
    `${value.toLocaleString('en')} ${value === 1 ? one : many}`
  const size = `${(statSync(path).size / 1_000_000).toFixed(1)} MB`
  return [
    `${verb} ${path} (${size})`,
    `  of ${head.at}, ${head.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, schema ${head.schema.at(-1)}`,
    `  release: ${head.release ? `${head.release.id} of ${head.release.at}` : 'none yet'}`,
    `  ${count(rows, 'row', 'rows')} of ${count(tables, 'table', 'tables')}, ${count(files, 'file', 'files')} of ${head.folders.join(', ')}`,
    head.secrets
      ? '  with the desk’s secret and the signing key: keep it as you keep a key'
      : `  without the desk’s secret and the signing key: keep them elsewhere${head.secondFactors > 0 ? `; ${count(head.secondFactors, 'second factor needs', 'second factors need')} the secret` : ''}`,
    '  without open sign-ins: after a restore everybody signs in again',
  ].join('\n')
}
