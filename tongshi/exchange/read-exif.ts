/** What of a picture's EXIF matters: how it is turned, and whether it says where it was taken. */
export type ExifFacts = Readonly<{
  /** 1–8 (EXIF 3.0 §4.6.5.1.10); 1 is upright. */
  orientation: number
  /** There is a directory of GPS tags. */
  hasPlace: boolean
}>

const upright: ExifFacts = {orientation: 1, hasPlace: false}

/** Tags of the first directory: orientation, and where the GPS directory stands. */
const [orientationTag, placeTag] = [0x0112, 0x8825]

/**
 * Read the first directory of EXIF data.
 *
 * @param tiff the TIFF structure, without the name in front of it; what is damaged counts as upright.
 */
export function readExif(tiff: Uint8Array): ExifFacts {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  try {
    const isLittle = view.getUint16(0) === 0x4949
    const start = view.getUint32(4, isLittle)
    const count = view.getUint16(start, isLittle)
    let {orientation, hasPlace} = upright
    for (let at = start + 2; at < start + 2 + count * 12; at += 12) {
      const tag = view.getUint16(at, isLittle)
      if (tag === orientationTag) orientation = view.getUint16(at + 8, isLittle)
      if (tag === placeTag) hasPlace = true
    }
    return {orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, hasPlace}
  } catch (error) {
    if (error instanceof RangeError) return upright
    throw error
  }
}

/** EXIF that says nothing but the orientation: without it a picture would lie on its side. */
export function writeOrientation(orientation: number): Uint8Array {
  const tiff = new Uint8Array(26)
  const view = new DataView(tiff.buffer)
  view.setUint32(0, 0x4d4d002a)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, orientationTag)
  // One SHORT, left in its field of four bytes.
  view.setUint16(12, 3)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return tiff
}
