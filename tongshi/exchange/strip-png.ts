import {joinBytes, namesPlace, type StrippedPicture, spells} from './picture-bytes.ts'
import {readExif} from './read-exif.ts'

/** Chunks that say how to draw (PNG 3rd edition §11): colour, transparency, size of a pixel, frames. */
const drawing = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
)

/** A PNG without texts, times and EXIF. Its orientation goes with them: a PNG is drawn as it is stored. */
export function stripPng(bytes: Uint8Array): StrippedPicture | undefined {
  // The header comes first, or what is left over is no picture.
  if (!spells(bytes, 12, 'IHDR')) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  let [hadDetails, hadPlace] = [false, false]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, end - 4)
    if (drawing.has(kind)) kept.push(bytes.subarray(at, end))
    else {
      hadDetails = true
      hadPlace ||= kind === 'eXIf' ? readExif(data).hasPlace : namesPlace(data)
    }
    at = end
    if (kind === 'IEND')
      return {bytes: joinBytes(kept), hadDetails: hadDetails || end < bytes.length, hadPlace}
  }
  return undefined
}
