import {currentNewsroom} from '#store/current-newsroom.ts'
import {answerBytes} from './answer-bytes.ts'
import {type FeedKind, makeEntry, makeFeed, mostEntries} from './make-feed.tsx'
import {pageContext} from './page-context.ts'
import {redirectToLocale} from './redirect-to-locale.ts'

/** Answer a feed of one locale: the newest announcements with their whole text. */
export async function answerFeed(request: Request, locale: string, kind: FeedKind): Promise<Response> {
  const newsroom = currentNewsroom()
  if (!newsroom.locales.includes(locale)) return redirectToLocale(request, newsroom)
  return answerBytes(request, newsroom.version, `/${locale}/feed.${kind}`, async () => {
    const context = pageContext(newsroom, locale)
    const newest = newsroom.announcements.slice(0, mostEntries)
    return makeFeed(context, await Promise.all(newest.map(item => makeEntry(context, item))), kind)
  })
}
