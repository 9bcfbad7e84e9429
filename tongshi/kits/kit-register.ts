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

/** Where a newsroom's kits are. */
export function kitFolder(root: string): string {
  return join(root, 'out', 'kits')
}

/** Beside the kits. */
export const registerName = 'releases.json'

const empty: KitRegister = {format: 'tongshi-kits/1', announcements: {}}

/** The register of a folder of kits; empty where there is none. */
export function readRegister(folder: string): KitRegister {
  const path = join(folder, registerName)
  return existsSync(path) ? parseRegister(readFileSync(path, 'utf8')) : empty
}

/** A register from the text of its file; empty where the text is none of ours. */
export function parseRegister(text: string): KitRegister {
  const read = JSON.parse(text) as Partial<KitRegister>
  return read.format === empty.format && read.announcements ? (read as KitRegister) : empty
}

/** A kit of an announcement, to be entered. */
export type NewKit = Readonly<{slug: string; kit: PublishedKit; isWithdrawn: boolean}>

/** Enter a kit: an older version stays beside it, and the register says which is current, or that all is withdrawn. */
export function enterKit(register: KitRegister, {slug, kit, isWithdrawn}: NewKit): KitRegister {
  const before = register.announcements[slug]?.kits ?? []
  const kits = [...before.filter(one => one.version !== kit.version), kit].toSorted(
    (a, b) => a.version - b.version,
  )
  const entry = {current: kits.at(-1)!.version, withdrawn: isWithdrawn, kits}
  const all = {...register.announcements, [slug]: entry}
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return {...empty, announcements: sorted}
}

/** A register as its file holds it, and the signature of that. */
export type SealedRegister = Readonly<{text: string; signature: Uint8Array}>

/** Write a register and sign it. */
export function sealRegister(register: KitRegister, {privateKey}: SigningKey): SealedRegister {
  const text = `${JSON.stringify(register, null, 2)}\n`
  return {text, signature: new Uint8Array(sign(null, Buffer.from(text), privateKey))}
}

/** Put a register and its signature into a folder of kits. */
export function writeRegister(folder: string, {text, signature}: SealedRegister): void {
  writeFileAtomically(join(folder, registerName), text)
  writeFileAtomically(join(folder, `${registerName}.sig`), signature)
}

/**
 * The register as everybody may read it, with its signature. Without what nobody may know yet it comes unsigned, as
 * nobody has signed that.
 *
 * @param embargoed slugs.
 * @returns nothing where there is no register.
 */
export function readPublicRegister(
  folder: string,
  embargoed: ReadonlySet<string>,
): Readonly<{body: Uint8Array<ArrayBuffer>; signature?: Uint8Array<ArrayBuffer>}> | undefined {
  const path = join(folder, registerName)
  if (!existsSync(path)) return undefined
  const register = readRegister(folder)
  const all = Object.entries(register.announcements)
  const known = all.filter(([slug]) => !embargoed.has(slug))
  if (known.length < all.length) {
    const text = `${JSON.stringify({...register, announcements: Object.fromEntries(known)}, null, 2)}\n`
    return {body: new TextEncoder().encode(text)}
  }
  const body = new Uint8Array(readFileSync(path))
  const signed = `${path}.sig`
  return existsSync(signed) ? {body, signature: new Uint8Array(readFileSync(signed))} : {body}
}

/**
 * Write a kit into its folder, atomically, and enter it in the register.
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
  const kit = {
    version: item.version,
    on: item.updatedOn,
    file: name,
    size: zip.length,
    sha256: sha256(zip),
    locales,
  }
  const register = enterKit(readRegister(folder), {slug: item.slug, kit, isWithdrawn: item.isWithdrawn})
  writeRegister(folder, sealRegister(register, key))
}

/** Is the register of these bytes signed by one of the keys? */
export function isSignedBy(
  text: string,
  signature: Uint8Array,
  keys: Iterable<SigningKey['publicKey']>,
): boolean {
  return [...keys].some(key => verify(null, Buffer.from(text), key, signature))
}
