import {drawCard} from '#kits/draw-card.ts'
import {KitError} from '#kits/kit-error.ts'
import {viewAnnouncement} from '#kits/view-announcement.ts'
import {viewCard} from '#kits/view-card.ts'
import type {Made} from '#store/kept-answers.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {type PageContext, pageContext} from './page-context.ts'

/** Make the Open Graph card of an announcement; in a script without a shipped font, the card of its source. */
export async function makeCard(context: PageContext, item: PublishedAnnouncement): Promise<Made> {
  const {newsroom, locale} = context
  try {
    const card = viewCard(context, viewAnnouncement(context, item))
    const body = await drawCard(card, {missing: locale === newsroom.fallback ? 'mark' : 'refuse'})
    return {body, type: 'image/png'}
  } catch (error) {
    if (error instanceof KitError && error.code === 'missing-glyph')
      return makeCard(pageContext(newsroom, locale === item.source ? newsroom.fallback : item.source), item)
    throw error
  }
}
