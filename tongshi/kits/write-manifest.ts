import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Fact} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Release} from './release.ts'
import type {Waiver} from './waiver.ts'

/** What `manifest.json` is made from. */
export type ManifestParts = Readonly<{
  item: PublishedAnnouncement
  /** The releases in the kit, by locale. */
  releases: readonly Release[]
  /** Locales that were asked for and did not pass the gate. */
  refused: Readonly<Record<string, readonly Finding[]>>
  waivers: readonly Waiver[]
  isDraft: boolean
  address: string
  keyId: string | undefined
}>

/** Programs whose version decides the bytes of a kit. */
const tools = [
  '@myriaddreamin/typst-ts-node-compiler',
  'docx',
  'write-excel-file',
  'fflate',
  '@resvg/resvg-wasm',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/source-serif-4',
  '@expo-google-fonts/source-sans-3',
]

/**
 * Write what a kit says of itself: the announcement and its history, every fact with its value, how each locale prints
 * it and who vouches for it, every approval and waiver by name, and the tools.
 *
 * Nothing in it hangs on the machine or the moment of the build.
 */
export function writeManifest(parts: ManifestParts): string {
  const {item, releases, refused, waivers, isDraft, address, keyId} = parts
  const {slug, source, version, announcement, embargoedUntil} = item
  const {history = [], embargo} = announcement.frontMatter
  const locales = releases.map(({locale}) => locale)
  const manifest = {
    format: 'tongshi-kit/1',
    announcement: slug,
    version,
    status: item.isWithdrawn ? 'withdrawn' : 'usable',
    draft: isDraft,
    source,
    published: item.publishedOn,
    updated: item.updatedOn,
    ...(embargo ? {embargo: {until: embargoedUntil, clock: embargo.until, zone: embargo.zone}} : {}),
    locales,
    refused: Object.fromEntries(
      Object.entries(refused).map(([locale, findings]) => [
        locale,
        findings.map(({rule, place, actual, expected}) => ({rule, place, actual, expected})),
      ]),
    ),
    titles: Object.fromEntries(releases.map(({locale, titleText}) => [locale, titleText])),
    links: {
      pages: Object.fromEntries(
        locales.map(locale => [locale, `${address}/${locale}/announcements/${slug}`]),
      ),
      versions: `${address}/kits/releases.json`,
      ...(keyId === undefined ? {} : {key: `${address}/keys/${keyId}.pem`}),
    },
    history: history.map(({version: number, on, corrects, was, withdraws}) => ({
      version: number,
      on,
      ...(corrects === undefined ? {} : {corrects, was}),
      ...(withdraws ? {withdraws} : {}),
    })),
    ...(version > 1 ? {supersedes: version - 1} : {}),
    facts: Object.fromEntries(Object.values(item.facts).map(fact => [fact.name, factOf(fact, releases)])),
    approvals: approvalsOf(item, locales),
    waivers,
    ...(keyId === undefined ? {} : {signature: {algorithm: 'Ed25519', key: keyId}}),
    tools: readTools(),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function factOf(fact: Fact, releases: readonly Release[]): object {
  const {name, verified, source, ...value} = fact
  const plain =
    value.kind === 'quantity'
      ? {...value, quantity: {...value.quantity, text: undefined, start: undefined, end: undefined}}
      : value
  const printed = releases.flatMap(({locale, printed: all}) =>
    all.filter(one => one.name === name).map(one => [locale, one.text] as const),
  )
  return {
    ...plain,
    verified,
    ...(source ? {source: source.text} : {}),
    ...(printed.length > 0 ? {printed: Object.fromEntries(printed)} : {}),
  }
}

/** The state of every unit in every locale, with the hash of the source it was made from, and who gave it that state. */
function approvalsOf(
  {translations, source, lock}: PublishedAnnouncement,
  locales: readonly string[],
): object {
  const other = locales.filter(locale => locale !== source)
  return Object.fromEntries(
    other.map(locale => [
      locale,
      lock.map(({id, hash}) => {
        const {from, state, by, at} = translations[locale]?.meta[id] ?? {}
        return {unit: id, source: hash, from, state, by, at}
      }),
    ]),
  )
}

function readTools(): Record<string, string> {
  const file = join(import.meta.dirname, '..', '..', 'package.json')
  const {version, dependencies} = JSON.parse(readFileSync(file, 'utf8')) as {
    version: string
    dependencies: Record<string, string>
  }
  return {tongshi: version, ...Object.fromEntries(tools.map(name => [name, dependencies[name]!]))}
}
