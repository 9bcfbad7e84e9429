import {createHash} from 'node:crypto'
import type {Mention} from '#kits/view-mention.ts'

/** Files of the site by their path, each with the fingerprint of its bytes; a compressed file has that of its source. */
export type Files = Readonly<Record<string, string>>

/** What of the terms an announcement prints: it is rendered anew when one of these changes. */
export type TermUses = Readonly<{
  people: readonly string[]
  organisations: readonly string[]
  places: readonly string[]
  offices: readonly string[]
  /** Chinese text that is broken between words, by language: terms in it stay whole. */
  phrased: Readonly<Record<string, string>>
}>

/** An announcement as it was written last: what it was made from, what lists say of it, and its files. */
export type AnnouncementLine = Readonly<{
  slug: string
  /** Names, sizes and times of its files; and their bytes, which a fresh clone does not change. */
  stamp: string
  content: string
  /** Everything around it but the terms, all terms, and the terms that it prints. */
  frame: string
  terms: string
  ownTerms: string
  uses: TermUses
  source: string
  publishedOn: string
  updatedOn: string
  /** The end of an embargo that is over. */
  until?: string
  names: Mention['names']
  /** By locale. */
  mentions: Readonly<Record<string, Pick<Mention, 'title' | 'offices'>>>
  /** What each locale's card was drawn from. */
  cards: Readonly<Record<string, string>>
  files: Files
}>

/** Pages that hang on many announcements, or on none. */
export type SectionLine = Readonly<{section: string; key: string; files: Files}>

/** What a line of the journal says besides: work on it had begun. */
export type BegunLine = Readonly<{begun: string}>

/** Everything of a site that was written. */
export type Manifest = {
  /** Lines are kept as text: a hundred thousand pages are a few dozen megabytes of them. */
  announcements: Map<string, string>
  sections: Map<string, SectionLine>
  /** What a run that was cut short may have written without saying so. */
  begun: Set<string>
}

/** The first line of a manifest. */
export const manifestFormat = 'tongshi-site/1'

/** Read the lines of a manifest or a journal into one; what stands behind the last line break was cut short. */
export function readLines(text: string, into: Manifest): void {
  for (const line of text.split('\n').slice(0, -1)) {
    // Lines of announcements are long and are parsed when they are needed: their beginning says what they are of.
    const slug = /^\{"slug":("(?:[^"\\]|\\.)*"),/.exec(line)?.[1]
    if (slug !== undefined) into.announcements.set(JSON.parse(slug) as string, line)
    else if (line.startsWith('{"section":')) {
      const section = JSON.parse(line) as SectionLine
      into.sections.set(section.section, section)
    } else if (line.startsWith('{"begun":')) into.begun.add((JSON.parse(line) as BegunLine).begun)
  }
}

/** Where a site keeps what it remembers of itself, below its folder. */
export const stateFolder = '.tongshi'

/** Where an announcement's rows are kept for the lists that print them. */
export function rowsFile(slug: string): string {
  return `${stateFolder}/rows/${slug}.json`
}

/** Is a file for the next run or for the host's own configuration, and not to be served? */
export function isState(path: string): boolean {
  return path.startsWith(`${stateFolder}/`)
}

/** Files that are served. */
export function countFiles(files: Files): number {
  return Object.keys(files).filter(path => !isState(path)).length
}

/** A short fingerprint of anything that JSON can say, or of bytes. */
export function keyOf(value: unknown): string {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value))
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
}
