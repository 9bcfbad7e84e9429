import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {bindUnits} from '#documents/bind-units.ts'
import type {Lock} from '#documents/lock.ts'
import {type Announcement, readAnnouncement} from '#documents/read-announcement.ts'
import {readFacts} from '#documents/read-facts.ts'
import {readLock} from '#documents/read-lock.ts'
import type {Translation} from '#documents/translation.ts'
import {updateLock} from '#documents/update-lock.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {checkAnnouncement} from './check-announcement.ts'
import {loadTranslation} from './load-translation.ts'
import {readTextFile} from './read-text-file.ts'

/** An announcement with its facts, its units and all its translations. */
export type PublishedAnnouncement = Readonly<{
  slug: string
  source: string
  /** `YYYY-MM-DD`. */
  publishedOn: string
  updatedOn: string
  /** From 1. */
  version: number
  /** The moment in UTC before which nothing public shows it. */
  embargoedUntil?: string
  /** The last version takes everything back. */
  isWithdrawn: boolean
  announcement: Announcement
  facts: Facts
  lock: Lock
  translations: Readonly<Record<string, Translation>>
}>

type Where = Readonly<{root: string; slug: string; locales: readonly string[]; terms: TermBase}>

/**
 * Load one announcement. An edit that `extract-units` has not seen yet is aligned here in the same way, so that it
 * shows at once with its ids.
 *
 * @returns no announcement where an error would put something wrong before readers; the findings say what.
 */
export function loadAnnouncement(where: Where): {announcement?: PublishedAnnouncement; findings: Finding[]} {
  const {root, slug, locales} = where
  const findings: Finding[] = []
  const read = (name: string) => {
    const file = join('content', 'announcements', slug, name)
    if (!existsSync(join(root, file))) return {file}
    const {text, finding} = readTextFile(join(root, file), file)
    if (finding) findings.push(finding)
    return {file, ...(text === undefined ? {} : {text})}
  }
  const original = read('original.txt').text
  const factsFile = read('facts.yaml')
  const {facts, findings: wrongFacts} = readFacts(factsFile.text ?? '', {
    file: factsFile.file,
    ...(original === undefined ? {} : {original}),
  })
  findings.push(...wrongFacts)
  const written = read('announcement.md')
  if (written.text === undefined) return {findings}
  const {announcement, findings: wrongText} = readAnnouncement(written.text, {
    file: written.file,
    factNames: new Set(Object.keys(facts)),
  })
  findings.push(...wrongText)
  if (!announcement) return {findings}
  const locked = read('units.lock.json')
  const stored = locked.text === undefined ? {lock: [], findings: []} : readLock(locked.text, locked.file)
  findings.push(...stored.findings)
  const {lock} = updateLock(stored.lock, announcement.units, slug)
  bindUnits(announcement, lock)
  const translations = Object.fromEntries(
    locales.map(locale => {
      const loaded = loadTranslation({
        root,
        slug,
        locale,
        source: announcement.frontMatter.source,
        lock,
        facts,
      })
      findings.push(...loaded.findings)
      return [locale, loaded.translation]
    }),
  )
  const {source, dateline, history, embargo} = announcement.frontMatter
  findings.push(...checkAnnouncement({announcement, lock, facts, terms: where.terms}))
  const day = facts[dateline?.date ?? '']
  const isSound = !findings.some(finding => finding.severity === 'error' && !finding.place.locale)
  if (!isSound || day?.kind !== 'date') return {findings}
  const publishedOn = day.date
  const last = history?.at(-1)
  const state = {
    publishedOn,
    updatedOn: last?.on ?? publishedOn,
    version: last?.version ?? 1,
    isWithdrawn: last?.withdraws === true,
    ...(embargo ? {embargoedUntil: embargo.instant} : {}),
  }
  return {
    announcement: {slug, source, ...state, announcement, facts, lock, translations},
    findings,
  }
}
