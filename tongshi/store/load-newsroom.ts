import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {TermBase} from '#memory/term-base.ts'
import type {Finding} from '#messages/finding.ts'
import {fingerprint} from './fingerprint-files.ts'
import {loadAnnouncement, type PublishedAnnouncement} from './load-announcement.ts'
import {loadSettings, type Settings} from './load-settings.ts'
import {loadTerms} from './load-terms.ts'
import {loadWords, type Words} from './load-words.ts'

/** Everything that the reader's pages are made from: one immutable snapshot of a root's files. */
export type Newsroom = Settings &
  Readonly<{
    root: string
    /** Changes whenever a file below the root does. */
    version: string
    /** Folders of `locales/`, the fallback first. */
    locales: readonly string[]
    words: Words
    /** Newest first; an announcement with an error is left out. */
    announcements: readonly PublishedAnnouncement[]
    terms: TermBase
    findings: readonly Finding[]
  }>

/**
 * Load a newsroom from its files.
 *
 * Nothing in the files makes it throw: what is wrong becomes a finding with its place, and what does not depend
 * on it stays usable.
 *
 * @param root the folder that holds `content/` and `locales/`.
 * @param version fingerprint of the files read.
 */
export function loadNewsroom(root: string, version = ''): Newsroom {
  const settings = loadSettings(root)
  const locales = listLocales(root, settings.settings.fallback)
  const terms = loadTerms(root)
  const words = loadWords(root, locales)
  // What an announcement is made of besides its own files.
  const around = `${locales}\0${fingerprint([join(root, 'content', 'terms')])}`
  const loaded = listAnnouncements(root).map(slug => {
    const own = locales.flatMap(locale =>
      [`${slug}.json`, `${slug}.meta.json`].map(name => join(root, 'locales', locale, 'announcements', name)),
    )
    const stamp = `${around}\0${fingerprint([join(root, 'content', 'announcements', slug), ...own])}`
    return keepLoaded(join(root, slug), stamp, () =>
      loadAnnouncement({root, slug, locales, terms: terms.terms}),
    )
  })
  const announcements = loaded
    .flatMap(({announcement}) => announcement ?? [])
    .sort((a, b) =>
      a.publishedOn === b.publishedOn ? (a.slug < b.slug ? -1 : 1) : a.publishedOn < b.publishedOn ? 1 : -1,
    )
  const findings = [settings, terms, words, ...loaded].flatMap(part => part.findings)
  return {
    ...settings.settings,
    root,
    version,
    locales,
    words: words.words,
    terms: terms.terms,
    announcements,
    findings,
  }
}

type Loaded = ReturnType<typeof loadAnnouncement>
const kept = new Map<string, Readonly<{stamp: string; loaded: Loaded}>>()

/** An announcement none of whose files has changed is not read again: a release costs what it changes. */
function keepLoaded(key: string, stamp: string, load: () => Loaded): Loaded {
  const before = kept.get(key)
  if (before?.stamp === stamp) return before.loaded
  const loaded = load()
  kept.set(key, {stamp, loaded})
  return loaded
}

/** A slug is a folder of `content/announcements` that holds an `announcement.md`. */
export function listAnnouncements(root: string): string[] {
  const folder = join(root, 'content', 'announcements')
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, 'announcement.md')))
    .map(entry => entry.name)
    .sort()
}

function listLocales(root: string, fallback: string): string[] {
  const folders = readdirSync(join(root, 'locales'), {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  return [...folders.filter(locale => locale === fallback), ...folders.filter(locale => locale !== fallback)]
}
