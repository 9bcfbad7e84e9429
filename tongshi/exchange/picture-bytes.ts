/** A picture without what its camera and its editors wrote into it. */
export type StrippedPicture = Readonly<{
  bytes: Uint8Array<ArrayBuffer>
  /** Details were taken off: camera, times, names, software, thumbnails, comments, whatever stood behind the end. */
  hadDetails: boolean
  /** Among them was the place where it was taken. */
  hadPlace: boolean
}>

/** Put pieces of bytes behind each other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Does XMP, or any text, name a place by coordinates? */
export function namesPlace(data: Uint8Array): boolean {
  return /GPSL(?:at|ong)itude/.test(new TextDecoder('windows-1252').decode(data))
}

/** Do the bytes at an offset spell a name in ASCII? */
export function spells(bytes: Uint8Array, at: number, name: string): boolean {
  return [...name].every((letter, offset) => bytes[at + offset] === letter.charCodeAt(0))
}
