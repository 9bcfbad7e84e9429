import {listSitemaps} from '#kits/list-sitemaps.ts'
import {currentNewsroom} from '#store/current-newsroom.ts'
import {answerBytes} from './answer-bytes.ts'
import {pageContext} from './page-context.ts'

/** Answer a sitemap by its path; nothing is found at any other. */
export async function answerSitemap(request: Request, path: string): Promise<Response> {
  const newsroom = currentNewsroom()
  const {locales, fallback, announcements} = newsroom
  const {origin} = pageContext(newsroom, fallback)
  const sitemap = listSitemaps({locales, fallback, origin}, announcements).find(one => one.path === path)
  if (!sitemap) return new Response(null, {status: 404})
  const type = 'application/xml; charset=utf-8'
  return answerBytes(request, newsroom.version, path, async () => ({body: sitemap.write(), type}))
}
