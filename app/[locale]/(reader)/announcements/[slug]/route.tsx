import {viewAnnouncement} from '#kits/view-announcement.ts'
import {AnnouncementPage} from '../../_parts/announcement-page.tsx'
import {answerPage, type RouteContext} from '../../_parts/answer-page.tsx'

export async function GET(request: Request, {params}: RouteContext<{slug: string}>): Promise<Response> {
  const {locale, slug} = await params
  return answerPage(request, locale, context => {
    const item = context.newsroom.announcements.find(one => one.slug === slug)
    return item && <AnnouncementPage context={context} view={viewAnnouncement(context, item)} />
  })
}
