import {answerPage, type RouteContext} from '../_parts/answer-page.tsx'

/** Everything that no other route answers: the 404 in the reader's language, or the way to it. */
export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  return answerPage(request, (await params).locale, () => undefined)
}
