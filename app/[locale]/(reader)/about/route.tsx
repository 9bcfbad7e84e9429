import {AboutPage} from '../_parts/about-page.tsx'
import {answerPage, type RouteContext} from '../_parts/answer-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  return answerPage(request, (await params).locale, context => <AboutPage context={context} />)
}
