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

/**
 * Read a chosen or dropped file for sending.
 *
 * @returns nothing where it is larger than the API takes.
 */
export async function readChoice(file: File): Promise<Chosen | undefined> {
  if (file.size > mostBytes) return undefined
  return {sent: {name: file.name, base64: await readBase64(file)}, file: {name: file.name, size: file.size}}
}
