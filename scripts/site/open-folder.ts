import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import {type Manifest, manifestFormat, readLines, stateFolder} from './manifest.ts'
import type {SiteOptions} from './options.ts'
import {SiteError} from './site-error.ts'

/** The folder of a site, held by this run alone. */
export type SiteFolder = Readonly<{
  manifest: Manifest
  /** Say what is about to be done or has been done: a run that is cut short goes on from there. */
  note: (line: string) => void
  /** Everything is written: this is the site. */
  finish: (lines: Iterable<string>) => void
  close: () => void
}>

/**
 * Open the folder that a site is written into.
 *
 * @throws SiteError `inside-sources`, `foreign-files` where it holds anything that no site has left there, `in-use`
 *   while another run writes it, `bad-manifest`.
 */
export function openFolder({root, out, program, dryRun}: SiteOptions): SiteFolder {
  refuseSources(out, [join(root, 'content'), join(root, 'locales'), program, root])
  const state = join(out, stateFolder)
  const manifestFile = join(state, 'manifest.ndjson')
  const journalFile = join(state, 'journal.ndjson')
  const isOurs = existsSync(manifestFile) || existsSync(journalFile)
  const held = existsSync(out) ? readdirSync(out).filter(name => name !== stateFolder) : []
  if (!isOurs && held.length > 0)
    throw new SiteError(
      'foreign-files',
      `Unexpected \`${held[0]}\` in \`${out}\`, expected an empty folder or a site that this command has written, name another folder by --out.`,
    )
  const manifest = emptyManifest()
  if (existsSync(manifestFile)) readLines(readManifest(manifestFile), manifest)
  const late = emptyManifest()
  if (existsSync(journalFile)) readLines(readFileSync(journalFile, 'utf8'), late)
  for (const [slug, line] of late.announcements) manifest.announcements.set(slug, line)
  for (const [name, section] of late.sections) manifest.sections.set(name, section)
  for (const begun of late.begun) manifest.begun.add(begun)
  if (dryRun) return {manifest, note: () => {}, finish: () => {}, close: () => {}}
  mkdirSync(state, {recursive: true})
  const unlock = lockFolder(join(state, 'lock'), out)
  // A line that was cut short must not run into the next one.
  writeFileAtomically(journalFile, [...linesOf(late)].map(line => `${line}\n`).join(''))
  const journal = openSync(journalFile, 'a')
  return {
    manifest,
    note: line => void writeSync(journal, `${line}\n`),
    finish: lines => {
      writeManifest(manifestFile, lines)
      rmSync(journalFile)
    },
    close: () => {
      closeSync(journal)
      unlock()
    },
  }
}

/** A site inside of what it is made from would be read as content, or be overwritten with the program. */
function refuseSources(out: string, sources: readonly string[]): void {
  const [content, locales, program, root] = sources.map(real)
  const target = real(out)
  const isInside = [content!, locales!].some(folder => target === folder || target.startsWith(folder + sep))
  const holds = [program!, root!].some(folder => folder === target || folder.startsWith(target + sep))
  const own = ['app', 'tongshi', 'scripts', 'public', 'node_modules', '.next', '.git', '.tongshi'].some(
    name => relative(program!, target).split(sep)[0] === name,
  )
  if (isInside || holds || own)
    throw new SiteError(
      'inside-sources',
      `Unexpected folder \`${out}\`: the site is made from what lies there, expected a folder of its own, name another by --out.`,
    )
}

/** The path without links, of which the last parts may not be there yet. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(real(parent), path.slice(parent.length))
}

function readManifest(file: string): string {
  const text = readFileSync(file, 'utf8')
  if (!text.startsWith(`{"format":"${manifestFormat}"}\n`))
    throw new SiteError(
      'bad-manifest',
      `Unexpected first line of \`${file}\`, expected \`${manifestFormat}\`: another version has written this site, name a new folder by --out.`,
    )
  return text
}

function emptyManifest(): Manifest {
  return {announcements: new Map(), sections: new Map(), begun: new Set()}
}

function* linesOf({announcements, sections, begun}: Manifest): Generator<string> {
  yield* announcements.values()
  for (const section of sections.values()) yield JSON.stringify(section)
  for (const name of begun) yield JSON.stringify({begun: name})
}

/** Line by line: the whole would be one long text. */
function writeManifest(file: string, lines: Iterable<string>): void {
  const draft = `${file}.tmp`
  const descriptor = openSync(draft, 'w')
  try {
    writeSync(descriptor, `{"format":"${manifestFormat}"}\n`)
    for (const line of lines) writeSync(descriptor, `${line}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(draft, file)
}

/** Hold a folder by a file with the number of this process; one that a dead process has left is taken over. */
function lockFolder(file: string, out: string): () => void {
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}`, {flag: 'wx'})
      return () => rmSync(file, {force: true})
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(file, 'utf8'))
      if (isAlive(holder))
        throw new SiteError(
          'in-use',
          `Unexpected second run in \`${out}\`, expected one at a time: process ${holder} writes it, wait for its end.`,
        )
      rmSync(file, {force: true})
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
