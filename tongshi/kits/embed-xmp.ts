import {readPicture} from '#exchange/read-picture.ts'

const text = (letters: string) => new Uint8Array(Buffer.from(letters, 'utf8'))

/**
 * Put XMP into a picture: JPEG (a segment APP1), PNG (a chunk iTXt), WebP (a chunk `XMP `) and GIF (an application
 * extension); XMP that is there already is replaced. The picture itself is not touched.
 *
 * @returns nothing where the bytes are no such picture, or the XMP is too long for a JPEG segment.
 */
export function embedXmp(bytes: Uint8Array, xmp: string): Uint8Array | undefined {
  switch (readPicture(bytes)?.type) {
    case 'jpg':
      return embedInJpeg(bytes, text(xmp))
    case 'png':
      return embedInPng(bytes, text(xmp))
    case 'webp':
      return embedInWebp(bytes, text(xmp))
    case 'gif':
      return embedInGif(bytes, text(xmp))
    default:
      return undefined
  }
}

const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))

/** XMP Specification Part 3 §1.1.3. */
const jpegName = text('http://ns.adobe.com/xap/1.0/\0')

function embedInJpeg(bytes: Uint8Array, xmp: Uint8Array): Uint8Array | undefined {
  const length = 2 + jpegName.length + xmp.length
  if (length > 0xffff) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const segments: Uint8Array[] = []
  let at = 2
  // Segments of applications stand first; JFIF must stay the first of them.
  while (view.getUint8(at) === 0xff && (view.getUint8(at + 1) & 0xf0) === 0xe0) {
    const end = at + 2 + view.getUint16(at + 2)
    const isXmp = jpegName.every((byte, offset) => bytes[at + 4 + offset] === byte)
    if (!isXmp) segments.push(bytes.subarray(at, end))
    at = end
  }
  const own = join(new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff]), jpegName, xmp)
  const firsts = segments.filter(segment => segment[1] === 0xe0)
  const others = segments.filter(segment => segment[1] !== 0xe0)
  return join(bytes.subarray(0, 2), ...firsts, own, ...others, bytes.subarray(at))
}

/** Keyword, no compression, no language, no translated keyword (PNG §11.3.3.4). */
const pngName = text('XML:com.adobe.xmp\0\0\0\0\0')

function embedInPng(bytes: Uint8Array, xmp: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const chunk = bytes.subarray(at, end)
    const kind = Buffer.from(chunk.subarray(4, 8)).toString('latin1')
    const isXmp =
      kind === 'iTXt' && pngName.subarray(0, 18).every((byte, offset) => chunk[8 + offset] === byte)
    if (!isXmp) parts.push(chunk)
    if (kind === 'IHDR') parts.push(pngChunk('iTXt', join(pngName, xmp)))
    at = end
  }
  return join(...parts)
}

function pngChunk(kind: string, data: Uint8Array): Uint8Array {
  const body = join(text(kind), data)
  const chunk = new Uint8Array(body.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(body, 4)
  view.setUint32(body.length + 4, crc32(body))
  return chunk
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** RFC 9649 §2.7: XMP needs the extended layout, whose first chunk says that it is there. */
function embedInWebp(bytes: Uint8Array, xmp: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: {kind: string; bytes: Uint8Array}[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at + 4, true)
    const kind = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
    chunks.push({kind, bytes: bytes.subarray(at, end + (end & 1))})
    at = end + (end & 1)
  }
  const {width, height} = readPicture(bytes)!
  const before = chunks.find(({kind}) => kind === 'VP8X')?.bytes
  const lossless = chunks.find(({kind}) => kind === 'VP8L')?.bytes
  const alpha = chunks.some(({kind}) => kind === 'ALPH') || ((lossless?.[12] ?? 0) & 0x10) !== 0
  const head = new Uint8Array(18)
  head.set(text('VP8X'))
  head[4] = 10
  head[8] = (before?.[8] ?? (alpha ? 0x10 : 0)) | 0x04
  for (const [at, size] of [width - 1, height - 1].entries())
    for (let byte = 0; byte < 3; byte++) head[12 + at * 3 + byte] = (size >> (8 * byte)) & 0xff
  const rest = chunks.filter(({kind}) => kind !== 'VP8X' && kind !== 'XMP ').map(chunk => chunk.bytes)
  const own = new Uint8Array(8 + xmp.length + (xmp.length & 1))
  own.set(text('XMP '))
  new DataView(own.buffer).setUint32(4, xmp.length, true)
  own.set(xmp, 8)
  const body = join(text('WEBP'), head, ...rest, own)
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, body.length, true)
  return join(text('RIFF'), size, body)
}

/** XMP Specification Part 3 §1.1.2: the packet stands bare, and a magic trailer leads readers past it. */
function embedInGif(bytes: Uint8Array, xmp: Uint8Array): Uint8Array {
  const colours = bytes[10]! & 0x80 ? 3 * 2 ** ((bytes[10]! & 7) + 1) : 0
  const trailer = new Uint8Array(258)
  trailer[0] = 1
  for (let at = 0; at < 256; at++) trailer[1 + at] = 255 - at
  const own = join(new Uint8Array([0x21, 0xff, 0x0b]), text('XMP DataXMP'), xmp, trailer)
  // Extensions need the later version of the format.
  const head = join(text('GIF89a'), bytes.subarray(6, 13 + colours))
  return join(head, own, bytes.subarray(13 + colours))
}
