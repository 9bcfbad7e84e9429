import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'

/** Write a file so that a reader sees the old bytes or the new ones, and a crash leaves one of the two. */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(draft, 'w')
    try {
      const bytes = Buffer.from(content)
      // A write may stop short of the end.
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(draft, {force: true})
    throw error
  }
}

/** The new name itself must survive a power cut; systems that cannot sync a folder keep names safe by themselves. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
