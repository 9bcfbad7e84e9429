import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {threadId} from 'node:worker_threads'
import {gzipSync} from 'node:zlib'
import {type Files, isState, keyOf, stateFolder} from './manifest.ts'
import type {SiteOptions} from './options.ts'
import {SiteError} from './site-error.ts'

/** What was done to files. */
export type Counts = {written: number; same: number; bytes: number}

/** Writes the files of one piece of work. */
export type FileWriter = Readonly<{
  /** Write a file, unless it is as it should be; a path has `/` on every system. */
  put: (path: string, body: string | Uint8Array) => void
  /** All that was put. */
  files: Record<string, string>
  counts: Counts
}>

/** Files that are not compressed already. */
const compressible = /\.(html|css|svg|xml|txt|json|rss|atom)$/

/**
 * Write files into a site: whole or not at all, and not at all where the bytes are the same, so that they keep their
 * time.
 *
 * They are not synced one by one: a site can be made anew, and `--verify` finds what a power cut has spoilt.
 *
 * @param before what the piece of work had written earlier.
 * @param mayReplace a run that was cut short may have written files that no manifest names.
 */
export function makeFileWriter(
  {out, gzip, verify, dryRun}: Pick<SiteOptions, 'out' | 'gzip' | 'verify' | 'dryRun'>,
  before: Files,
  mayReplace: boolean,
): FileWriter {
  const files: Record<string, string> = {}
  const counts: Counts = {written: 0, same: 0, bytes: 0}
  // What is not served is not counted.
  const unseen: Counts = {written: 0, same: 0, bytes: 0}
  const write = (path: string, key: string, make: () => Uint8Array) => {
    files[path] = key
    const tally = isState(path) ? unseen : counts
    const isCompressed = path.endsWith('.gz')
    const size = sizeOf(join(out, path))
    const isKnown = size !== undefined && before[path] === key
    if (isKnown && !verify && (isCompressed || size === make().length)) return void tally.same++
    const bytes = make()
    if (size !== undefined && holds(join(out, path), bytes)) return void tally.same++
    if (size !== undefined && before[path] === undefined && !mayReplace) throw foreignFile(join(out, path))
    tally.written++
    tally.bytes += bytes.length
    if (!dryRun) replaceFile(out, path, bytes)
  }
  const put = (path: string, body: string | Uint8Array) => {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body
    const key = keyOf(bytes)
    write(path, key, () => bytes)
    if (gzip && compressible.test(path) && !isState(path))
      write(`${path}.gz`, key, () => gzipSync(bytes, {level: 9}))
  }
  return {put, files, counts}
}

function foreignFile(file: string): SiteError {
  return new SiteError(
    'foreign-files',
    `Unexpected file \`${file}\`, expected none where a page belongs: this program has not written it, move it away.`,
  )
}

function sizeOf(file: string): number | undefined {
  return statSync(file, {throwIfNoEntry: false})?.size
}

function holds(file: string, bytes: Uint8Array): boolean {
  const read = readFileSync(file)
  return read.length === bytes.length && read.equals(bytes)
}

/** The draft lies outside of what is served, on the same disk. */
export function replaceFile(out: string, path: string, bytes: string | Uint8Array): void {
  const draft = join(out, stateFolder, `draft-${process.pid}-${threadId}`)
  writeFileSync(draft, bytes)
  moveInto(draft, join(out, path))
}

/** Rename a finished draft to its place, whose folder may be missing. */
export function moveInto(draft: string, file: string): void {
  try {
    renameSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(file), {recursive: true})
    renameSync(draft, file)
  }
}
