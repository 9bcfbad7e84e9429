import type {MemoryEntry} from './memory-entry.ts'
import {UnitHeap} from './unit-heap.ts'

/** Bytes in front of a record: the lengths of its four parts. */
const head = 16

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The parts of a record, in this order: source and target stand first because searches in text read them. */
const parts = {source: 0, target: 1, id: 2, rest: 3} as const

/** Entries as UTF-8 bytes, one behind another. */
export class RecordHeap {
  readonly bytes: UnitHeap<Uint8Array>

  constructor(chunks: Uint8Array[] = []) {
    this.bytes = new UnitHeap(Uint8Array, chunks)
  }

  /** @returns the address of the record. */
  add({id, source, target, ...rest}: MemoryEntry): number {
    const texts = [source, target, id, JSON.stringify(rest)]
    const most = head + texts.reduce((sum, text) => sum + text.length * 3, 0)
    const {chunk, index, address} = this.bytes.reserve(most)
    const lengths = new DataView(chunk.buffer, chunk.byteOffset)
    let end = index + head
    texts.forEach((text, part) => {
      const {written} = encoder.encodeInto(text, chunk.subarray(end))
      lengths.setUint32(index + part * 4, written, true)
      end += written
    })
    this.bytes.commit(end - index)
    return address
  }

  read(address: number): MemoryEntry {
    const rest = JSON.parse(this.part(address, 'rest')) as Omit<MemoryEntry, 'id' | 'source' | 'target'>
    const [id, source, target] = [
      this.part(address, 'id'),
      this.part(address, 'source'),
      this.part(address, 'target'),
    ]
    return {id, source, target, ...rest}
  }

  part(address: number, part: keyof typeof parts): string {
    const {chunk, from, to} = this.range(address, part)
    return decoder.decode(chunk.subarray(from, to))
  }

  /** Where a part's bytes stand. */
  range(address: number, part: keyof typeof parts): {chunk: Uint8Array; from: number; to: number} {
    const chunk = this.bytes.chunkOf(address)
    const index = this.bytes.indexOf(address)
    let from = index + head
    for (let before = 0; before < parts[part]; before++) from += readLength(chunk, index + before * 4)
    return {chunk, from, to: from + readLength(chunk, index + parts[part] * 4)}
  }
}

/** Four bytes, the lowest first. A DataView for each record would cost more than reading the record. */
function readLength(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
}
