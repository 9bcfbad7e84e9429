import {viewMention} from '#kits/view-mention.ts'
import {answerPage, type RouteContext} from '../_parts/answer-page.tsx'
import {PeoplePage} from '../_parts/people-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  return answerPage(request, (await params).locale, (context, announcements) => (
    <PeoplePage context={context} mentions={announcements.map(item => viewMention(context, item))} />
  ))
}
