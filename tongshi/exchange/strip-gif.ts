import {joinBytes, namesPlace, type StrippedPicture, spells} from './picture-bytes.ts'

const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const [comment, application] = [0xfe, 0xff]

/** A GIF without comments and without extensions of applications other than the one that repeats an animation. */
export function stripGif(bytes: Uint8Array): StrippedPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = 13 + coloursAt(view.getUint8(10))
  const kept = [bytes.subarray(0, head)]
  let [hadDetails, hadPlace] = [false, false]
  for (let at = head; ; ) {
    const kind = view.getUint8(at)
    if (kind === trailer) {
      kept.push(bytes.subarray(at, at + 1))
      return {bytes: joinBytes(kept), hadDetails: hadDetails || at + 1 < bytes.length, hadPlace}
    }
    if (kind !== extension && kind !== image) return undefined
    // An image: its place, its colours, the width of its codes.
    const from = kind === image ? at + 10 + coloursAt(view.getUint8(at + 9)) + 1 : at + 2
    const end = endOfBlocks(view, from)
    const block = bytes.subarray(at, end)
    if (kind === extension && isDetail(block)) {
      hadDetails = true
      hadPlace ||= namesPlace(block)
    } else kept.push(block)
    at = end
  }
}

function isDetail(block: Uint8Array): boolean {
  if (block[1] === comment) return true
  return block[1] === application && !spells(block, 3, 'NETSCAPE2.0') && !spells(block, 3, 'ANIMEXTS1.0')
}

/** Bytes of a table of colours, by the flags that announce it. */
function coloursAt(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Blocks of data follow each other until an empty one. */
function endOfBlocks(view: DataView, from: number): number {
  let at = from
  for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += 1 + size
  return at + 1
}
