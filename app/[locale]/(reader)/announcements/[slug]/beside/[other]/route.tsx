import {viewAnnouncement} from '#kits/view-announcement.ts'
import {answerPage, type RouteContext} from '../../../../_parts/answer-page.tsx'
import {BesidePage} from '../../../../_parts/beside-page.tsx'
import {pageContext} from '../../../../_parts/page-context.ts'

type Context = RouteContext<{slug: string; other: string}>

export async function GET(request: Request, {params}: Context): Promise<Response> {
  const {locale, slug, other} = await params
  return answerPage(request, locale, (context, announcements) => {
    const {newsroom} = context
    const item = announcements.find(one => one.slug === slug)
    if (!item || other === locale || !newsroom.locales.includes(other)) return undefined
    const view = viewAnnouncement(context, item)
    const second = viewAnnouncement(pageContext(newsroom, other), item)
    return <BesidePage context={context} view={view} second={second} />
  })
}
