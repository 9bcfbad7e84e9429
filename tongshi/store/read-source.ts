import type {Lock} from '#documents/lock.ts'
import {type Announcement, readAnnouncement} from '#documents/read-announcement.ts'
import {readFacts} from '#documents/read-facts.ts'
import {type LockUpdate, updateLock} from '#documents/update-lock.ts'
import type {Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {announcementPath} from './content-paths.ts'

/** The texts that an announcement is made of. */
export type SourceTexts = Readonly<{slug: string; markdown: string; facts: string}>

/** An announcement read from its texts, with the units of before carried over. */
export type ReadSource = Readonly<{
  announcement?: Announcement
  facts: Facts
  update?: LockUpdate
  findings: readonly Finding[]
}>

/**
 * Read the texts of an announcement and align its units with those of before.
 *
 * @returns no announcement and no units where a text has an error that would cost units their ids.
 */
export function readSource({slug, markdown, facts: written}: SourceTexts, before: Lock): ReadSource {
  const {facts, findings: wrongFacts} = readFacts(written, {file: announcementPath(slug, 'facts.yaml')})
  const {announcement, findings: wrongText} = readAnnouncement(markdown, {
    file: announcementPath(slug, 'announcement.md'),
    factNames: new Set(Object.keys(facts)),
  })
  const findings = [...wrongFacts, ...wrongText]
  if (!announcement || wrongFacts.some(finding => finding.severity === 'error')) return {facts, findings}
  return {announcement, facts, findings, update: updateLock(before, announcement.units, slug)}
}
