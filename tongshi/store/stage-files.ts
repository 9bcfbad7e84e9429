import {closeSync, fsyncSync, mkdirSync, openSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'
import {secretFiles} from './backup-form.ts'

/** Files that come piece by piece, each synced to the disk at its end. */
export type StagedFiles = Readonly<{
  begin: (path: string) => void
  write: (bytes: Uint8Array) => void
  end: () => void
}>

/**
 * Write files of a backup where nobody reads them yet.
 *
 * @param placeOf the full path for a path of the backup.
 */
export function stageFiles(placeOf: (path: string) => string): StagedFiles {
  let file = -1
  return {
    begin: path => {
      const place = placeOf(path)
      const isSecret = Object.hasOwn(secretFiles, path)
      mkdirSync(dirname(place), {recursive: true, mode: isSecret ? 0o700 : 0o777})
      file = openSync(place, 'wx', isSecret ? 0o600 : 0o666)
    },
    write: bytes => {
      // A write may stop short of the end.
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    },
    end: () => {
      fsyncSync(file)
      closeSync(file)
    },
  }
}
