import {viewAnnouncement} from '#kits/view-announcement.ts'
import {answerPage, type RouteContext} from '../../../../_parts/answer-page.tsx'
import {BesidePage} from '../../../../_parts/beside-page.tsx'

type Context = RouteContext<{slug: string; other: string}>

export async function GET(request: Request, {params}: Context): Promise<Response> {
  const {locale, slug, other} = await params
  return answerPage(request, locale, context => {
    const item = context.newsroom.announcements.find(one => one.slug === slug)
    if (!item || other === locale || !context.newsroom.locales.includes(other)) return undefined
    return <BesidePage context={context} view={viewAnnouncement(context, item)} other={other} />
  })
}
