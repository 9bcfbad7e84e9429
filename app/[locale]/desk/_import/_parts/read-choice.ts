import type {SentDocument} from './import-data.ts'

/** Bytes of a document that the API takes. */
export const mostBytes = 32 * 2 ** 20

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
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  // Arguments of one call are limited; a piece at a time stays below it.
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return {sent: {name: file.name, base64: btoa(binary)}, file: {name: file.name, size: file.size}}
}
