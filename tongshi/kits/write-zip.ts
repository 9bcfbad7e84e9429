import {type Zippable, zipSync} from 'fflate'

/** A file of an archive. */
export type KitFile = Readonly<{
  /** With `/`, relative. */
  path: string
  bytes: Uint8Array
}>

/** Files that are compressed already. */
const packed = /\.(pdf|docx|xlsx|png|jpe?g|gif|webp|zip)$/i

/**
 * fflate reads it as local time: without a `Z` the entry says midnight of 1980-01-01 in every zone, with one it is
 * another time in each, and no time at all west of Greenwich.
 */
const noTime = '1980-01-01T00:00:00'

/**
 * Write a ZIP archive that is the same for the same files: sorted by name, without times, with plain rights.
 *
 * @param options.first the entry that goes before all others.
 */
export function writeZip(files: readonly KitFile[], options: Readonly<{first?: string}> = {}): Uint8Array {
  const rank = (path: string) => (path === options.first ? `0${path}` : `1${path}`)
  const sorted = files.toSorted((a, b) => (rank(a.path) < rank(b.path) ? -1 : 1))
  const entries: Zippable = {}
  for (const {path, bytes} of sorted)
    entries[path] = [bytes, {level: packed.test(path) ? 0 : 9, mtime: noTime, os: 3, attrs: 0o644 << 16}]
  return zipSync(entries)
}
