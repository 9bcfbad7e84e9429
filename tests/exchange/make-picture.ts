import {crc32} from 'node:zlib'
import {pixel} from './make-archive.ts'

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** EXIF as a camera writes it: orientation, model, artist, and a directory of GPS tags. */
export function cameraExif(orientation: number): Uint8Array {
  const [model, artist] = ['Pixel 9\0', 'Lin Yue\0']
  const entries = 4
  const data = 8 + 2 + entries * 12 + 4
  const tiff = Buffer.alloc(data + model.length + artist.length + 6)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(entries, 8)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, 10 + at * 12)
    tiff.writeUInt16LE(type, 12 + at * 12)
    tiff.writeUInt32LE(count, 14 + at * 12)
    tiff.writeUInt32LE(value, 18 + at * 12)
  }
  entry(0, 0x0110, 2, model.length, data)
  entry(1, 0x0112, 3, 1, orientation)
  entry(2, 0x013b, 2, artist.length, data + model.length)
  entry(3, 0x8825, 4, 1, data + model.length + artist.length)
  tiff.write(model + artist, data, 'latin1')
  return new Uint8Array(tiff)
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2
  return Buffer.concat([new Uint8Array([0xff, marker, length >> 8, length & 0xff]), data])
}

/** A JPEG of 8 × 4 pixels, one grey component, with segments of applications as given. */
export function jpegOf(segments: readonly Uint8Array[], behind = ''): Uint8Array {
  const table = segment(0xdb, Buffer.concat([new Uint8Array([0]), new Uint8Array(64).fill(16)]))
  const frame = segment(0xc0, new Uint8Array([8, 0, 4, 0, 8, 1, 1, 0x11, 0]))
  // One code of one bit each for the DC and the AC coefficients: difference 0, end of block.
  const codes = (kind: number) =>
    segment(0xc4, new Uint8Array([kind, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const scan = segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0]))
  const parts = [
    ascii('\xff\xd8'),
    ...segments,
    table,
    frame,
    codes(0),
    codes(0x10),
    scan,
    ascii('\x3f\xff\xd9'),
  ]
  return new Uint8Array(Buffer.concat([...parts, ascii(behind)]))
}

/** A photograph as a phone makes it. */
export function photograph({orientation = 1, name = 'Lin Yue'} = {}): Uint8Array {
  return jpegOf(
    [
      segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
      segment(0xe1, Buffer.concat([ascii('Exif\0\0'), cameraExif(orientation)])),
      segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="29,53N"/>')),
      segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile')),
      segment(0xed, ascii(`Photoshop 3.0\0${name}`)),
      segment(0xfe, ascii('secret comment')),
    ],
    'motion video',
  )
}

/** The one pixel with another chunk behind its header; a kind and data, or both in one text. */
export function pngWith(kind: string, data: Uint8Array = ascii(kind.slice(4))): Uint8Array {
  const body = Buffer.concat([ascii(kind.slice(0, 4)), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return new Uint8Array(Buffer.concat([pixel.subarray(0, 33), chunk, pixel.subarray(33)]))
}

/** A WebP of the extended layout with one chunk behind its picture. */
export function webpWith(kind: string, data: Uint8Array): Uint8Array {
  const chunk = (name: string, inside: Uint8Array) => {
    const made = Buffer.alloc(8 + inside.length + (inside.length & 1))
    made.write(name, 'latin1')
    made.writeUInt32LE(inside.length, 4)
    made.set(inside, 8)
    return made
  }
  const head = new Uint8Array([0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  // The smallest lossless picture: one transparent pixel.
  const picture = Buffer.from('2f00000010071011118888080800', 'hex')
  const body = Buffer.concat([ascii('WEBP'), chunk('VP8X', head), chunk('VP8L', picture), chunk(kind, data)])
  return new Uint8Array(chunk('RIFF', body))
}
