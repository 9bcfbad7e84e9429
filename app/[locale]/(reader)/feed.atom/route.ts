import {writeAtom} from '#kits/write-atom.ts'
import {answerFeed} from '../_parts/answer-feed.tsx'
import type {RouteContext} from '../_parts/answer-page.tsx'

export async function GET(request: Request, {params}: RouteContext): Promise<Response> {
  const type = 'application/atom+xml; charset=utf-8'
  return answerFeed(request, (await params).locale, {kind: 'atom', type, write: writeAtom})
}
