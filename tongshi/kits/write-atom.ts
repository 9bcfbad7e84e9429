import {listAlternates} from './list-alternates.ts'
import type {NewsItem, Newsroom} from './news-item.ts'
import {type FeedOptions, orderItems, readLastDay} from './order-items.ts'
import {readAddress} from './read-address.ts'
import {writeBody} from './write-body.ts'
import {writeInstant} from './write-instant.ts'
import {writeXml, type XmlElement, xml} from './write-xml.ts'

/**
 * Write an Atom feed (RFC 4287) of one locale, newest first.
 *
 * Feed and entries carry `xml:lang`; each entry links its page in every locale by `hreflang`. Ids are addresses
 * and stay through corrections. Days stand as noon UTC.
 *
 * @param newsroom in the feed's locale.
 * @throws KitError `not-an-address`, `not-a-day`.
 */
export function writeAtom(newsroom: Newsroom, items: readonly NewsItem[], options: FeedOptions): string {
  const self = readAddress(options.feedUrl)
  const home = readAddress(newsroom.url)
  const feed = xml(
    'feed',
    {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': newsroom.locale},
    xml('id', {}, self),
    xml('title', {}, newsroom.name),
    xml('subtitle', {}, newsroom.description),
    xml('updated', {}, writeInstant(readLastDay(items), 'rfc3339')),
    xml('link', {rel: 'self', type: 'application/atom+xml', href: self}),
    xml('link', {rel: 'alternate', type: 'text/html', hreflang: newsroom.locale, href: home}),
    writeAuthor(newsroom, home),
    ...orderItems(items).map(item => writeEntry(item, newsroom, options)),
  )
  return writeXml(feed)
}

function writeAuthor({name, contact}: Newsroom, home: string): XmlElement {
  const isMail = contact !== undefined && /^[^\s@:/]+@[^\s@:/]+$/.test(contact)
  return xml(
    'author',
    {},
    xml('name', {}, name),
    xml('uri', {}, home),
    isMail ? xml('email', {}, contact) : undefined,
  )
}

function writeEntry(item: NewsItem, newsroom: Newsroom, options: FeedOptions): XmlElement {
  return xml(
    'entry',
    {'xml:lang': item.locale},
    xml('id', {}, readAddress(item.url)),
    xml('title', {type: 'text'}, item.title),
    xml('published', {}, writeInstant(item.publishedOn, 'rfc3339')),
    xml('updated', {}, writeInstant(item.updatedOn, 'rfc3339')),
    ...listAlternates(item).map(({locale, url}) =>
      xml('link', {rel: 'alternate', type: 'text/html', hreflang: locale, href: url}),
    ),
    xml('link', {rel: 'enclosure', type: 'image/png', href: readAddress(item.image)}),
    ...[...item.organisations, ...item.places].map(term => xml('category', {term})),
    xml('summary', {type: 'text'}, item.summary),
    xml('content', {type: 'html'}, writeBody(item, options.incompleteNote, newsroom.locale)),
  )
}
