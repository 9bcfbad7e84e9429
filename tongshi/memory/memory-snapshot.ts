import type {FoldedArrays} from './folded-texts.ts'
import type {PageArrays} from './packed-page.ts'
import type {Syntax} from './read-runs.ts'
import {type MemoryArrays, TranslationMemory} from './translation-memory.ts'

/** An array of a snapshot. */
export type SnapshotArray = Uint8Array | Uint16Array | Uint32Array

/** What an array is: its name, the bytes of a number, and how many numbers. */
export type SnapshotPart = Readonly<{name: string; width: 1 | 2 | 4; length: number}>

/** What stands in front of a saved memory. */
export type SnapshotHeader = Readonly<{
  format: 'tongshi-memory'
  version: 1
  sourceLocale: string
  targetLocale: string
  syntax: Syntax
  /** Up to where the store's journal is in it. */
  journal: string
  /** Entries, removed ones not counted. */
  size: number
  /** Of all entries: see `EntryDigest`. */
  fingerprint: string
  /** Entries up to this number are in the pages. */
  settled: number
  parts: readonly SnapshotPart[]
}>

/** A memory as header and arrays, in the order of the header's parts. Little-endian, as every machine that runs this. */
export type Snapshot = Readonly<{header: SnapshotHeader; arrays: readonly SnapshotArray[]}>

const columns = ['alive', 'addresses', 'plains', 'sourceHashes', 'idHashes'] as const
const folded = ['masked', 'plain'] as const
const foldedColumns = ['addresses', 'lengths', 'widths'] as const
const foldedChunks = ['narrow', 'wide'] as const
const pageArrays = ['entries', 'lengths', 'starts', 'ranks'] as const

/**
 * Lay a memory out for saving.
 *
 * @param journal the position of the store's journal up to which its entries are in the memory; any text, or none.
 * @returns a header, JSON-safe, and arrays to be written behind it in their order; views, to be written at once.
 *
 * @example
 *   const memory = new TranslationMemory({sourceLocale: 'en', targetLocale: 'zh-Hans'})
 *   writeSnapshot(memory, '').header.size // 0
 */
export function writeSnapshot(memory: TranslationMemory, journal: string): Snapshot {
  const saved = memory.arrays()
  const named = namedArrays(saved)
  const {sourceLocale, targetLocale, syntax, size, fingerprint} = memory
  const parts = named.map(([name, array]) => ({
    name,
    width: array.BYTES_PER_ELEMENT as 1 | 2 | 4,
    length: array.length,
  }))
  return {
    header: {
      format: 'tongshi-memory',
      version: 1,
      sourceLocale,
      targetLocale,
      syntax,
      journal,
      size,
      fingerprint,
      settled: saved.settled,
      parts,
    },
    arrays: named.map(([, array]) => array),
  }
}

/**
 * Whether a value is the header of a snapshot that this version reads.
 *
 * @param header as parsed from JSON.
 *
 * @example
 *   isSnapshotHeader({format: 'another'}) // false
 */
export function isSnapshotHeader(header: unknown): header is SnapshotHeader {
  const {format, version, parts} = (header ?? {}) as Partial<SnapshotHeader>
  return format === 'tongshi-memory' && version === 1 && Array.isArray(parts)
}

/**
 * Make a memory of a snapshot; its arrays are taken over, so they must not be used again.
 *
 * @param snapshot whose header `isSnapshotHeader` has accepted.
 *
 * @example
 *   const memory = new TranslationMemory({sourceLocale: 'en', targetLocale: 'zh-Hans'})
 *   memory.insert({id: '1', source: 'Sales', target: '销售', origin: 'desk'})
 *   readSnapshot(writeSnapshot(memory, '')).get('1')?.target // "销售"
 */
export function readSnapshot({header, arrays}: Snapshot): TranslationMemory {
  const byName = new Map(header.parts.map(({name}, at) => [name, arrays[at]!]))
  const take = <T extends SnapshotArray>(name: string) => byName.get(name) as T
  const takeAll = <T extends SnapshotArray>(name: string) =>
    [...byName.keys()].filter(key => key.startsWith(`${name}/`)).map(key => take<T>(key))
  const takeFolded = (name: string): FoldedArrays => ({
    addresses: take(`${name}.addresses`),
    lengths: take(`${name}.lengths`),
    widths: take(`${name}.widths`),
    narrow: takeAll(`${name}.narrow`),
    wide: takeAll(`${name}.wide`),
  })
  const pages = takeAll<Uint32Array>('pages.entries').map(
    (_, at): PageArrays => ({
      entries: take(`pages.entries/${at}`),
      lengths: take(`pages.lengths/${at}`),
      starts: take(`pages.starts/${at}`),
      ranks: take(`pages.ranks/${at}`),
    }),
  )
  return new TranslationMemory(
    header,
    {
      settled: header.settled,
      alive: take('alive'),
      addresses: take('addresses'),
      plains: take('plains'),
      sourceHashes: take('sourceHashes'),
      idHashes: take('idHashes'),
      records: takeAll('records'),
      masked: takeFolded('masked'),
      plain: takeFolded('plain'),
      pages,
    },
    header.fingerprint,
  )
}

function namedArrays(arrays: MemoryArrays): [string, SnapshotArray][] {
  const chunks = (name: string, list: readonly SnapshotArray[]) =>
    list.map((chunk, at): [string, SnapshotArray] => [`${name}/${at}`, chunk])
  return [
    ...columns.map((name): [string, SnapshotArray] => [name, arrays[name]]),
    ...chunks('records', arrays.records),
    ...folded.flatMap(name => [
      ...foldedColumns.map((own): [string, SnapshotArray] => [`${name}.${own}`, arrays[name][own]]),
      ...foldedChunks.flatMap(own => chunks(`${name}.${own}`, arrays[name][own])),
    ]),
    ...pageArrays.flatMap(own =>
      chunks(
        `pages.${own}`,
        arrays.pages.map(page => page[own]),
      ),
    ),
  ]
}
