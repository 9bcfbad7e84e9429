/** Grams are hashed into so many lists. */
export const gramLists = 1 << 17
const shift = 32 - 17

/** Up to this length a query is looked up by pairs of units. */
const longestByPairs = 31
/** Segments that such a query can be like, at a similarity of 0.5 or more, hold pairs; those of longer queries triples. */
const longestWithPairs = longestByPairs * 2
const shortestWithTriples = (longestByPairs + 1) / 2

/** From here on scripts have so many signs that a pair is as telling as three letters. */
const firstOfMany = 0x2e80

/**
 * Finds the distinct grams of folded texts: pairs of code units in short texts and in scripts with many signs
 * (Chinese, Japanese, Korean), triples elsewhere.
 *
 * An edit changes at most two pairs or three triples. In short texts nearly every pair must be shared for a match, so
 * that the count alone rules most segments out; in long ones pairs are shared by chance, and triples tell more.
 */
export class GramReader {
  /** The lists of the text read last, the first `count` of them. */
  readonly lists = new Uint32Array(1 << 20)
  count = 0
  /** Grams of one text that one edit can change. */
  reach = 2
  private readonly stamps = new Uint32Array(gramLists)
  private stamp = 0

  /** All grams that queries may ask a segment for. */
  readSegment(text: string): void {
    this.start()
    if (text.length <= longestWithPairs) this.readPairs(text)
    if (text.length >= shortestWithTriples) this.readTriples(text)
  }

  /** The grams that a query asks for. */
  readQuery(text: string): void {
    this.start()
    if (text.length <= longestByPairs) this.readPairs(text)
    else this.readTriples(text)
  }

  private start(): void {
    this.count = 0
    this.reach = 2
    if (++this.stamp <= 0xffff_ffff) return
    this.stamps.fill(0)
    this.stamp = 1
  }

  private readPairs(text: string): void {
    if (text.length === 1) this.note(text.charCodeAt(0), 0, 0)
    for (let at = 0; at + 1 < text.length; at++) this.note(text.charCodeAt(at), text.charCodeAt(at + 1), 0)
  }

  private readTriples(text: string): void {
    for (let at = 0; at + 1 < text.length; at++) {
      const [one, two] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
      if (one >= firstOfMany || two >= firstOfMany) this.note(one, two, 0)
      else if (at + 2 < text.length) {
        this.reach = 3
        this.note(one, two, text.charCodeAt(at + 2))
      }
    }
  }

  private note(one: number, two: number, three: number): void {
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35)
    const list = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> shift
    if (this.stamps[list] === this.stamp) return
    this.stamps[list] = this.stamp
    this.lists[this.count++] = list
  }
}
