import {inflateSync} from 'node:zlib'

/** A decoded picture; `pixel` gives `#rrggbb`. */
export type Picture = Readonly<{width: number; height: number; pixel: (x: number, y: number) => string}>

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Decode a PNG of 8-bit RGBA without interlacing, as resvg writes it. */
export function readPng(bytes: Uint8Array): Picture {
  const png = Buffer.from(bytes)
  if (!png.subarray(0, 8).equals(signature)) throw new Error('not a PNG')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png[24] !== 8 || png[25] !== 6 || png[28] !== 0) throw new Error('not 8-bit RGBA')
  const rows = unfilter(inflateSync(joinData(png)), width * 4, height)
  const pixel = (x: number, y: number) =>
    `#${rows.toString('hex', (y * width + x) * 4, (y * width + x) * 4 + 3)}`
  return {width, height, pixel}
}

function joinData(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return Buffer.concat(parts)
}

function unfilter(data: Buffer, stride: number, height: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]!
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : out[y * stride + x - 4]!
      const up = y === 0 ? 0 : out[(y - 1) * stride + x]!
      const corner = x < 4 || y === 0 ? 0 : out[(y - 1) * stride + x - 4]!
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!
      out[y * stride + x] = data[y * (stride + 1) + 1 + x]! + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
