import {sign, verify} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import type {SigningKey} from './kit-keys.ts'
import {sha256} from './seal-kit.ts'

/** A kit that has been published. */
export type PublishedKit = Readonly<{
  version: number
  /** `YYYY-MM-DD` of the version. */
  on: string
  file: string
  size: number
  sha256: string
  locales: readonly string[]
}>

/** Every kit of every announcement, for those who hold an old one. */
export type KitRegister = Readonly<{
  format: 'tongshi-kits/1'
  announcements: Readonly<
    Record<string, Readonly<{current: number; withdrawn: boolean; kits: readonly PublishedKit[]}>>
  >
}>

/** Beside the kits. */
export const registerName = 'releases.json'

const empty: KitRegister = {format: 'tongshi-kits/1', announcements: {}}

/** The register of a folder of kits; empty where there is none. */
export function readRegister(folder: string): KitRegister {
  const path = join(folder, registerName)
  if (!existsSync(path)) return empty
  const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<KitRegister>
  return read.format === empty.format && read.announcements ? (read as KitRegister) : empty
}

/**
 * Write a kit into its folder, atomically, and enter it in the register: an older version's file stays as it is, and
 * the register says what has replaced it, or that all of it is withdrawn.
 */
export function publishKit(
  folder: string,
  item: PublishedAnnouncement,
  {
    zip,
    name,
    locales,
    key,
  }: Readonly<{zip: Uint8Array; name: string; locales: readonly string[]; key: SigningKey}>,
): void {
  writeFileAtomically(join(folder, name), zip)
  const register = readRegister(folder)
  const before = register.announcements[item.slug]?.kits ?? []
  const kit = {
    version: item.version,
    on: item.updatedOn,
    file: name,
    size: zip.length,
    sha256: sha256(zip),
    locales,
  }
  const kits = [...before.filter(one => one.version !== item.version), kit].toSorted(
    (a, b) => a.version - b.version,
  )
  const entry = {current: kits.at(-1)!.version, withdrawn: item.isWithdrawn, kits}
  const all = {...register.announcements, [item.slug]: entry}
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const text = `${JSON.stringify({...empty, announcements: sorted}, null, 2)}\n`
  writeFileAtomically(join(folder, registerName), text)
  writeFileAtomically(
    join(folder, `${registerName}.sig`),
    new Uint8Array(sign(null, Buffer.from(text), key.privateKey)),
  )
}

/** Is the register of these bytes signed by one of the keys? */
export function isSignedBy(
  text: string,
  signature: Uint8Array,
  keys: Iterable<SigningKey['publicKey']>,
): boolean {
  return [...keys].some(key => verify(null, Buffer.from(text), key, signature))
}
