import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readLock} from '#documents/read-lock.ts'
import type {Finding} from '#messages/finding.ts'
import {compareThree} from './compare-three.ts'
import {announcementPath, cataloguePath, termKinds, termPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import {importMedia} from './import-media.ts'
import type {ImportRun} from './import-run.ts'
import {listAnnouncements} from './load-newsroom.ts'
import {makeId} from './make-id.ts'
import {readTextFile} from './read-text-file.ts'
import {rememberFile} from './remember-file.ts'
import {loadFile, saveFile} from './working-files.ts'

/** Import the files of `content/`: announcements, facts and terms, each as a whole. */
export async function importContent(run: ImportRun): Promise<void> {
  for (const kind of termKinds) await importFile(run, termPath(kind))
  const onDisk = listAnnouncements(run.store.root)
  const known = await run.db
    .selectFrom('document')
    .select('name')
    .where('kind', '=', 'announcements')
    .execute()
  for (const slug of new Set([...onDisk, ...known.map(row => row.name)])) await importAnnouncement(run, slug)
}

async function importAnnouncement(run: ImportRun, slug: string): Promise<void> {
  const {db, at, store} = run
  const files = [announcementPath(slug, 'announcement.md'), announcementPath(slug, 'facts.yaml')]
  const verdicts: Awaited<ReturnType<typeof importFile>>[] = []
  for (const path of files) verdicts.push(await importFile(run, path))
  const isKnown = await db
    .selectFrom('document')
    .select('id')
    .where('id', '=', `announcements/${slug}`)
    .executeTakeFirst()
  // What an import was made from stands beside, and no unit comes of it.
  for (const name of ['import.json', 'original.txt'] as const)
    await importFile(run, announcementPath(slug, name))
  await importMedia(run, slug)
  await rememberDerived(run, slug)
  if (isKnown && !verdicts.includes('take')) return
  const lockPath = announcementPath(slug, 'units.lock.json')
  const {text} = readDisk(store.root, lockPath, run.findings)
  const locked = text === undefined ? undefined : readLock(text, lockPath)
  if (locked) run.findings.push(...locked.findings)
  const {findings} = await deriveDocument(db, slug, {
    author: null,
    at,
    origin: 'import',
    ...(locked && locked.findings.length === 0 ? {before: locked.lock} : {}),
  })
  run.findings.push(...findings)
  await rememberDerived(run, slug)
}

/** Files that are made from others say nothing of their own: what they say now is only known, so that a release may
 * write them anew. */
async function rememberDerived(run: ImportRun, slug: string): Promise<void> {
  const row = await run.db
    .selectFrom('document')
    .select('source')
    .where('id', '=', `announcements/${slug}`)
    .executeTakeFirst()
  const paths = [announcementPath(slug, 'units.lock.json'), announcementPath(slug, 'waivers.yaml')]
  if (row) paths.push(cataloguePath(row.source, `announcements/${slug}`))
  for (const path of paths) {
    const {text} = readDisk(run.store.root, path, run.findings)
    if (text !== undefined) await rememberFile(run, path, text)
  }
}

/** Import one file as a whole; where all three texts differ it becomes a conflict. */
async function importFile(run: ImportRun, path: string): Promise<'nothing' | 'agree' | 'take' | 'conflict'> {
  const {db, at, store} = run
  const {text: theirs, finding} = readDisk(store.root, path, run.findings)
  if (finding) return 'nothing'
  const released = await db
    .selectFrom('released_file')
    .select('text')
    .where('path', '=', path)
    .executeTakeFirst()
  const ours = await loadFile(db, path)
  const base = run.stale.get(path)?.base ?? released?.text
  const verdict = compareThree(base, ours.rev === 0 ? undefined : ours.text, theirs)
  if (verdict === 'nothing') return verdict
  if (verdict === 'take') {
    await saveFile(db, {path, text: theirs!, rev: ours.rev, author: null, at, origin: 'import'})
    run.count.imported += 1
  }
  if (verdict === 'conflict') {
    const conflict = {
      id: makeId(),
      document: 'files',
      key: path,
      locale: '',
      at,
      settled_at: null,
      settled_by: null,
    }
    await db
      .insertInto('conflict')
      .values({...conflict, base: base ?? null, theirs: theirs ?? null})
      .execute()
    run.count.conflicts += 1
  }
  await rememberFile(run, path, theirs)
  return verdict
}

/** The text of a file below the root; a file that is no text is a finding. */
export function readDisk(
  root: string,
  path: string,
  findings: Finding[],
): {text?: string; finding?: Finding} {
  if (!existsSync(join(root, path))) return {}
  const read = readTextFile(join(root, path), path)
  if (read.finding) findings.push(read.finding)
  return read
}
