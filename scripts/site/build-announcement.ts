import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {createElement} from 'react'
import {listBeside} from '#kits/list-beside.ts'
import {type AnnouncementView, viewAnnouncement} from '#kits/view-announcement.ts'
import {viewCard} from '#kits/view-card.ts'
import {viewMention} from '#kits/view-mention.ts'
import {viewRow} from '#kits/view-row.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {readMedia} from '#store/read-media.ts'
import {isEmbargoed} from '#store/visible-at.ts'
import {AnnouncementPage} from '../../app/[locale]/(reader)/_parts/announcement-page.tsx'
import {BesidePage} from '../../app/[locale]/(reader)/_parts/beside-page.tsx'
import {makeCard} from '../../app/[locale]/(reader)/_parts/make-card.ts'
import {makePage} from '../../app/[locale]/(reader)/_parts/make-page.ts'
import {areWhole} from './are-whole.ts'
import {isCurrent} from './is-current.ts'
import {type AnnouncementLine, countFiles, keyOf, rowsFile} from './manifest.ts'
import type {SiteTools} from './site-tools.ts'
import {hashAnnouncement} from './stamp-announcement.ts'
import {findTermUses, keyOfTerms} from './term-uses.ts'
import {type Counts, type FileWriter, makeFileWriter} from './write-files.ts'

/** An announcement to be written. */
export type AnnouncementTask = Readonly<{
  kind: 'announcement'
  slug: string
  stamp: string
  /** As it was written last. */
  before?: string
  mayReplace: boolean
}>

/** What became of it: its line, or why it is absent. */
export type AnnouncementResult = Readonly<{
  line?: string
  absent?: 'embargo' | 'error'
  /** The end of the embargo. */
  until?: string
  /** Pages rendered. */
  pages: number
  counts: Counts
}>

const nothing: Counts = {written: 0, same: 0, bytes: 0}

/** Write every page, card and picture of an announcement, in every locale. */
export async function buildAnnouncement(
  tools: SiteTools,
  {slug, stamp, before: text, mayReplace}: AnnouncementTask,
): Promise<AnnouncementResult> {
  const {frame, frameKey, termsKey, options} = tools
  const {root, locales} = frame
  const before = text === undefined ? undefined : (JSON.parse(text) as AnnouncementLine)
  const content = hashAnnouncement({root, locales}, slug)
  if (before?.content === content && isCurrent(tools, before) && areWhole(options, before.files)) {
    const line = JSON.stringify({...before, stamp, terms: termsKey} satisfies AnnouncementLine)
    const same = countFiles(before.files)
    return {line, pages: 0, counts: {...nothing, same}}
  }
  const item = tools.load(slug)
  if (!item) return {absent: 'error', pages: 0, counts: nothing}
  if (isEmbargoed(item, options.now))
    return {absent: 'embargo', until: item.embargoedUntil!, pages: 0, counts: nothing}
  const writer = makeFileWriter(options, before?.files ?? {}, mayReplace)
  const views = locales.map(locale => viewAnnouncement(tools.contextOf(locale), item))
  const pages = await writePages(tools, views, writer)
  const cards = options.cards ? await writeCards(tools, views, {before, writer}) : {}
  await writePictures(tools, item, writer)
  const rows = Object.fromEntries(views.map(view => [view.locale, viewRow(view)]))
  writer.put(rowsFile(slug), JSON.stringify(rows))
  const uses = findTermUses(item, views)
  const mentions = locales.map(locale => viewMention(tools.contextOf(locale), item))
  const line: AnnouncementLine = {
    slug,
    stamp,
    content,
    frame: frameKey,
    terms: termsKey,
    ownTerms: keyOfTerms(frame.terms, uses),
    uses,
    source: item.source,
    publishedOn: item.publishedOn,
    updatedOn: item.updatedOn,
    ...(item.embargoedUntil ? {until: item.embargoedUntil} : {}),
    names: mentions[0]?.names ?? [],
    mentions: Object.fromEntries(mentions.map(({title, offices}, at) => [locales[at]!, {title, offices}])),
    cards,
    files: writer.files,
  }
  return {line: JSON.stringify(line), pages, counts: writer.counts}
}

/** The page of every locale, and the pairs that pages lead to. */
async function writePages(
  {contextOf, frame}: SiteTools,
  views: readonly AnnouncementView[],
  {put}: FileWriter,
): Promise<number> {
  let pages = 0
  for (const view of views) {
    const {locale, slug, source} = view
    const context = contextOf(locale)
    const path = `${locale}/announcements/${slug}`
    put(`${path}.html`, (await makePage(createElement(AnnouncementPage, {context, view}))).body)
    pages++
    for (const other of listBeside(frame.locales, source, locale)) {
      const second = views.find(one => one.locale === other)!
      const page = await makePage(createElement(BesidePage, {context, view, second}))
      put(`${path}/beside/${other}.html`, page.body)
      pages++
    }
  }
  return pages
}

type Earlier = Readonly<{before: AnnouncementLine | undefined; writer: FileWriter}>

/** Cards are costly: one that says what it said before is not drawn again. */
async function writeCards(
  {contextOf, frame, frameKey, options}: SiteTools,
  views: readonly AnnouncementView[],
  {before, writer}: Earlier,
): Promise<Record<string, string>> {
  const said = views.map(view => viewCard(contextOf(view.locale), view))
  const cards: Record<string, string> = {}
  for (const [at, view] of views.entries()) {
    const {locale, slug, item} = view
    const path = `${locale}/announcements/${slug}/card.png`
    // A script without a font shows the card of the source or of the fallback.
    const instead = views.flatMap((one, at) =>
      one.locale === item.source || one.locale === frame.fallback ? [said[at]] : [],
    )
    const key = keyOf([frameKey, said[at], instead])
    cards[locale] = key
    const known = before?.cards[locale] === key ? before.files[path] : undefined
    if (known !== undefined && !options.verify && existsSync(join(options.out, path))) {
      writer.files[path] = known
      writer.counts.same++
    } else writer.put(path, (await makeCard(contextOf(locale), item)).body)
  }
  return cards
}

/** Pictures have an address in every locale. */
async function writePictures(
  {frame}: SiteTools,
  {slug}: PublishedAnnouncement,
  {put}: FileWriter,
): Promise<void> {
  const folder = join(frame.root, 'content', 'announcements', slug, 'media')
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const media = await readMedia(frame.root, slug, name)
    if (!media) continue
    for (const locale of frame.locales) put(`${locale}/announcements/${slug}/media/${name}`, media.bytes)
  }
}
