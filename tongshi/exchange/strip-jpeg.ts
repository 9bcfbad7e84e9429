import {joinBytes, namesPlace, type StrippedPicture, spells} from './picture-bytes.ts'
import {readExif, writeOrientation} from './read-exif.ts'

const [startOfScan, endOfImage, exif, comment] = [0xda, 0xd9, 0xe1, 0xfe]

/** A JPEG without segments of applications (ITU T.81 B.2.4.6) other than JFIF, colour profile and Adobe's transform. */
export function stripJpeg(bytes: Uint8Array): StrippedPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let [orientation, hadDetails, hadPlace] = [1, false, false]
  let at = 2
  while (at < bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) break
    const end = at + 2 + view.getUint16(at + 2)
    const segment = bytes.subarray(at, end)
    if (end > bytes.length) return undefined
    if (marker === exif && spells(segment, 4, 'Exif\0\0')) {
      const facts = readExif(segment.subarray(10))
      orientation = facts.orientation
      hadPlace ||= facts.hasPlace
    }
    if (isKept(segment, marker)) kept.push(segment)
    else {
      hadDetails = true
      hadPlace ||= namesPlace(segment)
    }
    at = end
    if (marker !== startOfScan) continue
    const scanned = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, scanned))
    at = scanned
  }
  hadDetails ||= at + 2 < bytes.length
  const turned = orientation === 1 ? [] : [exifSegment(orientation)]
  const firsts = kept.filter(segment => segment[0] === 0xff && segment[1] === 0xe0).slice(0, 1)
  const others = kept.filter(segment => !firsts.includes(segment))
  const [start, end] = [new Uint8Array([0xff, 0xd8]), new Uint8Array([0xff, endOfImage])]
  return {bytes: joinBytes([start, ...firsts, ...turned, ...others, end]), hadDetails, hadPlace}
}

function isKept(segment: Uint8Array, marker: number): boolean {
  if (marker === 0xe0) return spells(segment, 4, 'JFIF\0')
  if (marker === 0xe2) return spells(segment, 4, 'ICC_PROFILE\0')
  if (marker === 0xee) return spells(segment, 4, 'Adobe')
  return marker !== comment && (marker & 0xf0) !== 0xe0
}

/** Entropy-coded bytes end at a marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  // Cameras and mail gateways lose the end; browsers draw such a picture too.
  return bytes.length
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = writeOrientation(orientation)
  const head = [0xff, exif, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0]
  return joinBytes([new Uint8Array(head), tiff])
}
