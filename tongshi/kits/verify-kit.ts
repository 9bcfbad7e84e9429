import {type KeyObject, verify} from 'node:crypto'
import {readZip} from '#exchange/read-zip.ts'
import {KitError} from './kit-error.ts'
import type {KitRegister} from './kit-register.ts'
import {seal, sha256} from './seal-kit.ts'

/** What is wrong with a kit, each with the file or version it is about. */
export type KitProblem =
  | Readonly<{kind: 'changed' | 'missing' | 'unlisted'; path: string}>
  | Readonly<{kind: 'unsigned' | 'forged'}>
  /** Nobody here knows the key. */
  | Readonly<{kind: 'foreign-key'; key: string}>
  | Readonly<{kind: 'withdrawn'}>

/** What a kit says, and what was found. */
export type VerifiedKit = Readonly<{
  announcement: string
  version: number
  isDraft: boolean
  locales: readonly string[]
  titles: Readonly<Record<string, string>>
  /** UTC instant. */
  embargoedUntil?: string
  files: number
  key?: string
  /** Where the newsroom says its keys and versions are found. */
  links: Readonly<{versions?: string; key?: string}>
  problems: readonly KitProblem[]
  /** The version that has replaced it, by the register. */
  supersededBy?: number
}>

/**
 * Verify a kit: every file unchanged and listed, the list signed by a known key, and whether a later version, a
 * correction or a withdrawal is known.
 *
 * @param keys public keys that the reader trusts, by id; never those that come with the kit itself.
 * @param register of the newsroom, whose signature has been verified.
 * @throws KitError `not-a-kit`; ExchangeError where the archive is damaged.
 */
export function verifyKit(
  zip: Uint8Array,
  {keys, register}: Readonly<{keys: ReadonlyMap<string, KeyObject>; register?: KitRegister}>,
): VerifiedKit {
  const {names, parts} = readZip(zip, () => true)
  const manifest = readManifest(parts.get(seal.manifest))
  const {announcement, version, draft, signature} = manifest
  const known = register?.announcements[announcement]
  const problems = [
    ...checkSums(names, parts),
    ...(draft ? [] : checkSignature(parts, signature?.key, keys)),
    ...(known?.withdrawn || manifest.status === 'withdrawn' ? [{kind: 'withdrawn'} as const] : []),
  ]
  return {
    announcement,
    version,
    isDraft: draft,
    locales: manifest.locales,
    titles: manifest.titles,
    ...(manifest.embargo ? {embargoedUntil: manifest.embargo.until} : {}),
    files: names.length,
    ...(signature ? {key: signature.key} : {}),
    links: manifest.links,
    problems,
    ...(known && known.current > version ? {supersededBy: known.current} : {}),
  }
}

type Manifest = Readonly<{
  format: string
  announcement: string
  version: number
  status: string
  draft: boolean
  locales: readonly string[]
  titles: Readonly<Record<string, string>>
  embargo?: Readonly<{until: string}>
  links: VerifiedKit['links']
  signature?: Readonly<{key: string}>
}>

function readManifest(bytes: Uint8Array | undefined): Manifest {
  const refuse = (actual: string) =>
    new KitError('not-a-kit', actual, `an archive with ${seal.manifest} of the format tongshi-kit/1`)
  if (!bytes) throw refuse('')
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>
    if (manifest.format === 'tongshi-kit/1' && typeof manifest.announcement === 'string')
      return manifest as Manifest
    throw refuse(String(manifest.format))
  } catch (error) {
    throw error instanceof KitError ? error : refuse((error as Error).message)
  }
}

function checkSums(names: readonly string[], parts: ReadonlyMap<string, Uint8Array>): KitProblem[] {
  const listed = new Map<string, string>()
  const lines = new TextDecoder().decode(parts.get(seal.sums) ?? new Uint8Array()).split('\n')
  for (const line of lines) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (sum && path) listed.set(path, sum)
  }
  const changed = [...listed].flatMap(([path, sum]): KitProblem[] => {
    const bytes = parts.get(path)
    if (!bytes) return [{kind: 'missing', path}]
    return sha256(bytes) === sum ? [] : [{kind: 'changed', path}]
  })
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  const unlisted = names.filter(name => !listed.has(name) && name !== seal.sums && name !== seal.signature)
  return [...changed, ...[...unlisted, ...twice].map(path => ({kind: 'unlisted', path}) as const)]
}

function checkSignature(
  parts: ReadonlyMap<string, Uint8Array>,
  id: string | undefined,
  keys: ReadonlyMap<string, KeyObject>,
): KitProblem[] {
  const [sums, signature] = [parts.get(seal.sums), parts.get(seal.signature)]
  if (!sums || !signature || id === undefined) return [{kind: 'unsigned'}]
  const key = keys.get(id)
  if (!key) return [{kind: 'foreign-key', key: id}]
  return verify(null, sums, key, signature) ? [] : [{kind: 'forged'}]
}
