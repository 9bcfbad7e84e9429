import type {StrippedPicture} from './picture-bytes.ts'
import {type PictureSize, readPicture} from './read-picture.ts'
import {stripGif} from './strip-gif.ts'
import {stripJpeg} from './strip-jpeg.ts'
import {stripPng} from './strip-png.ts'
import {stripWebp} from './strip-webp.ts'

const strips = {jpg: stripJpeg, png: stripPng, webp: stripWebp, gif: stripGif}

/**
 * Take EXIF, XMP, IPTC, comments, thumbnails and bytes behind the end out of a picture. What draws it stays as it is:
 * its pixels, its colour profile, its orientation, the frames of an animation.
 *
 * @returns nothing where the bytes end before the picture does, or are no PNG, JPEG, GIF or WebP.
 */
export function stripPicture(bytes: Uint8Array): (StrippedPicture & PictureSize) | undefined {
  const size = readPicture(bytes)
  if (!size || size.width === 0 || size.height === 0) return undefined
  try {
    const stripped = strips[size.type](bytes)
    return stripped && {...size, ...stripped}
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
