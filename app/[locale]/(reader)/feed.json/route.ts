import {writeJsonFeed} from '#kits/write-json-feed.ts'
import {answerFeed} from '../_parts/answer-feed.tsx'
import type {RouteContext} from '../_parts/answer-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  const type = 'application/feed+json; charset=utf-8'
  return answerFeed(request, (await params).locale, {kind: 'json', type, write: writeJsonFeed})
}
