import {writeRss} from '#kits/write-rss.ts'
import {answerFeed} from '../_parts/answer-feed.tsx'
import type {RouteContext} from '../_parts/answer-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  const type = 'application/rss+xml; charset=utf-8'
  return answerFeed(request, (await params).locale, {kind: 'rss', type, write: writeRss})
}
