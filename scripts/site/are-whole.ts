import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {type Files, keyOf} from './manifest.ts'
import type {SiteOptions} from './options.ts'

/** With `--verify`: does every file hold the bytes that were written? Without it that is taken for granted. */
export function areWhole({out, verify}: Pick<SiteOptions, 'out' | 'verify'>, files: Files): boolean {
  return !verify || Object.entries(files).every(([path, key]) => keyOfFile(join(out, path)) === key)
}

/** A compressed file is known by what it unpacks to. */
function keyOfFile(file: string): string | undefined {
  try {
    const bytes = readFileSync(file)
    return keyOf(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  } catch {
    return undefined
  }
}
