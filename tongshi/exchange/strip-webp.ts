import {joinBytes, namesPlace, type StrippedPicture, spells} from './picture-bytes.ts'
import {readExif, writeOrientation} from './read-exif.ts'

/** Chunks that draw (RFC 9649 §2.7). */
const drawing = /^(?:VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP)$/

/** Bits of the extended header that say: EXIF, XMP. */
const [exifBit, xmpBit] = [0x08, 0x04]

/** A WebP without EXIF, XMP and chunks of others. */
export function stripWebp(bytes: Uint8Array): StrippedPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = 8 + view.getUint32(4, true)
  if (whole > bytes.length + 1) return undefined
  const kept: Uint8Array[] = []
  let [orientation, hadDetails, hadPlace] = [1, whole < bytes.length, false]
  for (let at = 12; at + 8 <= Math.min(whole, bytes.length); ) {
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size & 1)
    if (at + 8 + size > bytes.length) return undefined
    const kind = String.fromCharCode(...bytes.subarray(at, at + 4))
    const data = bytes.subarray(at + 8, at + 8 + size)
    if (drawing.test(kind)) kept.push(bytes.slice(at, end))
    else {
      hadDetails = true
      if (kind === 'EXIF') {
        const facts = readExif(spells(data, 0, 'Exif\0\0') ? data.subarray(6) : data)
        orientation = facts.orientation
        hadPlace ||= facts.hasPlace
      }
      hadPlace ||= namesPlace(data)
    }
    at = end
  }
  const [first] = kept
  if (!first) return undefined
  if (spells(first, 0, 'VP8X')) {
    first[8] = (first[8]! & ~(exifBit | xmpBit)) | (orientation === 1 ? 0 : exifBit)
    if (orientation !== 1) kept.push(chunk('EXIF', writeOrientation(orientation)))
  }
  const body = joinBytes([new Uint8Array([0x57, 0x45, 0x42, 0x50]), ...kept])
  return {bytes: chunk('RIFF', body), hadDetails, hadPlace}
}

function chunk(kind: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(8 + data.length + (data.length & 1))
  for (let at = 0; at < 4; at++) made[at] = kind.charCodeAt(at)
  new DataView(made.buffer).setUint32(4, data.length, true)
  made.set(data, 8)
  return made
}
