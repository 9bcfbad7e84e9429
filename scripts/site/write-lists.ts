import type {SitemapEntry} from '#kits/list-sitemaps.ts'
import {countArchive, viewArchive} from '#kits/view-archive.ts'
import {mostEntries} from '../../app/[locale]/(reader)/_parts/make-feed.tsx'
import {areWhole} from './are-whole.ts'
import type {ListResult, ListTask} from './build-lists.ts'
import {countFiles, keyOf, type SectionLine} from './manifest.ts'
import type {Task} from './perform-task.ts'
import {addCounts, markGone, type Run} from './run.ts'

/** An announcement as lists are made from it. */
export type Listed = SitemapEntry & Readonly<{publishedOn: string; key: string}>

/** Write the pages of the list and the feeds that print an announcement which has changed. */
export async function writeLists(run: Run, listed: readonly Listed[]): Promise<void> {
  const tasks = [...listTasks(run, listed)]
  let done = 0
  await run.crew.run(tasks, (_, result) => {
    const {section, pages, counts} = result as ListResult
    keepSection(run, section)
    addCounts(run, counts, pages)
    run.onPiece('lists', ++done, tasks.length)
  })
}

function* listTasks(run: Run, listed: readonly Listed[]): Generator<Task> {
  const days = listed.map(({publishedOn}) => publishedOn)
  const numbers = [undefined, ...Array.from({length: countArchive(listed.length)}, (_, at) => at + 1)]
  for (const number of numbers) {
    const place = viewArchive(days, number)!
    const items = listed.slice(place.from, place.to)
    // Offsets move with whatever is published later; what the page shows does not.
    const {newer, older, years} = place
    const key = keyOf([run.tools.frameKey, number, newer, older, years, items.map(item => item.key)])
    const section = number === undefined ? 'list' : `list/${number}`
    const task = taskOf(run, {kind: 'list', section, key, slugs: items.map(({slug}) => slug), place})
    if (task) yield task
  }
  const newest = listed.slice(0, mostEntries)
  const key = keyOf([run.tools.frameKey, newest.map(item => item.key)])
  const task = taskOf(run, {kind: 'feeds', section: 'feeds', key, slugs: newest.map(({slug}) => slug)})
  if (task) yield task
}

function taskOf(run: Run, task: Omit<ListTask, 'before' | 'mayReplace'>): ListTask | undefined {
  const before = currentSection(run, task.section, task.key)
  if (before === 'kept') return undefined
  const mayReplace = run.folder.manifest.begun.has(sectionsBegun)
  return {...task, ...(before ? {before} : {}), mayReplace}
}

/** What the journal says before any section is written. */
export const sectionsBegun = '/'

/** Keep a section that stands as it should; else give what was written earlier. */
export function currentSection(run: Run, name: string, key: string): SectionLine | 'kept' | undefined {
  const before = run.folder.manifest.sections.get(name)
  if (before?.key !== key || !areWhole(run.tools.options, before.files)) return before
  run.sections.set(name, before)
  addCounts(run, {written: 0, same: countFiles(before.files), bytes: 0})
  return 'kept'
}

/** Enter a section that has just been written. */
export function keepSection(run: Run, section: SectionLine): void {
  const before = run.folder.manifest.sections.get(section.section)
  if (before) markGone(run, before.files, section.files)
  run.folder.note(JSON.stringify(section))
  run.sections.set(section.section, section)
}
