import {DistancePattern} from './edit-distance.ts'
import {EntryDigest} from './entry-digest.ts'
import {type FoldedSegment, foldSegment} from './fold-segment.ts'
import {type FoldedArrays, FoldedTexts} from './folded-texts.ts'
import {GrowingColumn} from './growing-column.ts'
import {HashChains} from './hash-chains.ts'
import {hashText} from './hash-text.ts'
import type {MemoryEntry} from './memory-entry.ts'
import {PackedPage, type PageArrays} from './packed-page.ts'
import type {Syntax} from './read-runs.ts'
import {RecordHeap} from './record-heap.ts'
import {SegmentIndex} from './segment-index.ts'

/** What a memory is of. */
export type MemoryOptions = Readonly<{
  /** BCP 47. */
  sourceLocale: string
  /** BCP 47. */
  targetLocale: string
  /** `text` where braces and tags are no syntax; default `icu`. */
  syntax?: Syntax
}>

/** An entry found, and how alike its source is. */
export type MemoryHit = Readonly<{
  entry: MemoryEntry
  /** 1 − distance / longer text, 0 to 1; figures, arguments and tags count as one unit, or in full where that is nearer. */
  similarity: number
}>

/** What a search may leave out. */
export type HitOptions = Readonly<{
  /** Least similarity, 0 to 1; default 0.7. */
  minimum?: number
  /** Hits at most; default 10. */
  limit?: number
}>

/** Everything a memory consists of, as it is saved. */
export type MemoryArrays = Readonly<{
  /** Entries up to this number are in the pages. */
  settled: number
  alive: Uint8Array
  addresses: Uint32Array
  plains: Uint32Array
  sourceHashes: Uint32Array
  idHashes: Uint32Array
  records: Uint8Array[]
  masked: FoldedArrays
  plain: FoldedArrays
  pages: readonly PageArrays[]
}>

/** List entries counted and candidates measured at most; where the window holds few segments all are measured. */
const effort = {tallies: 2_000_000, candidates: 1_500, scan: 300} as const

/**
 * A translation memory in this process: exact hash, then n-grams, then bounded edit distance.
 *
 * Inserting and removing take microseconds and rebuild nothing. Not for two threads at once.
 */
export class TranslationMemory {
  readonly sourceLocale: string
  readonly targetLocale: string
  readonly syntax: Syntax
  /** @internal */
  readonly records: RecordHeap
  private readonly index: SegmentIndex
  private readonly masked: FoldedTexts
  /** Texts with figures in full, of entries that have any. */
  private readonly plain: FoldedTexts
  /** By entry: 1 + its number in `plain`, or 0. */
  private readonly plains: GrowingColumn<Uint32Array>
  private readonly alive: GrowingColumn<Uint8Array>
  private readonly addresses: GrowingColumn<Uint32Array>
  private readonly bySource: HashChains
  private readonly byId: HashChains
  private readonly digest: EntryDigest
  private living = 0

  constructor(options: MemoryOptions)
  /**
   * @internal
   * @param saved arrays of `arrays()` with the same options; taken over.
   * @param fingerprint of the memory saved.
   */
  constructor(options: MemoryOptions, saved: MemoryArrays, fingerprint?: string)
  constructor(
    {sourceLocale, targetLocale, syntax = 'icu'}: MemoryOptions,
    saved?: MemoryArrays,
    fingerprint?: string,
  ) {
    this.digest = new EntryDigest(fingerprint)
    this.sourceLocale = sourceLocale
    this.targetLocale = targetLocale
    this.syntax = syntax
    this.records = new RecordHeap(saved?.records)
    this.index = new SegmentIndex(saved?.pages.map(page => new PackedPage(page)))
    this.masked = new FoldedTexts(saved?.masked)
    this.plain = new FoldedTexts(saved?.plain)
    this.plains = new GrowingColumn(saved?.plains ?? new Uint32Array())
    this.alive = new GrowingColumn(saved?.alive ?? new Uint8Array())
    this.addresses = new GrowingColumn(saved?.addresses ?? new Uint32Array())
    this.bySource = new HashChains(saved?.sourceHashes)
    this.byId = new HashChains(saved?.idHashes)
    this.restore(saved?.settled ?? 0)
  }

  /** Entries that were inserted and not removed. */
  get size(): number {
    return this.living
  }

  /** Add an entry; one of the same id is replaced. Takes microseconds; what it puts off is done by `settle`. */
  insert(entry: MemoryEntry): void {
    this.remove(entry.id)
    const {plain, masked} = foldSegment(entry.source, this.sourceLocale, this.syntax)
    const number = this.alive.length
    this.addresses.push(this.records.add(entry))
    this.masked.push(masked)
    if (plain !== masked) this.plain.push(plain)
    this.plains.push(plain === masked ? 0 : this.plain.count)
    this.bySource.push(hashText(entry.source))
    this.byId.push(hashText(entry.id))
    this.index.add(number, masked)
    if (plain !== masked) this.index.add(number, plain)
    this.alive.push(1)
    this.living++
    this.digest.add(entry)
  }

  /** @returns whether the memory held the id. */
  remove(id: string): boolean {
    for (const number of this.byId.find(hashText(id))) {
      if (!this.isAlive(number) || this.records.part(this.addresses.at(number), 'id') !== id) continue
      this.alive.set(number, 0)
      this.living--
      this.digest.remove(this.entryAt(number))
      return true
    }
    return false
  }

