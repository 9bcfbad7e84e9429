import {existsSync, readFileSync, rmSync} from 'node:fs'
import {resolve, sep} from 'node:path'
import {isMediaPath} from './content-paths.ts'
import {loadMedia, pointerOnDisk} from './media.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {writeFileAtomically} from './write-file-atomically.ts'

/**
 * What a file below the root says; nothing where it is not there. Reading drops a byte order mark. Of a picture it is
 * the pointer to its bytes.
 */
export function readProjected(root: string, path: string): string | undefined {
  const full = fullPath(root, path)
  if (isMediaPath(path)) return pointerOnDisk(root, path)
  return existsSync(full) ? readFileSync(full, 'utf8').replace(/^\ufeff/, '') : undefined
}

/**
 * Write a file below the root, as a whole; of a picture its bytes. A picture that was taken away goes.
 *
 * @throws StoreError `busy` where it cannot be written, as on a full disk; `input` for a path that leads out.
 */
export async function writeProjected({db, root}: Store, path: string, text: string): Promise<void> {
  const full = fullPath(root, path)
  const bytes = isMediaPath(path) ? (await loadMedia(db, text))?.bytes : text
  try {
    if (bytes !== undefined) writeFileAtomically(full, bytes)
    else if (text === '') rmSync(full, {force: true})
  } catch (error) {
    const {code = 'an error'} = error as NodeJS.ErrnoException
    throw new StoreError(
      'busy',
      `Unexpected ${code} while writing \`${path}\`, expected a disk that takes it, mend that: the store has the text, and the next release or start writes it.`,
    )
  }
}

function fullPath(root: string, path: string): string {
  const full = resolve(root, path)
  if (full.startsWith(resolve(root) + sep)) return full
  throw new StoreError('input', `Unexpected path \`${path}\`, expected one below the root.`)
}
