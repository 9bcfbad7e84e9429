import {createElement} from 'react'
import type {ArchivePlace} from '#kits/view-archive.ts'
import {archivePath} from '#kits/view-archive.ts'
import {isEmbargoed} from '#store/visible-at.ts'
import {ListPage} from '../../app/[locale]/(reader)/_parts/list-page.tsx'
import {type FeedKind, feeds, makeEntry, makeFeed} from '../../app/[locale]/(reader)/_parts/make-feed.tsx'
import {makePage} from '../../app/[locale]/(reader)/_parts/make-page.ts'
import type {SectionLine} from './manifest.ts'
import {readRows} from './read-rows.ts'
import type {SiteTools} from './site-tools.ts'
import {type Counts, type FileWriter, makeFileWriter} from './write-files.ts'

/** Pages that print several announcements, newest first. */
export type ListTask = Readonly<{
  kind: 'list' | 'feeds'
  /** The section of the manifest, and what it is made from. */
  section: string
  key: string
  slugs: readonly string[]
  /** Of a list. */
  place?: ArchivePlace
  before?: SectionLine
  mayReplace: boolean
}>

export type ListResult = Readonly<{section: SectionLine; pages: number; counts: Counts}>

/** Write a page of the list, or the feeds, in every locale. */
export async function buildList(tools: SiteTools, task: ListTask): Promise<ListResult> {
  const {options, frame, contextOf} = tools
  const {section, key, before, mayReplace, place} = task
  const writer = makeFileWriter(options, before?.files ?? {}, mayReplace)
  let pages = 0
  if (place) {
    const rows = task.slugs.map(slug => readRows(tools, slug)).filter(one => one !== undefined)
    for (const locale of frame.locales) {
      const context = contextOf(locale)
      const list = createElement(ListPage, {context, place, rows: rows.map(row => row[locale]!)})
      writer.put(`${locale}${archivePath(place.number)}.html`, (await makePage(list)).body)
      pages++
    }
  } else await writeFeeds(tools, task.slugs, writer)
  return {section: {section, key, files: writer.files}, pages, counts: writer.counts}
}

/** The feeds hold whole texts: their announcements are read again. An embargo may have been set since then. */
async function writeFeeds(
  {options, frame, contextOf, load}: SiteTools,
  slugs: readonly string[],
  {put}: FileWriter,
): Promise<void> {
  const items = slugs.flatMap(slug => load(slug) ?? []).filter(item => !isEmbargoed(item, options.now))
  for (const locale of frame.locales) {
    const context = contextOf(locale)
    const entries = []
    for (const item of items) entries.push(await makeEntry(context, item))
    for (const kind of Object.keys(feeds) as FeedKind[])
      put(`${locale}/feed.${kind}`, makeFeed(context, entries, kind).body)
  }
}
