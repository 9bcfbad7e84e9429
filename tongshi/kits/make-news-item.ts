import type {NewsItem, Newsroom as NewsroomFace} from './news-item.ts'
import type {AnnouncementView} from './view-announcement.ts'
import type {ViewContext} from './view-context.ts'
import {escapeXml} from './write-xml.ts'

/** The newsroom as feeds and JSON-LD name it. */
export function newsroomFor({words, origin, locale}: ViewContext): NewsroomFace {
  return {
    name: words.text('newsroom'),
    description: words.text('newsroomDescription'),
    url: `${origin}/${locale}`,
    locale,
  }
}

/** Addresses of one page in every locale. */
export function alternatesOf({newsroom, origin}: ViewContext, path: string): NewsItem['alternates'] {
  return newsroom.locales.map(locale => ({locale, url: `${origin}/${locale}${path}`}))
}

/** An announcement as plain data for feeds, sitemap and JSON-LD. */
export function newsItem(context: ViewContext, view: AnnouncementView, bodyHtml = ''): NewsItem {
  const withdrawn = view.isWithdrawn ? writeWithdrawal(context, view) : undefined
  const path = `/announcements/${view.slug}`
  const url = `${context.origin}/${context.locale}${path}`
  return {
    slug: view.slug,
    locale: context.locale,
    source: view.source,
    url,
    title: withdrawn ? `${view.title.text} (${context.words.text('withdrawn')})` : view.title.text,
    summary: withdrawn ?? view.summary?.text ?? '',
    bodyHtml: withdrawn ? `<p>${escapeXml(withdrawn)}</p>` : bodyHtml,
    bodyText: withdrawn ?? view.bodyText,
    publishedOn: view.publishedOn,
    updatedOn: view.updatedOn,
    version: view.version,
    alternates: alternatesOf(context, path),
    people: view.people.map(({text, office, organisation}) => ({
      name: text,
      ...(office ? {office: office.text} : {}),
      ...(organisation ? {organisation: organisation.text} : {}),
    })),
    organisations: view.organisations,
    places: view.places,
    figures: (withdrawn ? [] : view.figures).map(figure => ({
      name: figure.name,
      label: figure.label,
      text: figure.text,
      ...figure.machine,
      bound: figure.bound,
    })),
    image: `${url}/card.png`,
    isComplete: view.counts.missing + view.counts.stale === 0,
  }
}

/** What stands in the place of an announcement that was taken back. */
export function writeWithdrawal({words}: Pick<ViewContext, 'words'>, view: AnnouncementView): string {
  const [last] = view.history
  const date = view.writeDate(last?.on ?? view.updatedOn)
  return [words.text('withdrawnOn', {date}), last?.note?.text, words.text('withdrawnText')]
    .filter(Boolean)
    .join(' ')
}
