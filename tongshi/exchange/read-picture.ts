/** A picture's format and size, as its first bytes say. */
export type PictureSize = Readonly<{
  type: 'png' | 'jpg' | 'gif' | 'webp'
  /** Pixels. */
  width: number
  height: number
}>

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

/**
 * Read format and size of a picture without decoding it.
 *
 * @returns nothing where the bytes are no PNG, JPEG, GIF or WebP, or end before they say their size.
 */
export function readPicture(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
      return {type: 'png', width: view.getUint32(16), height: view.getUint32(20)}
    if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38))
      return {type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true)}
    if (startsWith(bytes, 0xff, 0xd8)) return readJpeg(view)
    if (startsWith(bytes, 0x52, 0x49, 0x46, 0x46) && view.getUint32(8) === 0x57454250) return readWebp(view)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return undefined
}

/** The first start of a frame (ITU T.81 B.1.1.3), past all other segments. */
function readJpeg(view: DataView): PictureSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return {type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5)}
  }
  return undefined
}

/** RFC 9649: extended, lossy and lossless layouts. */
function readWebp(view: DataView): PictureSize | undefined {
  const layout = view.getUint32(12)
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  if (layout === 0x56503858) return {type: 'webp', width: uint24(24) + 1, height: uint24(27) + 1}
  if (layout === 0x56503820)
    return {type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff}
  if (layout !== 0x5650384c) return undefined
  const bits = view.getUint32(21, true)
  return {type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1}
}
