import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'

const file = 'public/reader.css'
let style = {modified: 0, hash: ''}

/** The fingerprint of the readers' style sheet, read again when the file has changed. */
export function hashStyle(): string {
  const modified = statSync(file).mtimeMs
  if (modified !== style.modified)
    style = {modified, hash: createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 8)}
  return style.hash
}
