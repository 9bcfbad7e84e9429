import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** The term files of a newsroom, below `content/terms`. */
export const termKinds = ['people', 'organisations', 'places', 'terms'] as const
export type TermKind = (typeof termKinds)[number]

/** Path of a file of an announcement, from the root, with `/` on every system: the name that the journal keeps. */
export function announcementPath(
  slug: string,
  file:
    | 'announcement.md'
    | 'facts.yaml'
    | 'units.lock.json'
    | 'waivers.yaml'
    | 'import.json'
    | 'original.txt'
    | `media/${string}`,
): string {
  return `content/announcements/${slug}/${file}`
}

/** Is a path that of a picture of an announcement? The journal keeps a pointer to its bytes. */
export function isMediaPath(path: string): boolean {
  return /^content\/announcements\/[^/]+\/media\/[^/]+$/.test(path)
}

/** Path of a term file from the root. */
export function termPath(kind: TermKind): string {
  return `content/terms/${kind}.yaml`
}

/** Path of a catalogue from the root: `namespace` is `reader` or `announcements/<slug>`. */
export function cataloguePath(locale: string, namespace: string): string {
  return `locales/${locale}/${namespace}.json`
}

/** The namespace of a document's catalogues. */
export function namespaceOf({kind, name}: {kind: string; name: string}): string {
  return kind === 'announcements' ? `announcements/${name}` : name
}

/** The namespaces of the interface: the catalogues of the language that the program is written in. */
export function interfaceNamespaces(roots: readonly string[]): string[] {
  const names = roots.flatMap(root => {
    const folder = join(root, 'locales', writtenIn)
    return existsSync(folder) ? readdirSync(folder) : []
  })
  return [...new Set(names)]
    .filter(name => name.endsWith('.json') && !name.endsWith('.meta.json'))
    .map(name => name.slice(0, -'.json'.length))
    .sort()
}

/** The language that the program's own words are written in. */
export const writtenIn = 'en'

/** The locales of a newsroom: the folders of `locales/`. */
export function listLocales(root: string): string[] {
  return readdirSync(join(root, 'locales'), {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}
