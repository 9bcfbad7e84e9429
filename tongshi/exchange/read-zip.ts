import {Inflate} from 'fflate'
import {ExchangeError} from './exchange-error.ts'

/** More is no document: each limit in bytes or entries. */
const most = {entries: 5_000, part: 50 * 2 ** 20, all: 200 * 2 ** 20, ratio: 200, ratioFrom: 8 * 2 ** 20}

/** Bytes inflated at a time. */
const piece = 4_096

/**
 * Read the parts of a ZIP archive that are asked for; nothing else is inflated.
 *
 * What an entry says about its size is not believed: the inflated bytes are counted while they come.
 *
 * @param bytes the whole archive.
 * @param wanted whether a part of this name is needed.
 * @returns the names of all entries in order, and the bytes of those wanted. Names that climb out of the archive
 *   (`../x`) are entries without a part.
 * @throws ExchangeError `zip-damaged`, `zip-too-large`, `zip-encrypted`.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): {names: readonly string[]; parts: ReadonlyMap<string, Uint8Array>} {
  const entries = listEntries(bytes)
  const parts = new Map<string, Uint8Array>()
  let all = 0
  const count = (name: string, size: number, added: number): void => {
    all += added
    if (size > most.part || all > most.all) throw tooLarge(`more than ${mebibytes(size)} in \`${name}\``)
    if (all > most.ratioFrom && all > bytes.length * most.ratio)
      throw tooLarge(`more than ${mebibytes(all)} out of ${mebibytes(bytes.length)}`)
  }
  for (const entry of entries) {
    if (entry.name.split('/').includes('..') || !wanted(entry.name) || parts.has(entry.name)) continue
    parts.set(
      entry.name,
      inflate(bytes, entry, (size, added) => count(entry.name, size, added)),
    )
  }
  return {names: entries.map(({name}) => name), parts}
}

type Entry = Readonly<{name: string; method: number; packed: number; at: number}>

/** The central directory: an archive without one was cut off. */
function listEntries(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes)
  let end = bytes.length - 22
  const stop = Math.max(0, end - 65_535)
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < stop) throw damaged()
  const count = view.getUint16(end + 10, true)
  if (count > most.entries) throw tooLarge(`${count} entries`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  const decoder = new TextDecoder()
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    if (view.getUint16(at + 8, true) & 1)
      throw new ExchangeError('zip-encrypted', {
        actual: 'encrypted archive',
        expected: 'one without password',
        remedy: 'save the document without password',
      })
    const length = view.getUint16(at + 28, true)
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Inflate one entry in pieces, so that a bomb is stopped long before its end. */
function inflate(
  bytes: Uint8Array,
  {at, packed, method}: Entry,
  count: (size: number, added: number) => void,
): Uint8Array {
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged()
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw damaged()
  if (method === 0) {
    count(packed, packed)
    return bytes.subarray(start, start + packed)
  }
  if (method !== 8) throw damaged()
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Inflate(chunk => {
    size += chunk.length
    count(size, chunk.length)
    chunks.push(chunk)
  })
  try {
    for (let from = 0; from < packed; from += piece)
      stream.push(
        bytes.subarray(start + from, start + Math.min(from + piece, packed)),
        from + piece >= packed,
      )
  } catch (error) {
    throw error instanceof ExchangeError ? error : damaged(error)
  }
  return join(chunks)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function damaged(cause?: unknown): ExchangeError {
  return new ExchangeError(
    'zip-damaged',
    {
      actual: 'damaged archive',
      expected: 'a whole one',
      remedy: 'fetch or save the file again',
    },
    cause === undefined ? {} : {cause},
  )
}

function tooLarge(actual: string): ExchangeError {
  return new ExchangeError('zip-too-large', {
    actual,
    expected: 'a document that unpacks to at most 200 MiB',
    remedy: 'cut the document into several',
  })
}

function mebibytes(size: number): string {
  return `${(size / 2 ** 20).toFixed(1)} MiB`
}
