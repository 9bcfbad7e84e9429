import {answerList} from '../../_parts/answer-list.tsx'
import type {RouteContext} from '../../_parts/answer-page.tsx'

/** A page of the archive: thirty announcements that stay where they are. */
export async function GET(request: Request, {params}: RouteContext<{number: string}>): Promise<Response> {
  const {locale, number} = await params
  return answerList(request, locale, /^[1-9]\d{0,5}$/.test(number) ? Number(number) : Number.NaN)
}
