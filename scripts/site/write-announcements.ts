import {listAnnouncements} from '#store/load-newsroom.ts'
import {areWhole} from './are-whole.ts'
import type {AnnouncementResult, AnnouncementTask} from './build-announcement.ts'
import {isCurrent} from './is-current.ts'
import {countFiles} from './manifest.ts'
import type {Task} from './perform-task.ts'
import {addCounts, markGone, type Run, readLine} from './run.ts'
import {stampAnnouncement} from './stamp-announcement.ts'

/** Write the pages of every announcement that has changed, one announcement at a time. */
export async function writeAnnouncements(run: Run): Promise<void> {
  const {tools, folder, crew, onPiece, lines} = run
  const slugs = listAnnouncements(tools.frame.root)
  const {announcements: before} = folder.manifest
  let done = 0
  const tick = () => onPiece('announcements', ++done, slugs.length)
  function* tasks(): Generator<Task> {
    for (const slug of slugs) {
      const task = taskOf(run, slug)
      if (task) {
        folder.note(JSON.stringify({begun: slug}))
        yield task
      } else tick()
    }
  }
  await crew.run(tasks(), (task, result) => {
    const {slug} = task as AnnouncementTask
    keepResult(run, slug, result as AnnouncementResult)
    tick()
  })
  const there = new Set(slugs)
  for (const [slug, line] of before) if (!there.has(slug)) markGone(run, readLine(line).files)
  for (const slug of lines.keys()) folder.manifest.begun.delete(slug)
}

/** What there is to do for an announcement; nothing where it stands as it should. */
function taskOf(run: Run, slug: string): AnnouncementTask | undefined {
  const {tools, folder, lines} = run
  const {root, locales} = tools.frame
  const {announcements, begun} = folder.manifest
  const text = announcements.get(slug)
  const stamp = stampAnnouncement({root, locales}, slug)
  if (text !== undefined) {
    const line = readLine(text)
    if (line.stamp === stamp && isCurrent(tools, line) && areWhole(tools.options, line.files)) {
      const {termsKey} = tools
      lines.set(slug, line.terms === termsKey ? text : JSON.stringify({...line, terms: termsKey}))
      addCounts(run, {written: 0, same: countFiles(line.files), bytes: 0})
      return undefined
    }
  }
  return {
    kind: 'announcement',
    slug,
    stamp,
    ...(text === undefined ? {} : {before: text}),
    mayReplace: begun.has(slug),
  }
}

function keepResult(run: Run, slug: string, {line, absent, until, pages, counts}: AnnouncementResult): void {
  const {folder, lines} = run
  const before = folder.manifest.announcements.get(slug)
  if (absent === 'embargo') run.embargoed.push({slug, until: until!})
  if (absent === 'error') run.broken.push(slug)
  if (before !== undefined)
    markGone(run, readLine(before).files, line === undefined ? {} : readLine(line).files)
  if (line === undefined) return
  folder.note(line)
  lines.set(slug, line)
  addCounts(run, counts, pages)
}
