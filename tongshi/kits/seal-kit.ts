import {createHash, sign} from 'node:crypto'
import type {SigningKey} from './kit-keys.ts'
import {type KitFile, writeZip} from './write-zip.ts'

/** Names of the seal, at the top of every kit. */
export const seal = {
  sums: 'manifest-sha256.txt',
  signature: 'manifest-sha256.txt.sig',
  manifest: 'manifest.json',
}

/**
 * Seal the files of a kit: their SHA-256 in one list that `sha256sum -c` reads, the list signed with Ed25519, and all
 * of it in one archive.
 *
 * @param key none for a draft, which nobody vouches for.
 */
export function sealKit(files: readonly KitFile[], key: SigningKey | undefined): Uint8Array {
  const lines = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({path, bytes}) => `${sha256(bytes)}  ${path}\n`)
  const sums = Buffer.from(lines.join(''))
  const signature = key && {path: seal.signature, bytes: new Uint8Array(sign(null, sums, key.privateKey))}
  return writeZip([
    ...files,
    {path: seal.sums, bytes: new Uint8Array(sums)},
    ...(signature ? [signature] : []),
  ])
}

/** In lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
