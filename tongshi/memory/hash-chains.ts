import {GrowingColumn} from './growing-column.ts'

/**
 * Entry numbers by hash, in chains. The table grows by linear hashing (Litwin 1980): every entry added splits one
 * bucket, so that no entry ever pays for a doubling of the whole.
 */
export class HashChains {
  readonly hashes: GrowingColumn<Uint32Array>
  private readonly nexts = new GrowingColumn(new Uint32Array(64), 0)
  private readonly heads = new GrowingColumn(new Uint32Array(64), 1)
  /** Buckets at the beginning of this round of splitting, a power of two. */
  private round = 1

  /** @param hashes of the entries so far, by entry number; taken over. */
  constructor(hashes: Uint32Array = new Uint32Array()) {
    this.hashes = new GrowingColumn(hashes)
    for (let entry = 0; entry < hashes.length; entry++) this.add(entry)
  }

  /** Add the next entry. */
  push(hash: number): void {
    this.hashes.push(hash)
    this.add(this.hashes.length - 1)
  }

  /** The entries with a hash. */
  *find(hash: number): Generator<number> {
    for (let link = this.heads.at(this.bucketOf(hash)); link !== 0; link = this.nexts.at(link - 1))
      if (this.hashes.at(link - 1) === hash) yield link - 1
  }

  private add(entry: number): void {
    this.nexts.push(0)
    this.link(entry)
    this.split()
  }

  private link(entry: number): void {
    const bucket = this.bucketOf(this.hashes.at(entry))
    this.nexts.set(entry, this.heads.at(bucket))
    this.heads.set(bucket, entry + 1)
  }

  /** Share the next bucket's chain with a new one. */
  private split(): void {
    const bucket = this.heads.length - this.round
    let link = this.heads.at(bucket)
    this.heads.set(bucket, 0)
    this.heads.push(0)
    while (link !== 0) {
      const next = this.nexts.at(link - 1)
      this.link(link - 1)
      link = next
    }
    if (this.heads.length === this.round * 2) this.round *= 2
  }

  private bucketOf(hash: number): number {
    const bucket = hash & (this.round * 2 - 1)
    return bucket < this.heads.length ? bucket : hash & (this.round - 1)
  }
}
