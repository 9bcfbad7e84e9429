import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import {dirname} from 'node:path'

/** A file and its whole content. */
export type WholeFile = Readonly<{path: string; content: string | Uint8Array}>

/**
 * Write several files so that all are written or none: drafts of all of them are synced to disk first and then
 * renamed; where a rename fails, those done are undone.
 *
 * @returns the paths whose content changed; equal files keep their time.
 */
export function writeFilesTogether(files: readonly WholeFile[]): string[] {
  const changed = files.filter(({path, content}) => !holds(path, content))
  const done: {path: string; before: Uint8Array | undefined}[] = []
  const draftOf = (path: string) => `${path}.${process.pid}.tmp`
  try {
    for (const {path, content} of changed) writeDraft(draftOf(path), content)
    for (const {path} of changed) {
      const before = existsSync(path) ? readFileSync(path) : undefined
      renameSync(draftOf(path), path)
      done.push({path, before})
    }
  } catch (error) {
    for (const {path} of changed) rmSync(draftOf(path), {force: true})
    for (const {path, before} of done) {
      if (before === undefined) rmSync(path, {force: true})
      else writeDraft(path, before)
    }
    throw error
  }
  return changed.map(({path}) => path)
}

function holds(path: string, content: string | Uint8Array): boolean {
  return (
    existsSync(path) &&
    readFileSync(path).equals(typeof content === 'string' ? Buffer.from(content) : content)
  )
}

function writeDraft(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  const file = openSync(path, 'w')
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
