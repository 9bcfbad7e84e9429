import {languageName} from '#kits/language-name.ts'
import {newsItem, newsroomFor} from '#kits/make-news-item.ts'
import type {NewsItem, Newsroom as NewsroomFace} from '#kits/news-item.ts'
import type {FeedOptions} from '#kits/order-items.ts'
import {viewAnnouncement} from '#kits/view-announcement.ts'
import {currentNewsroom} from '#store/current-newsroom.ts'
import {answerBytes} from './answer-bytes.ts'
import {BodyBlocks} from './body-blocks.tsx'
import {pageContext} from './page-context.ts'
import {redirectToLocale} from './redirect-to-locale.ts'

type WriteFeed = (newsroom: NewsroomFace, items: readonly NewsItem[], options: FeedOptions) => string

/** Entries of a feed; readers that want more read the list. */
const most = 50

/**
 * Answer a feed of one locale: the newest announcements with their whole text.
 *
 * @param kind the ending of the feed's address.
 */
export async function answerFeed(
  request: Request,
  locale: string,
  {kind, type, write}: {kind: string; type: string; write: WriteFeed},
): Promise<Response> {
  const newsroom = currentNewsroom()
  if (!newsroom.locales.includes(locale)) return redirectToLocale(request, newsroom)
  const path = `/${locale}/feed.${kind}`
  return answerBytes(request, newsroom.version, path, async () => {
    const {renderToStaticMarkup} = await import('react-dom/server')
    const context = pageContext(newsroom, locale)
    const items = newsroom.announcements.slice(0, most).map(item => {
      const view = viewAnnouncement(context, item)
      return newsItem(
        context,
        view,
        renderToStaticMarkup(<BodyBlocks view={view} words={context.words} plain />),
      )
    })
    const language = languageName(locale, context.words.said, newsroom.locales)
    const options = {
      feedUrl: context.origin + path,
      incompleteNote: context.words.text('feedIncomplete', {language}),
    }
    return {body: write(newsroomFor(context), items, options), type}
  })
}
