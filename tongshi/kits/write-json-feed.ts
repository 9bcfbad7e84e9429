import {listAlternates} from './list-alternates.ts'
import type {NewsItem, Newsroom} from './news-item.ts'
import {type FeedOptions, orderItems} from './order-items.ts'
import {readAddress} from './read-address.ts'
import {writeBody} from './write-body.ts'
import {writeInstant} from './write-instant.ts'

/**
 * Write a JSON Feed 1.1 of one locale, newest first.
 *
 * What the format has no field for stands in the extension `_tongshi`: source locale, version, completeness, the
 * other locales, and the figures with their exact values.
 *
 * @param newsroom in the feed's locale.
 * @throws KitError `not-an-address`, `not-a-day`.
 */
export function writeJsonFeed(newsroom: Newsroom, items: readonly NewsItem[], options: FeedOptions): string {
  const home = readAddress(newsroom.url)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: newsroom.name,
    description: newsroom.description,
    home_page_url: home,
    feed_url: readAddress(options.feedUrl),
    language: newsroom.locale,
    authors: [{name: newsroom.name, url: home}],
    items: orderItems(items).map(item => writeItem(item, newsroom, options)),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

function writeItem(item: NewsItem, newsroom: Newsroom, {incompleteNote}: FeedOptions): object {
  const address = readAddress(item.url)
  return {
    id: address,
    url: address,
    language: item.locale,
    title: item.title,
    summary: item.summary,
    content_html: writeBody(item, incompleteNote, newsroom.locale),
    content_text: item.isComplete ? item.bodyText : `${incompleteNote}\n\n${item.bodyText}`,
    image: readAddress(item.image),
    date_published: writeInstant(item.publishedOn, 'rfc3339'),
    date_modified: writeInstant(item.updatedOn, 'rfc3339'),
    tags: [...item.organisations, ...item.places],
    _tongshi: {
      source: item.source,
      version: item.version,
      complete: item.isComplete,
      alternates: listAlternates(item),
      figures: item.figures,
    },
  }
}
