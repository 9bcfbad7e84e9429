import {writeRobots} from '#kits/write-robots.ts'
import {currentNewsroom} from '#store/current-newsroom.ts'
import {pageContext} from '../[locale]/(reader)/_parts/page-context.ts'

/** The public address is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic'

export function GET(): Response {
  const newsroom = currentNewsroom()
  const {origin} = pageContext(newsroom, newsroom.fallback)
  const headers = {'content-type': 'text/plain; charset=utf-8'}
  return new Response(writeRobots({disallow: [], sitemaps: [`${origin}/sitemap.xml`]}), {headers})
}
