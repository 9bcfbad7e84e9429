import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'

/** Write a file so that a reader sees the old bytes or the new ones, and a crash leaves one of the two. */
export function writeFileAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true})
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(draft, 'w')
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, {force: true})
    throw error
  }
}
