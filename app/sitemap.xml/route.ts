import {alternatesOf} from '#kits/make-news-item.ts'
import {writeSitemap} from '#kits/write-sitemap.ts'
import {currentNewsroom} from '#store/current-newsroom.ts'
import {answerBytes} from '../[locale]/(reader)/_parts/answer-bytes.ts'
import {pageContext} from '../[locale]/(reader)/_parts/page-context.ts'

/** The public address is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic'

/** Every page of every locale with its other languages. */
export async function GET(request: Request): Promise<Response> {
  const newsroom = currentNewsroom()
  return answerBytes(request, newsroom.version, '/sitemap.xml', async () => {
    const paths = [
      ...['', '/people', '/about'].map(path => ({path, source: newsroom.fallback, updated: {}})),
      ...newsroom.announcements.map(({slug, source, updatedOn}) => ({
        path: `/announcements/${slug}`,
        source,
        updated: {updatedOn},
      })),
    ]
    const pages = newsroom.locales.flatMap(locale => {
      const context = pageContext(newsroom, locale)
      return paths.map(({path, source, updated}) => ({
        url: `${context.origin}/${locale}${path}`,
        locale,
        source,
        alternates: alternatesOf(context, path),
        ...updated,
      }))
    })
    return {body: writeSitemap(pages), type: 'application/xml; charset=utf-8'}
  })
}
