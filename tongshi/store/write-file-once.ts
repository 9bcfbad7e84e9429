import {closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'
import {makeId} from './make-id.ts'

/**
 * Write a secret that is made once: of two processes that make it at the same moment one wins, and a crash leaves the
 * whole of it or nothing, never an empty file that the next start would take for the secret.
 *
 * @returns false where it was there already.
 */
export function writeFileOnce(path: string, text: string): boolean {
  mkdirSync(dirname(path), {recursive: true, mode: 0o700})
  const draft = `${path}.${makeId()}.tmp`
  try {
    const file = openSync(draft, 'wx', 0o600)
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    // A link, since a renaming would replace what another has just made.
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, {force: true})
  }
}
