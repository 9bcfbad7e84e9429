import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'
import {crc32} from 'node:zlib'
import {writeSnapshot} from '#memory/memory-snapshot.ts'
import type {TranslationMemory} from '#memory/translation-memory.ts'

/**
 * Save a memory beside what was saved before and put it in its place: a reader sees the old file or the new one.
 *
 * The file is a line of JSON (the header), the arrays one behind another, and a line of JSON with their CRC-32.
 *
 * @param journal the position of the store's journal up to which its entries are in the memory.
 */
export function saveMemory(memory: TranslationMemory, path: string, journal: string): void {
  const {header, arrays} = writeSnapshot(memory, journal)
  const temporary = `${path}.${process.pid}.tmp`
  mkdirSync(dirname(path), {recursive: true})
  const file = openSync(temporary, 'w', 0o600)
  try {
    const sums: number[] = []
    writeAll(file, Buffer.from(`${JSON.stringify(header)}\n`))
    for (const array of arrays) {
      const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength)
      sums.push(crc32(bytes))
      writeAll(file, bytes)
    }
    writeAll(file, Buffer.from(`${JSON.stringify(sums)}\n`))
    fsyncSync(file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
