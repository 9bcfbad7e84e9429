/** The typed arrays a column may be of. */
type Numbers = Uint8Array | Uint16Array | Uint32Array

/** A typed array that grows: one number for each entry of the memory. */
export class GrowingColumn<T extends Numbers> {
  private values: T
  private used: number

  /** @param start the first values; the column takes the array over. */
  constructor(start: T, used: number = start.length) {
    this.values = start
    this.used = used
  }

  get length(): number {
    return this.used
  }

  at(index: number): number {
    return this.values[index]!
  }

  set(index: number, value: number): void {
    this.values[index] = value
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const larger = new (this.values.constructor as new (length: number) => T)(Math.max(64, this.used * 2))
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.used++] = value
  }

  /** The values so far, not a copy. */
  view(): T {
    return this.values.subarray(0, this.used) as T
  }
}
