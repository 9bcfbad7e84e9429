/** Folded text as units of 8 or 16 bits. */
export type Units = Uint8Array | Uint16Array

const wordSize = 32

/**
 * A text to compare many others with: Levenshtein distance over UTF-16 code units, 32 rows of the matrix at a time
 * (Myers 1999, in blocks as Hyyrö 2003), only within the band of cells that can still stay under the limit (Ukkonen).
 */
export class DistancePattern {
  readonly length: number
  private readonly blocks: number
  /** For each code unit the row of `matches` that says where it stands in the pattern; row 0 is nowhere. */
  private readonly rows: Uint16Array
  /** Where in `rows` each 256 code units begin; most hundreds do not occur and share one stretch of zeros. */
  private readonly stretches = new Uint16Array(256)
  private readonly matches: Int32Array
  private readonly up: Int32Array
  private readonly down: Int32Array
  /** Distance at the bottom row of each block. */
  private readonly scores: Int32Array

  /** @param text folded; at most a few thousand code units, as a unit is one block of text. */
  constructor(text: string) {
    this.length = text.length
    this.blocks = Math.max(1, Math.ceil(text.length / wordSize))
    let stretches = 0
    for (let at = 0; at < text.length; at++) this.stretches[text.charCodeAt(at) >>> 8] ||= ++stretches * 256
    this.rows = new Uint16Array((stretches + 1) * 256)
    let rows = 0
    for (let at = 0; at < text.length; at++) this.rows[this.placeOf(text.charCodeAt(at))] ||= ++rows
    this.matches = new Int32Array((rows + 1) * this.blocks)
    for (let at = 0; at < text.length; at++)
      this.matches[this.rows[this.placeOf(text.charCodeAt(at))]! * this.blocks + (at >>> 5)]! |=
        1 << (at & 31)
    this.up = new Int32Array(this.blocks)
    this.down = new Int32Array(this.blocks)
    this.scores = new Int32Array(this.blocks)
  }

  /**
   * The distance to a text if it is at most `limit`, else any number above `limit`.
   *
   * @param start index of its first unit in `units`.
   */
  distance(units: Units, start: number, length: number, limit: number): number {
    if (Math.abs(this.length - length) > limit) return limit + 1
    if (this.length === 0 || length === 0) return Math.max(this.length, length)
    return this.blocks === 1
      ? this.distanceInWord(units, start, length, limit)
      : this.distanceInBand(units, start, length, limit)
  }

  private placeOf(unit: number): number {
    return this.stretches[unit >>> 8]! + (unit & 255)
  }

  private distanceInWord(units: Units, start: number, length: number, limit: number): number {
    const {rows, stretches, matches} = this
    const last = this.length - 1
    let up = -1
    let down = 0
    let score = this.length
    for (let left = length - 1, at = start; left >= 0; left--, at++) {
      const unit = units[at]!
      const match = matches[rows[stretches[unit >>> 8]! + (unit & 255)]!]!
      const vertical = match | down
      const horizontal = (((match & up) + up) ^ up) | match
      let plus = down | ~(horizontal | up)
      let minus = up & horizontal
      score += ((plus >>> last) & 1) - ((minus >>> last) & 1)
      if (score - left > limit) return limit + 1
      plus = (plus << 1) | 1
      minus <<= 1
      up = minus | ~(vertical | plus)
      down = plus & vertical
    }
    return score
  }

  private distanceInBand(units: Units, start: number, length: number, limit: number): number {
    const {rows, stretches, matches, blocks, scores} = this
    let first = 0
    let last = Math.min(Math.ceil((limit + 1) / wordSize), blocks) - 1
    for (let block = 0; block <= last; block++) this.openBlock(block, (block + 1) * wordSize)
    for (let column = 0; column < length; column++) {
      const unit = units[start + column]!
      const row = rows[stretches[unit >>> 8]! + (unit & 255)]! * blocks
      let carry = 1
      for (let block = first; block <= last; block++) {
        carry = this.advance(block, matches[row + block]!, carry)
        scores[block]! += carry
      }
      if (
        last < blocks - 1 &&
        scores[last]! - carry <= limit &&
        (carry < 0 || (matches[row + last + 1]! & 1) !== 0)
      ) {
        last++
        this.openBlock(last, scores[last - 1]! - carry + wordSize)
        scores[last]! += this.advance(last, matches[row + last]!, carry)
      } else while (last >= first && scores[last]! >= limit + wordSize) last--
      while (first <= last && scores[first]! >= limit + wordSize) first++
      if (first > last) return limit + 1
    }
    return last === blocks - 1 ? this.bottomScore() : limit + 1
  }

  private openBlock(block: number, score: number): void {
    this.up[block] = -1
    this.down[block] = 0
    this.scores[block] = score
  }

  /** One column of one block; returns the horizontal difference at its bottom row. */
  private advance(block: number, matched: number, carry: number): number {
    const up = this.up[block]!
    const down = this.down[block]!
    const below = carry < 0 ? 1 : 0
    const vertical = matched | down
    const match = matched | below
    const horizontal = (((match & up) + up) ^ up) | match
    let plus = down | ~(horizontal | up)
    let minus = up & horizontal
    const out = (plus >>> 31) - (minus >>> 31)
    plus = (plus << 1) | (carry > 0 ? 1 : 0)
    minus = (minus << 1) | below
    this.up[block] = minus | ~(vertical | plus)
    this.down[block] = plus & vertical
    return out
  }

  /** The distance at the pattern's last row: the rows that only fill the last block are taken back. */
  private bottomScore(): number {
    const block = this.blocks - 1
    let score = this.scores[block]!
    for (let row = wordSize - 1; row > (this.length - 1) % wordSize; row--)
      score -= ((this.up[block]! >>> row) & 1) - ((this.down[block]! >>> row) & 1)
    return score
  }
}
