import type {ReactElement} from 'react'
import {currentNewsroom} from '#store/current-newsroom.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import {answerBytes} from './answer-bytes.ts'
import {makePage} from './make-page.ts'
import {MissingPage} from './missing-page.tsx'
import {type PageContext, pageContext} from './page-context.ts'
import {redirectToLocale} from './redirect-to-locale.ts'

/** What Next hands to a route below `[locale]`. */
export type RouteContext<P = object> = Readonly<{params: Promise<{locale: string} & P>}>

/**
 * Answer a reader's page: the right locale or a redirect to it, the page from the cache or freshly rendered,
 * or the 404 in the reader's language.
 *
 * @param page gives the whole document, or nothing where there is no such page.
 */
export async function answerPage(
  request: Request,
  locale: string,
  page: (context: PageContext, announcements: Newsroom['announcements']) => ReactElement | undefined,
): Promise<Response> {
  const newsroom = currentNewsroom()
  if (!newsroom.locales.includes(locale)) return redirectToLocale(request, newsroom)
  const {pathname} = new URL(request.url)
  return answerBytes(request, newsroom.version, pathname, async () => {
    const context = pageContext(newsroom, locale)
    const element = page(context, newsroom.announcements)
    if (element) return makePage(element)
    const latest = newsroom.announcements[0]?.slug
    return makePage(<MissingPage context={context} pathname={pathname} latest={latest} />, 404)
  })
}
