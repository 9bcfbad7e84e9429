import {answerPage, type RouteContext} from './_parts/answer-page.tsx'
import {ListPage} from './_parts/list-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  return answerPage(request, (await params).locale, context => <ListPage context={context} />)
}
