import type {Units} from './edit-distance.ts'

/** Units of a chunk; no text of a memory is longer. */
export const chunkUnits = 1 << 22

/**
 * Texts one behind another in chunks of 4 Mi units, so that growing copies nothing. A text never straddles two
 * chunks; its address counts units from the beginning.
 */
export class UnitHeap<T extends Units> {
  readonly chunks: T[]
  private readonly make: new (
    length: number,
  ) => T
  private end: number

  /** @param chunks as saved, all full but the last; taken over. */
  constructor(make: new (length: number) => T, chunks: T[] = []) {
    this.make = make
    this.chunks = chunks
    this.end = chunks.length * chunkUnits
  }

  /** Room for a text of at most so many units: the chunk and the index in it where it may be written. */
  reserve(units: number): {chunk: T; index: number; address: number} {
    if (units > chunkUnits) throw new RangeError(`a text of ${units} units is longer than ${chunkUnits}`)
    const index = this.end % chunkUnits
    if (this.end === this.chunks.length * chunkUnits || index + units > chunkUnits) {
      this.end = this.chunks.length * chunkUnits
      this.chunks.push(new this.make(chunkUnits))
      return {chunk: this.chunks.at(-1)!, index: 0, address: this.end}
    }
    return {chunk: this.chunks.at(-1)!, index, address: this.end}
  }

  /** Take what was reserved and written. */
  commit(units: number): void {
    this.end += units
  }

  /** The chunks without the room that is left in the last one. */
  used(): T[] {
    const full = this.chunks.slice(0, -1)
    const last = this.chunks.at(-1)
    return last ? [...full, last.subarray(0, this.end - full.length * chunkUnits) as T] : []
  }

  /** Where in its chunk an address lies. */
  indexOf(address: number): number {
    return address % chunkUnits
  }

  /** The chunk an address lies in. */
  chunkOf(address: number): T {
    return this.chunks[Math.floor(address / chunkUnits)]!
  }
}
