import {answerList} from './_parts/answer-list.tsx'
import type {RouteContext} from './_parts/answer-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  return answerList(request, (await params).locale, undefined)
}
