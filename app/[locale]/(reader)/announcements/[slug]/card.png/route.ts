import {drawCard} from '#kits/draw-card.ts'
import {KitError} from '#kits/kit-error.ts'
import {viewAnnouncement} from '#kits/view-announcement.ts'
import {viewCard} from '#kits/view-card.ts'
import {currentNewsroom} from '#store/current-newsroom.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import {answerBytes} from '../../../_parts/answer-bytes.ts'
import type {RouteContext} from '../../../_parts/answer-page.tsx'
import {pageContext} from '../../../_parts/page-context.ts'
import {redirectToLocale} from '../../../_parts/redirect-to-locale.ts'

/** The Open Graph card of an announcement; in a script without a shipped font, the card of its source. */
export async function GET(request: Request, {params}: RouteContext<{slug: string}>): Promise<Response> {
  const {locale, slug} = await params
  const newsroom = currentNewsroom()
  if (!newsroom.locales.includes(locale)) return redirectToLocale(request, newsroom)
  const item = newsroom.announcements.find(one => one.slug === slug)
  if (!item) return new Response(null, {status: 404})
  const path = `/${locale}/announcements/${slug}/card.png`
  return answerBytes(request, newsroom.version, path, async () => ({
    body: await draw(newsroom, item, locale),
    type: 'image/png',
  }))
}

async function draw(newsroom: Newsroom, item: PublishedAnnouncement, locale: string): Promise<Uint8Array> {
  const context = pageContext(newsroom, locale)
  try {
    const card = viewCard(context, viewAnnouncement(context, item))
    return await drawCard(card, {missing: locale === newsroom.fallback ? 'mark' : 'refuse'})
  } catch (error) {
    if (error instanceof KitError && error.code === 'missing-glyph')
      return draw(newsroom, item, locale === item.source ? newsroom.fallback : item.source)
    throw error
  }
}
