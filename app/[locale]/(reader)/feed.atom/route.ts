import {answerFeed} from '../_parts/answer-feed.ts'
import type {RouteContext} from '../_parts/answer-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  return answerFeed(request, (await params).locale, 'atom')
}
