import {currentNewsroom} from '#store/current-newsroom.ts'
import {answerBytes} from '../../../_parts/answer-bytes.ts'
import type {RouteContext} from '../../../_parts/answer-page.tsx'
import {makeCard} from '../../../_parts/make-card.ts'
import {pageContext} from '../../../_parts/page-context.ts'
import {redirectToLocale} from '../../../_parts/redirect-to-locale.ts'

/** The Open Graph card of an announcement. */
export async function GET(request: Request, {params}: RouteContext<{slug: string}>): Promise<Response> {
  const {locale, slug} = await params
  const newsroom = currentNewsroom()
  if (!newsroom.locales.includes(locale)) return redirectToLocale(request, newsroom)
  const item = newsroom.announcements.find(one => one.slug === slug)
  if (!item) return new Response(null, {status: 404})
  const path = `/${locale}/announcements/${slug}/card.png`
  return answerBytes(request, newsroom.version, path, () => makeCard(pageContext(newsroom, locale), item))
}
