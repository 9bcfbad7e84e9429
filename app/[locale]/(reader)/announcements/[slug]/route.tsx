import {viewAnnouncement} from '#kits/view-announcement.ts'
import {wholeNewsroom} from '#store/current-newsroom.ts'
import {AnnouncementPage} from '../../_parts/announcement-page.tsx'
import {answerPage, type RouteContext} from '../../_parts/answer-page.tsx'
import {type Opened, openPass, passHeaders} from '../../_parts/open-pass.ts'
import {pageContext} from '../../_parts/page-context.ts'

/** An announcement; one under embargo only for those whose address holds a pass. */
export async function GET(request: Request, {params}: RouteContext<{slug: string}>): Promise<Response> {
  const {locale, slug} = await params
  const opened = openPass(request, slug)
  if (opened) return answerOpened(opened, locale)
  return answerPage(request, locale, (context, announcements) => {
    const item = announcements.find(one => one.slug === slug)
    return item && <AnnouncementPage context={context} view={viewAnnouncement(context, item)} />
  })
}

/** Made anew each time: what is under embargo is kept nowhere. */
async function answerOpened({item, pass}: Opened, locale: string): Promise<Response> {
  const newsroom = wholeNewsroom()
  if (!newsroom.locales.includes(locale)) return new Response(null, {status: 404, headers: passHeaders})
  const {renderToStaticMarkup} = await import('react-dom/server')
  const context = {...pageContext(newsroom, locale), pass}
  const page = renderToStaticMarkup(
    <AnnouncementPage context={context} view={viewAnnouncement(context, item)} />,
  )
  const headers = {...passHeaders, 'content-type': 'text/html; charset=utf-8'}
  return new Response(`<!doctype html>${page}`, {headers})
}
