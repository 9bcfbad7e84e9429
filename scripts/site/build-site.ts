import type {Mention} from '#kits/view-mention.ts'
import {byDay} from '#store/by-day.ts'
import {type Gathered, listSections} from './build-sections.ts'
import {keyOf} from './manifest.ts'
import {openFolder} from './open-folder.ts'
import type {SiteOptions} from './options.ts'
import {performTask} from './perform-task.ts'
import {removeAnnouncement, removeFiles} from './remove-files.ts'
import {addCounts, type OnPiece, type Run, readLine} from './run.ts'
import {makeCrew} from './run-tasks.ts'
import {makeSiteTools} from './site-tools.ts'
import {writeAnnouncements} from './write-announcements.ts'
import {makeFileWriter} from './write-files.ts'
import {currentSection, keepSection, type Listed, sectionsBegun, writeLists} from './write-lists.ts'

/** What a run has done. */
export type SiteSummary = Readonly<{
  announcements: number
  /** Announcements that are not in the site: under embargo, and with an error. */
  embargoed: number
  broken: readonly string[]
  /** The earliest end of an embargo: the site is to be built again then. */
  nextEmbargo?: string
  /** HTML pages of the site, and how many were rendered now. */
  pages: number
  rendered: number
  /** Files. */
  written: number
  same: number
  removed: number
  /** Bytes written. */
  bytes: number
}>

/**
 * Write the readers' site of a newsroom as files: what has changed is rendered anew, what is gone is removed at the
 * end, and everything else keeps its bytes and times. One announcement is in memory at a time for each processor, and
 * those of one page of the list.
 *
 * @throws SiteError where the folder cannot be used.
 */
export async function buildSite(options: SiteOptions, onPiece: OnPiece = () => {}): Promise<SiteSummary> {
  const tools = makeSiteTools(options)
  const folder = openFolder(options)
  const crew = makeCrew(options, task => performTask(tools, task))
  const run: Run = {
    tools,
    folder,
    crew,
    onPiece,
    lines: new Map(),
    sections: new Map(),
    gone: new Set(),
    embargoed: [],
    broken: [],
    counts: {written: 0, same: 0, bytes: 0, rendered: 0},
  }
  try {
    await writeAnnouncements(run)
    folder.note(JSON.stringify({begun: sectionsBegun}))
    const {listed, gathered, pages} = gather(run)
    await writeLists(run, listed)
    await writeSections(run, gathered)
    const removed = removeGone(run)
    folder.finish(linesOf(run))
    const {embargoed, broken, sections, counts} = run
    const [next] = embargoed.map(({until}) => until).sort()
    return {
      announcements: listed.length,
      embargoed: embargoed.length,
      broken,
      ...(next === undefined ? {} : {nextEmbargo: next}),
      pages: [...sections.values()].reduce((sum, {files}) => sum + countPages(files), pages),
      ...counts,
      removed,
    }
  } finally {
    await crew.close()
    folder.close()
  }
}

/** Gather from the manifest's lines what lists are made from, without a look at any announcement. */
function gather({lines, embargoed}: Run): Readonly<{listed: Listed[]; gathered: Gathered; pages: number}> {
  const listed: Listed[] = []
  const mentions: string[] = []
  let pages = 0
  for (const text of lines.values()) {
    const {
      slug,
      source,
      publishedOn,
      updatedOn,
      content,
      ownTerms,
      names,
      mentions: said,
      files,
    } = readLine(text)
    listed.push({slug, source, publishedOn, updatedOn, key: keyOf([slug, content, ownTerms])})
    mentions.push(keyOf([slug, publishedOn, names, said]))
    pages += countPages(files)
  }
  listed.sort(byDay)
  function* mentionsOf(locale: string): Generator<Mention> {
    for (const {slug} of listed) {
      const {names, mentions} = readLine(lines.get(slug)!)
      yield {slug, names, ...mentions[locale]!}
    }
  }
  const entries = listed.map(({slug, source, updatedOn}) => ({slug, source, updatedOn}))
  const hidden = new Set(embargoed.map(({slug}) => slug))
  return {
    listed,
    gathered: {entries, mentionsKey: keyOf(mentions.sort()), mentionsOf, embargoed: hidden},
    pages,
  }
}

function countPages(files: Readonly<Record<string, string>>): number {
  return Object.keys(files).filter(path => path.endsWith('.html')).length
}

async function writeSections(run: Run, gathered: Gathered): Promise<void> {
  const {tools, folder} = run
  const mayReplace = folder.manifest.begun.has(sectionsBegun)
  const sections = listSections(tools, gathered)
  for (const [at, {name, key, make}] of sections.entries()) {
    const before = currentSection(run, name, key)
    if (before === 'kept') continue
    const writer = makeFileWriter(tools.options, before?.files ?? {}, mayReplace)
    await make(writer)
    keepSection(run, {section: name, key, files: writer.files})
    addCounts(run, writer.counts, countPages(writer.files))
    run.onPiece('sections', at + 1, sections.length)
  }
}

/** Last of all: until then every link of every page leads somewhere. */
function removeGone({tools, folder, sections, gone, lines}: Run): number {
  const {out, dryRun} = tools.options
  const {manifest} = folder
  for (const [name, {files}] of manifest.sections)
    if (!sections.has(name)) for (const path of Object.keys(files)) gone.add(path)
  for (const {files} of sections.values()) for (const path of Object.keys(files)) gone.delete(path)
  const removed = removeFiles(out, gone, dryRun)
  const left = [...manifest.begun].filter(slug => slug !== sectionsBegun && !lines.has(slug))
  return left.reduce((sum, slug) => sum + removeAnnouncement(out, slug, dryRun), removed)
}

function* linesOf({lines, sections}: Run): Generator<string> {
  for (const slug of [...lines.keys()].sort()) yield lines.get(slug)!
  for (const name of [...sections.keys()].sort()) yield JSON.stringify(sections.get(name))
}
