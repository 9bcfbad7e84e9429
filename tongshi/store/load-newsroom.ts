import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding} from '#messages/finding.ts'
import {byDay} from './by-day.ts'
import {fingerprint} from './fingerprint-files.ts'
import {loadAnnouncement, type PublishedAnnouncement} from './load-announcement.ts'
import {type Frame, loadFrame} from './load-frame.ts'

/** Everything that the reader's pages are made from: one immutable snapshot of a root's files. */
export type Newsroom = Frame &
  Readonly<{
    /** Changes whenever a file below the root does. */
    version: string
    /** Newest first; an announcement with an error is left out. */
    announcements: readonly PublishedAnnouncement[]
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
  const {frame, findings} = loadFrame(root)
  const {locales, terms} = frame
  // What an announcement is made of besides its own files.
  const around = `${locales}\0${fingerprint([join(root, 'content', 'terms')])}`
  const loaded = listAnnouncements(root).map(slug => {
    const own = locales.flatMap(locale =>
      [`${slug}.json`, `${slug}.meta.json`].map(name => join(root, 'locales', locale, 'announcements', name)),
    )
    const stamp = `${around}\0${fingerprint([join(root, 'content', 'announcements', slug), ...own])}`
    return keepLoaded(join(root, slug), stamp, () => loadAnnouncement({root, slug, locales, terms}))
  })
  const announcements = loaded.flatMap(({announcement}) => announcement ?? []).sort(byDay)
  return {...frame, version, announcements, findings: [...findings, ...loaded.flatMap(one => one.findings)]}
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
