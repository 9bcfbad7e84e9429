/** A document as the API takes it. */
export type SentDocument =
  | Readonly<{html: string}>
  | Readonly<{text: string}>
  | Readonly<{name: string; base64: string}>

/** Read a chosen file for sending. */
export async function readFile(file: File): Promise<SentDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  // Arguments of one call are limited; a piece at a time stays below it.
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return {name: file.name, base64: btoa(binary)}
}
