import {hashText} from './hash-text.ts'
import type {MemoryEntry} from './memory-entry.ts'

/** A digest of a set of entries that does not depend on their order, kept up to date as entries come and go. */
export class EntryDigest {
  private first: number
  private second: number

  /** @param text of a digest to go on from. */
  constructor(text = '0000000000000000') {
    this.first = Number.parseInt(text.slice(0, 8), 16)
    this.second = Number.parseInt(text.slice(8), 16)
  }

  /** 16 hexadecimal digits. */
  get text(): string {
    return [this.first, this.second].map(half => half.toString(16).padStart(8, '0')).join('')
  }

  add(entry: MemoryEntry): void {
    const [first, second] = digestOf(entry)
    this.first = (this.first + first) >>> 0
    this.second = (this.second + second) >>> 0
  }

  remove(entry: MemoryEntry): void {
    const [first, second] = digestOf(entry)
    this.first = (this.first - first) >>> 0
    this.second = (this.second - second) >>> 0
  }
}

/** Two hashes of what a match consists of; who wrote it when may be told later without making it another. */
function digestOf({id, source, target}: MemoryEntry): [number, number] {
  const text = `${id}\0${source}\0${target}`
  return [hashText(text), hashText(text, 0x9747b28c)]
}
