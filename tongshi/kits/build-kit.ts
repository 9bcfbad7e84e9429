import {resolve} from 'node:path'
import type {Finding} from '#messages/finding.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import {loadWords} from '#store/load-words.ts'
import {type BuiltLocale, buildLocale, type KitStep} from './build-locale.ts'
import {captionPictures} from './caption-pictures.ts'
import {loadPictures} from './check-pictures.ts'
import {kitFinding} from './kit-finding.ts'
import type {SigningKey} from './kit-keys.ts'
import {kitWords} from './kit-words.ts'
import {loadBrand} from './load-brand.ts'
import {loadWaivers} from './load-waivers.ts'
import type {Release} from './release.ts'
import {seal, sealKit} from './seal-kit.ts'
import {writeManifest} from './write-manifest.ts'
import {writeVerifyText} from './write-verify-text.ts'
import type {KitFile} from './write-zip.ts'

/** What a kit is built from. */
export type KitOptions = Readonly<{
  newsroom: Newsroom
  item: PublishedAnnouncement
  /** BCP 47; by default every locale that has a translation of the announcement, and its source. */
  locales?: readonly string[]
  isDraft?: boolean
  /** Asked only when a kit is about to be sealed: nothing is made for one that does not pass. */
  loadKey: () => SigningKey
  /** The folder of the program, with its own words and logo. */
  program: string
  onStep?: (step: KitStep) => void | Promise<void>
}>

/** A finished kit, or none where no locale passed. */
export type Kit = Readonly<{
  /** File name: `beilun-mould-ip-base-v2.zip`. */
  name: string
  zip?: Uint8Array
  /** What it was signed with. */
  key?: SigningKey
  files: readonly KitFile[]
  /** Locales in the kit, and those that were refused with what is wrong in them. */
  locales: readonly string[]
  refused: Readonly<Record<string, readonly Finding[]>>
  /** Findings of the locales of a draft, and of what hangs on no locale. */
  findings: readonly Finding[]
}>

/** The locales that an announcement is announced in: its source, and where anything of it is translated. */
export function localesOfKit({source, translations}: PublishedAnnouncement): string[] {
  const others = Object.keys(translations).filter(
    locale => locale !== source && Object.keys(translations[locale]!.messages).length > 0,
  )
  return [source, ...others.sort()]
}

/**
 * Build the press kit of an announcement: one sealed archive with a folder per locale.
 *
 * A locale that does not pass its gate stays out, and the others are built. The same newsroom gives the same bytes,
 * whatever the machine, the zone or the hour.
 */
export async function buildKit(options: KitOptions): Promise<Kit> {
  const {newsroom, item, program, isDraft = false, onStep = () => {}} = options
  const {root} = newsroom
  const locales = options.locales ?? localesOfKit(item)
  const {brand, findings: wrongBrand} = loadBrand(root, program)
  const {waivers, findings: wrongWaivers} = loadWaivers(root, item.slug)
  const {pictures, findings: wrongPictures} = loadPictures(root, item)
  const catalogue = loadWords(root, newsroom.locales, {program, catalogue: 'kits.json'})
  const {address} = brand.face
  const around = [
    ...wrongBrand,
    ...wrongWaivers,
    ...wrongPictures,
    ...catalogue.findings,
    ...(address === ''
      ? [kitFinding('kit-address', {file: 'content/brand.yaml'}, '', 'address: https://…')]
      : []),
  ]
  const name = `${item.slug}-v${item.version}${isDraft ? '-draft' : ''}.zip`
  if (around.length > 0 && !isDraft) return {name, files: [], locales: [], refused: {}, findings: around}
  const built: BuiltLocale[] = []
  for (const locale of locales) {
    const words = kitWords(newsroom, catalogue.words, locale)
    const origin = address || 'https://newsroom.invalid'
    const context = {newsroom, locale, words, origin, brand, locales, waivers, isDraft}
    built.push(await buildLocale({item, context, pictures, onStep}))
  }
  const passed = built.filter(one => one.files.length > 0)
  const refused = Object.fromEntries(
    built.filter(one => one.files.length === 0).map(one => [one.locale, one.findings]),
  )
  const findings = [...around, ...passed.flatMap(one => one.findings)]
  const result = {name, locales: passed.map(one => one.locale), refused, findings}
  if (passed.length === 0) return {...result, files: []}
  const started = performance.now()
  const key = isDraft ? undefined : options.loadKey()
  const releases = passed.map(one => one.release!)
  const files = [
    ...passed.flatMap(one => one.files),
    ...captionPictures(releases, pictures),
    ...verifyTexts(releases, {
      keyId: key?.id,
      address,
      wordsOf: locale => kitWords(newsroom, catalogue.words, locale),
    }),
  ]
  const manifest = writeManifest({item, releases, refused, waivers, isDraft, address, keyId: key?.id})
  const sealed = [...files, {path: seal.manifest, bytes: new Uint8Array(Buffer.from(manifest))}]
  const zip = sealKit(sealed, key)
  await onStep({locale: 'seal', name, ms: performance.now() - started, size: zip.length, findings: 0})
  return {...result, zip, files: sealed, ...(key ? {key} : {})}
}

type Verifying = Readonly<{
  keyId: string | undefined
  address: string
  wordsOf: (locale: string) => ReturnType<typeof kitWords>
}>

function verifyTexts(releases: readonly Release[], {keyId, address, wordsOf}: Verifying): KitFile[] {
  return releases.map(release => ({
    path: `${release.locale}/verify.txt`,
    bytes: new Uint8Array(Buffer.from(writeVerifyText(release, wordsOf(release.locale), {keyId, address}))),
  }))
}

/** The folder that a program's own words and fonts come from: the one above the library. */
export const programFolder = resolve(import.meta.dirname, '..', '..')
