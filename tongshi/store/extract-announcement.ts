import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readAnnouncement} from '#documents/read-announcement.ts'
import {readFacts} from '#documents/read-facts.ts'
import {readLock} from '#documents/read-lock.ts'
import {type LockUpdate, updateLock} from '#documents/update-lock.ts'
import {writeLock} from '#documents/write-lock.ts'
import type {Finding} from '#messages/finding.ts'
import {readTextFile} from './read-text-file.ts'
import {writeFileAtomically} from './write-file-atomically.ts'

/**
 * Read an announcement into units, align them with the stored ones, and write `units.lock.json` and the source
 * catalogue. Nothing is written where the announcement or its lock cannot be read.
 *
 * Translations are not touched: those of units that are gone stay in their catalogues until someone removes them.
 */
export function extractAnnouncement(root: string, slug: string): {update?: LockUpdate; findings: Finding[]} {
  const findings: Finding[] = []
  const folder = join('content', 'announcements', slug)
  const read = (name: string) => {
    const file = join(folder, name)
    const {text, finding} = existsSync(join(root, file)) ? readTextFile(join(root, file), file) : {}
    if (finding) findings.push(finding)
    return {file, text: text ?? ''}
  }
  const factsFile = read('facts.yaml')
  const {facts, findings: wrongFacts} = readFacts(factsFile.text, factsFile)
  const written = read('announcement.md')
  if (findings.length > 0) return {findings}
  const {announcement, findings: wrongText} = readAnnouncement(written.text, {
    file: written.file,
    factNames: new Set(Object.keys(facts)),
  })
  const locked = read('units.lock.json')
  const stored = locked.text === '' ? {lock: [], findings: []} : readLock(locked.text, locked.file)
  findings.push(...wrongFacts, ...wrongText, ...stored.findings)
  // A fact that could not be read leaves its name as text: units read now would lose their ids' meaning.
  if (!announcement || stored.findings.length > 0 || wrongFacts.some(finding => finding.severity === 'error'))
    return {findings}
  const update = updateLock(stored.lock, announcement.units, slug)
  writeIfChanged(join(root, folder, 'units.lock.json'), writeLock(update.lock))
  const {source} = announcement.frontMatter
  const catalogue = Object.fromEntries(update.lock.map(unit => [unit.id, unit.message]))
  writeIfChanged(
    join(root, 'locales', source, 'announcements', `${slug}.json`),
    `${JSON.stringify(catalogue, null, 2)}\n`,
  )
  return {update, findings}
}

/** An unchanged file keeps its time, so that nothing is made anew from it. */
function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileAtomically(path, text)
}
