import type {ReactElement} from 'react'
import {currentNewsroom} from '#store/current-newsroom.ts'
import {answerBytes} from './answer-bytes.ts'
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
  page: (context: PageContext) => ReactElement | undefined,
): Promise<Response> {
  const newsroom = currentNewsroom()
  if (!newsroom.locales.includes(locale)) return redirectToLocale(request, newsroom)
  const {pathname} = new URL(request.url)
  return answerBytes(request, newsroom.version, pathname, async () => {
    // Next forbids a static import of react-dom/server in a route: it would join the wrong React build.
    const {renderToStaticMarkup} = await import('react-dom/server')
    const context = pageContext(newsroom, locale)
    const element = page(context)
    const body = renderToStaticMarkup(element ?? <MissingPage context={context} pathname={pathname} />)
    return {body: `<!doctype html>${body}`, type: 'text/html; charset=utf-8', status: element ? 200 : 404}
  })
}
