import {listAlternates} from './list-alternates.ts'
import type {NewsItem, Newsroom} from './news-item.ts'
import {type FeedOptions, orderItems, readLastDay} from './order-items.ts'
import {readAddress} from './read-address.ts'
import {writeBody} from './write-body.ts'
import {writeInstant} from './write-instant.ts'
import {escapeXml, writeXml, type XmlElement, xml} from './write-xml.ts'

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/**
 * Write an RSS 2.0 feed of one locale, newest first.
 *
 * The announcement's address is its `guid`: it stays through corrections. Days stand as noon UTC.
 *
 * @param newsroom in the feed's locale.
 * @throws KitError `not-an-address`, `not-a-day`.
 */
export function writeRss(newsroom: Newsroom, items: readonly NewsItem[], options: FeedOptions): string {
  const channel = xml(
    'channel',
    {},
    xml('title', {}, newsroom.name),
    xml('link', {}, readAddress(newsroom.url)),
    xml('description', {}, newsroom.description),
    xml('language', {}, newsroom.locale),
    xml('lastBuildDate', {}, writeInstant(readLastDay(items), 'rfc822')),
    xml('atom:link', {rel: 'self', href: readAddress(options.feedUrl), type: 'application/rss+xml'}),
    writeEditor(newsroom),
    ...orderItems(items).map(item => writeItem(item, newsroom, options)),
  )
  return writeXml(xml('rss', namespaces, channel))
}

/** RSS wants an e-mail address here; any other contact stays out. */
function writeEditor({contact, name}: Newsroom): XmlElement | undefined {
  const isMail = contact !== undefined && /^[^\s@:/]+@[^\s@:/]+$/.test(contact)
  return isMail ? xml('managingEditor', {}, `${contact} (${name})`) : undefined
}

function writeItem(item: NewsItem, newsroom: Newsroom, options: FeedOptions): XmlElement {
  const address = readAddress(item.url)
  const others = listAlternates(item).filter(({locale}) => locale !== item.locale)
  return xml(
    'item',
    {},
    xml('title', {}, item.title),
    xml('link', {}, address),
    xml('guid', {isPermaLink: 'true'}, address),
    xml('pubDate', {}, writeInstant(item.publishedOn, 'rfc822')),
    xml('atom:updated', {}, writeInstant(item.updatedOn, 'rfc3339')),
    xml('dc:language', {}, item.locale),
    xml('dc:creator', {}, newsroom.name),
    // A description is read as HTML, so plain text is escaped for HTML and then for XML.
    xml('description', {}, escapeXml(item.summary)),
    xml('content:encoded', {}, writeBody(item, options.incompleteNote, newsroom.locale)),
    ...[...item.organisations, ...item.places].map(name => xml('category', {}, name)),
    ...others.map(({locale, url}) =>
      xml('atom:link', {rel: 'alternate', type: 'text/html', hreflang: locale, href: url}),
    ),
    xml('media:content', {url: readAddress(item.image), medium: 'image', type: 'image/png'}),
  )
}
