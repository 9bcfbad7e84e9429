import {existsSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {rebuildsIdentically} from '#documents/rebuild-document.ts'
import {writeFinding} from '#messages/write-finding.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import {readTextFile} from '#store/read-text-file.ts'
import words from '../locales/en/checks.json' with {type: 'json'}
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run extract-units [-- SLUG] [--root DIR]
     npm run extract-units -- --verify FILE…
  Reads announcements into units with stored ids: units.lock.json and the source catalogue.
  --verify extracts any Markdown file, puts its own text back and prints {"file","units","identical"}.`

type Extraction = ReturnType<typeof import('#store/extract-announcement.ts')['extractAnnouncement']>

/** Extract the announcements that are named, or all. What reads a newsroom is not loaded to verify a file. */
async function extractAll(root: string, slugs: readonly string[]): Promise<boolean[]> {
  const {listAnnouncements} = await import('#store/load-newsroom.ts')
  const {extractAnnouncement} = await import('#store/extract-announcement.ts')
  const known = listAnnouncements(root)
  const unknown = slugs.find(slug => !known.includes(slug))
  if (unknown !== undefined)
    throw new RangeError(
      `Unexpected slug \`${unknown}\`, expected a folder of content/announcements: ${known.join(', ')}.`,
    )
  return (slugs.length > 0 ? slugs : known).map(slug => report(slug, extractAnnouncement(root, slug)))
}

/** Say what became of an announcement's units. */
function report(slug: string, {update, findings}: Extraction): boolean {
  for (const finding of findings) console.error(`${finding.severity}: ${writeFinding(finding, 'en', words)}`)
  if (!update) return false
  const {kept, changed, added, gone} = update
  console.log(`${slug}: ${kept} kept, ${changed.length} changed, ${added.length} new, ${gone.length} gone`)
  const named = {changed, new: added, gone: gone.map(unit => unit.id)}
  for (const [what, ids] of Object.entries(named))
    if (ids.length > 0) console.log(`  ${what}: ${ids.join(' ')}`)
  return !findings.some(finding => finding.severity === 'error')
}

/** The text of a Markdown file; what cannot be read is said in a sentence. */
function textOf(file: string): string {
  if (!existsSync(file)) throw new RangeError(`Unexpected file \`${file}\`, expected one that exists.`)
  const {text, finding} = readTextFile(file, file)
  if (finding) throw new RangeError(writeFinding(finding, 'en', words))
  return text ?? ''
}

/** Verify one Markdown file; a file that cannot be read is a misuse. */
function verify(file: string): boolean {
  const result = {
    file,
    ...rebuildsIdentically(textOf(file)),
  }
  console.log(JSON.stringify(result))
  return result.identical
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'}, verify: {type: 'boolean'}},
    })
    const results = values.verify
      ? positionals.map(verify)
      : await extractAll(newsroomRoot(values.root), positionals)
    process.exitCode = results.every(Boolean) ? 0 : 1
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
