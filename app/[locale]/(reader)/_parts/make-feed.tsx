import {languageName} from '#kits/language-name.ts'
import {newsItem, newsroomFor} from '#kits/make-news-item.ts'
import type {NewsItem, Newsroom as NewsroomFace} from '#kits/news-item.ts'
import type {FeedOptions} from '#kits/order-items.ts'
import {viewAnnouncement} from '#kits/view-announcement.ts'
import {writeAtom} from '#kits/write-atom.ts'
import {writeJsonFeed} from '#kits/write-json-feed.ts'
import {writeRss} from '#kits/write-rss.ts'
import type {Made} from '#store/kept-answers.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {BodyBlocks} from './body-blocks.tsx'
import type {PageContext} from './page-context.ts'

type WriteFeed = (newsroom: NewsroomFace, items: readonly NewsItem[], options: FeedOptions) => string

/** The feeds of a locale, by the ending of their address. */
export const feeds = {
  rss: {type: 'application/rss+xml; charset=utf-8', write: writeRss},
  atom: {type: 'application/atom+xml; charset=utf-8', write: writeAtom},
  json: {type: 'application/feed+json; charset=utf-8', write: writeJsonFeed},
} as const satisfies Record<string, Readonly<{type: string; write: WriteFeed}>>

export type FeedKind = keyof typeof feeds

/** Entries of a feed; readers that want more read the list. */
export const mostEntries = 50

/** Lay an announcement out as an entry of a feed, with its whole text. */
export async function makeEntry(context: PageContext, item: PublishedAnnouncement): Promise<NewsItem> {
  const {renderToStaticMarkup} = await import('react-dom/server')
  const view = viewAnnouncement(context, item)
  return newsItem(context, view, renderToStaticMarkup(<BodyBlocks view={view} words={context.words} plain />))
}

/** Make a feed of one locale. @param entries the newest announcements, at most `mostEntries`. */
export function makeFeed(context: PageContext, entries: readonly NewsItem[], kind: FeedKind): Made {
  const {type, write} = feeds[kind]
  const {locale, words, newsroom, origin} = context
  const language = languageName(locale, words.said, newsroom.locales)
  const options = {
    feedUrl: `${origin}/${locale}/feed.${kind}`,
    incompleteNote: words.text('feedIncomplete', {language}),
  }
  return {body: write(newsroomFor(context), entries, options), type}
}
