import {createElement} from 'react'
import type {ArchivePlace} from '#kits/view-archive.ts'
import {archivePath} from '#kits/view-archive.ts'
import {isEmbargoed} from '#store/visible-at.ts'
import {ListPage} from '../../app/[locale]/(reader)/_parts/list-page.tsx'
import {type FeedKind, feeds, makeEntry, makeFeed} from '../../app/[locale]/(reader)/_parts/make-feed.tsx'
import {makePage} from '../../app/[locale]/(reader)/_parts/make-page.ts'
import type {SectionLine} from './manifest.ts'
import type {SiteTools} from './site-tools.ts'
import {type Counts, makeFileWriter} from './write-files.ts'

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
  // Read again: an embargo may have been set since the list was drawn up.
  const items = task.slugs
    .flatMap(slug => tools.load(slug) ?? [])
    .filter(item => !isEmbargoed(item, options.now))
  let pages = 0
  for (const locale of frame.locales) {
    const context = contextOf(locale)
    if (place) {
      const page = await makePage(createElement(ListPage, {context, place, items}))
      writer.put(`${locale}${archivePath(place.number)}.html`, page.body)
      pages++
      continue
    }
    const entries = []
    for (const item of items) entries.push(await makeEntry(context, item))
    for (const kind of Object.keys(feeds) as FeedKind[])
      writer.put(`${locale}/feed.${kind}`, makeFeed(context, entries, kind).body)
  }
  return {section: {section, key, files: writer.files}, pages, counts: writer.counts}
}
