import {readBase64} from '../../_parts/read-base64.ts'
import type {SentDocument} from './import-data.ts'

/** Bytes of a document that the API takes. */
const mostBytes = 32 * 2 ** 20

/** A document in a field: what is sent, and how the field shows it. */
export type Chosen = Readonly<{
  sent: SentDocument
  /** A file's name and bytes; pasted text shows itself. */
  file?: Readonly<{name: string; size: number}>
}>

/** Why a file is not taken: larger than the API takes; a folder, or changed or gone since it was chosen. */
export type Unread = 'too-large' | 'unreadable'

/** Read a chosen or dropped file for sending. */
export async function readChoice(file: File): Promise<Chosen | Unread> {
  if (file.size > mostBytes) return 'too-large'
  const base64 = await readBase64(file).catch(() => undefined)
  if (base64 === undefined) return 'unreadable'
  return {sent: {name: file.name, base64}, file: {name: file.name, size: file.size}}
}