  /** The entry of an id. */
  get(id: string): MemoryEntry | undefined {
    for (const number of this.byId.find(hashText(id)))
      if (this.isAlive(number) && this.records.part(this.addresses.at(number), 'id') === id)
        return this.entryAt(number)
    return undefined
  }

  /** Entries whose source is the message, letter by letter; the newest first. */
  findExact(message: string): MemoryEntry[] {
    const found: MemoryEntry[] = []
    for (const number of this.bySource.find(hashText(message)))
      if (this.isAlive(number) && this.records.part(this.addresses.at(number), 'source') === message)
        found.push(this.entryAt(number))
    return found
  }

  /** Entries whose source is like the message, the likest first, of equal ones the newest. */
  findSimilar(message: string, {minimum = 0.7, limit = 10}: HitOptions = {}): MemoryHit[] {
    const folded = foldSegment(message, this.sourceLocale, this.syntax)
    if (folded.masked.length === 0) return []
    const candidates = new Set(this.candidatesOf(folded.masked, minimum))
    if (folded.plain !== folded.masked)
      for (const number of this.candidatesOf(folded.plain, minimum)) candidates.add(number)
    const hits = this.measure(candidates, folded, {minimum, limit})
    return hits.slice(0, limit).map(({number, similarity}) => ({entry: this.entryAt(number), similarity}))
  }

  /**
   * The bytes of every source or target, the newest first, and what they are part of.
   *
   * @internal
   */
  *texts(side: 'source' | 'target'): Generator<{
    chunk: Uint8Array
    from: number
    to: number
    entry: () => MemoryEntry
  }> {
    for (let number = this.alive.length - 1; number >= 0; number--)
      if (this.isAlive(number))
        yield {...this.records.range(this.addresses.at(number), side), entry: () => this.entryAt(number)}
  }

  /** Do what inserting put off. Costs some 30 ms for every 4,096 entries inserted since, and now and then a second. */
  settle(): void {
    this.index.settle(number => this.isAlive(number))
  }

  /** Settle, and lay the index out for the fastest search: some seconds for a million entries. */
  compact(): void {
    this.index.compact(number => this.isAlive(number))
  }

  /** A digest of all entries, whatever the order they came in: two memories with the same one hold the same. */
  get fingerprint(): string {
    return this.digest.text
  }

  /**
   * What to save: views of this memory's own arrays, to be written before anything is inserted.
   *
   * @internal
   */
  arrays(): MemoryArrays {
    this.settle()
    return {
      settled: this.index.firstUnsettled ?? this.alive.length,
      alive: this.alive.view(),
      addresses: this.addresses.view(),
      plains: this.plains.view(),
      sourceHashes: this.bySource.hashes.view(),
      idHashes: this.byId.hashes.view(),
      records: this.records.bytes.used(),
      masked: this.masked.arrays(),
      plain: this.plain.arrays(),
      pages: this.index.pages.map(({arrays}) => arrays),
    }
  }

  /** Pages of new segments are not saved: they are indexed again. */
  private restore(settled: number): void {
    for (let number = settled; number < this.alive.length; number++) {
      this.index.add(number, this.masked.textAt(number))
      const full = this.plains.at(number)
      if (full !== 0) this.index.add(number, this.plain.textAt(full - 1))
    }
    for (let number = 0; number < this.alive.length; number++) this.living += this.alive.at(number)
  }

  private candidatesOf(text: string, minimum: number): Uint32Array {
    const {length} = text
    return this.index.candidates({
      text,
      shortest: Math.ceil(length * minimum - 1e-9),
      longest: Math.floor(length / minimum + 1e-9),
      edits: other => Math.floor((1 - minimum) * Math.max(length, other) + 1e-9),
      ...effort,
    })
  }

  private measure(
    candidates: ReadonlySet<number>,
    {masked, plain}: FoldedSegment,
    {minimum, limit}: Required<HitOptions>,
  ): {number: number; similarity: number}[] {
    const pattern = new DistancePattern(masked)
    const inFull = plain === masked ? pattern : new DistancePattern(plain)
    const hits: {number: number; similarity: number}[] = []
    let least = minimum
    for (const number of candidates) {
      if (!this.isAlive(number)) continue
      let similarity = similarityTo(pattern, this.masked, {number, least})
      const full = this.plains.at(number)
      if (similarity < 1 && (full !== 0 || inFull !== pattern)) {
        const [texts, at] = full === 0 ? [this.masked, number] : [this.plain, full - 1]
        similarity = Math.max(similarity, similarityTo(inFull, texts, {number: at, least}))
      }
      if (similarity < least) continue
      hits.push({number, similarity})
      if (hits.length < limit * 4) continue
      hits.sort(byLikeness).length = limit * 2
      least = hits.at(-1)!.similarity
    }
    return hits.sort(byLikeness)
  }

  private isAlive(number: number): boolean {
    return this.alive.at(number) === 1
  }

  private entryAt(number: number): MemoryEntry {
    return this.records.read(this.addresses.at(number))
  }
}

function byLikeness(
  one: {number: number; similarity: number},
  other: {number: number; similarity: number},
): number {
  return other.similarity - one.similarity || other.number - one.number
}

/** 0 where it is below the least. */
function similarityTo(
  pattern: DistancePattern,
  texts: FoldedTexts,
  {number, least}: {number: number; least: number},
): number {
  const {units, start, length} = texts.at(number)
  const longer = Math.max(pattern.length, length)
  const limit = Math.floor((1 - least) * longer + 1e-9)
  const distance = pattern.distance(units, start, length, limit)
  return distance > limit ? 0 : 1 - distance / longer
}
