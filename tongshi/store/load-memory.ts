import {closeSync, openSync, readSync} from 'node:fs'
import {crc32} from 'node:zlib'
import {
  isSnapshotHeader,
  readSnapshot,
  type SnapshotArray,
  type SnapshotHeader,
  type SnapshotPart,
} from '#memory/memory-snapshot.ts'
import type {TranslationMemory} from '#memory/translation-memory.ts'

/** Headers name a few hundred arrays; a longer first line is no snapshot. */
const longestHeader = 1 << 20

/** A memory and what its snapshot says of it. */
export type LoadedMemory = Readonly<{memory: TranslationMemory; header: SnapshotHeader}>

/**
 * Load a memory saved by `saveMemory`.
 *
 * @throws Error with a sentence where the file is no snapshot of this version, is cut off or damaged; then the memory
 *   is to be filled from the store again.
 */
export function loadMemory(path: string): LoadedMemory {
  const file = openSync(path, 'r')
  try {
    const {header, end} = readHeader(file, path)
    let position = end
    const arrays = header.parts.map(part => {
      const array = makeArray(part, path)
      readAll(file, {array, position, path})
      position += array.byteLength
      return array
    })
    checkSums(arrays, readRest(file, position), path)
    return {memory: readSnapshot({header, arrays}), header}
  } finally {
    closeSync(file)
  }
}

function readHeader(file: number, path: string): {header: SnapshotHeader; end: number} {
  const start = Buffer.alloc(longestHeader)
  const length = readSync(file, start, 0, longestHeader, 0)
  const end = start.subarray(0, length).indexOf(10) + 1
  const header = parse(start.toString('utf8', 0, Math.max(0, end - 1)))
  if (end > 0 && isSnapshotHeader(header)) return {header, end}
  throw new Error(
    `Unexpected beginning of \`${path}\`, expected a memory saved by this version, save it again with --save.`,
  )
}

function makeArray({width, length, name}: SnapshotPart, path: string): SnapshotArray {
  const kinds = {1: Uint8Array, 2: Uint16Array, 4: Uint32Array}
  if (kinds[width] && Number.isSafeInteger(length) && length >= 0 && length < 2 ** 32)
    return new kinds[width](length)
  throw new Error(
    `Unexpected size of \`${name}\` in \`${path}\`, expected a whole number, save the memory again.`,
  )
}

function readAll(
  file: number,
  {array, position, path}: {array: SnapshotArray; position: number; path: string},
): void {
  for (let at = 0; at < array.byteLength; ) {
    const read = readSync(file, array, at, array.byteLength - at, position + at)
    if (read === 0) throw cutOff(path)
    at += read
  }
}

function readRest(file: number, position: number): unknown {
  const rest = Buffer.alloc(longestHeader)
  const length = readSync(file, rest, 0, longestHeader, position)
  return parse(rest.toString('utf8', 0, length))
}

function checkSums(arrays: readonly SnapshotArray[], sums: unknown, path: string): void {
  if (!Array.isArray(sums) || sums.length !== arrays.length) throw cutOff(path)
  const isWhole = arrays.every(
    (array, at) => crc32(Buffer.from(array.buffer, array.byteOffset, array.byteLength)) === sums[at],
  )
  if (!isWhole)
    throw new Error(
      `Unexpected checksum in \`${path}\`, expected the one it was saved with, save the memory again.`,
    )
}

function cutOff(path: string): Error {
  return new Error(`Unexpected end of \`${path}\`, expected more of the memory, save it again.`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
