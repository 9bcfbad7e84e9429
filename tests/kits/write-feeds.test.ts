import fc from 'fast-check'
import {expect, test} from 'vitest'
import {writeAtom} from '#kits/write-atom.ts'
import {writeJsonFeed} from '#kits/write-json-feed.ts'
import {writeRss} from '#kits/write-rss.ts'
import {makeItem, newsroom, feedOptions as options} from './make-item.ts'
import {readXml} from './read-xml.ts'

const address = 'https://news.example/en/a/mould-base'
const rssOf = (...items: ReturnType<typeof makeItem>[]) => readXml(writeRss(newsroom, items, options)).rss
const atomOf = (...items: ReturnType<typeof makeItem>[]) => readXml(writeAtom(newsroom, items, options)).feed

test('RSS says language, own address, ids, days as noon UTC, and other locales', () => {
  const {channel} = rssOf(makeItem())
  expect(channel.language).toBe('en')
  expect(channel.lastBuildDate).toBe('Tue, 02 Jul 2019 12:00:00 GMT')
  expect(channel.managingEditor).toBe('press@news.example (Tongshi Newsroom)')
  expect(channel['atom:link'][0]).toEqual({
    '@rel': 'self',
    '@href': options.feedUrl,
    '@type': 'application/rss+xml',
  })
  const item = channel.item[0]
  expect(item.title).toBe('R&D base for <moulds> opens')
  expect(item.guid).toEqual({'#text': address, '@isPermaLink': 'true'})
  expect(item.pubDate).toBe('Fri, 28 Jun 2019 12:00:00 GMT')
  expect(item['atom:updated']).toBe('2019-07-02T12:00:00Z')
  expect(item['dc:language']).toBe('en')
  expect(item['atom:link'].map((link: Record<string, string>) => link['@hreflang'])).toEqual([
    'ar',
    'zh-Hans',
  ])
  expect(item['content:encoded']).toBe(
    '<div lang="en"><p>More than <b>600</b> enterprises &amp; partners</p></div>',
  )
})

test('a summary is plain text: in RSS, which reads HTML, it is escaped twice', () => {
  const item = makeItem({summary: 'a < b & c'})
  expect(rssOf(item).channel.item[0].description).toBe('a &#60; b &#38; c')
  expect(atomOf(item).entry[0].summary['#text']).toBe('a < b & c')
})

test('Atom says language on feed and entry, and links every locale once', () => {
  const feed = atomOf(makeItem({locale: 'zh-Hans', url: 'https://news.example/zh-Hans/a/mould-base'}))
  expect(feed['@xml:lang']).toBe('en')
  expect(feed.id).toBe(options.feedUrl)
  expect(feed.updated).toBe('2019-07-02T12:00:00Z')
  expect(feed.author).toMatchObject({name: newsroom.name, uri: newsroom.url, email: newsroom.contact})
  const entry = feed.entry[0]
  expect(entry['@xml:lang']).toBe('zh-Hans')
  expect(entry.published).toBe('2019-06-28T12:00:00Z')
  const alternates = entry.link.filter((link: Record<string, string>) => link['@rel'] === 'alternate')
  expect(alternates.map((link: Record<string, string>) => link['@hreflang'])).toEqual(['ar', 'zh-Hans'])
  expect(entry.content['@type']).toBe('html')
})

test('JSON Feed has the fields of version 1.1 and exact figures in its extension', () => {
  const feed = JSON.parse(writeJsonFeed(newsroom, [makeItem()], options))
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: newsroom.name,
    home_page_url: newsroom.url,
    feed_url: options.feedUrl,
    language: 'en',
    authors: [{name: newsroom.name}],
  })
  expect(feed.items[0]).toMatchObject({
    id: address,
    url: address,
    language: 'en',
    date_published: '2019-06-28T12:00:00Z',
    date_modified: '2019-07-02T12:00:00Z',
    content_text: 'More than 600 enterprises & partners',
    tags: ['Example Office', 'Ningbo'],
  })
  expect(feed.items[0]._tongshi.figures[0].value).toBe('6000000000')
  expect(feed.items[0]).not.toHaveProperty('author')
})

test('an incomplete translation opens with the note, a complete one does not', () => {
  const item = makeItem({locale: 'zh-Hans', isComplete: false})
  const note = `<p lang="en"><small>${options.incompleteNote}</small></p>`
  expect(rssOf(item).channel.item[0]['content:encoded']).toContain(note)
  expect(atomOf(item).entry[0].content['#text']).toContain(note)
  const feed = JSON.parse(writeJsonFeed(newsroom, [item, makeItem({slug: 'z'})], options))
  expect(feed.items[0].content_html).toContain(note)
  expect(feed.items[0]._tongshi.complete).toBe(false)
  expect(feed.items[1].content_html).not.toContain(options.incompleteNote)
})

test('newest first, and the same bytes whatever order the items come in', () => {
  const items = [
    makeItem({slug: 'b'}),
    makeItem({slug: 'c', publishedOn: '2020-01-01', updatedOn: '2020-01-01'}),
    makeItem({slug: 'a'}),
  ]
  for (const write of [writeRss, writeAtom, writeJsonFeed])
    expect(write(newsroom, items, options)).toBe(write(newsroom, items.toReversed(), options))
  expect(rssOf(...items).channel.item[0].pubDate).toBe('Wed, 01 Jan 2020 12:00:00 GMT')
})

test('a feed without announcements is valid and knows no clock', () => {
  expect(atomOf().updated).toBe('1970-01-01T12:00:00Z')
  expect(rssOf().channel.lastBuildDate).toBe('Thu, 01 Jan 1970 12:00:00 GMT')
})

test('a Han path is percent-encoded', () => {
  const item = makeItem({url: 'https://news.example/zh-Hans/模具', locale: 'zh-Hans'})
  expect(rssOf(item).channel.item[0].link[0]).toBe('https://news.example/zh-Hans/%E6%A8%A1%E5%85%B7')
})

test('any words give a well-formed feed', () => {
  const words = fc.string({unit: 'binary'})
  fc.assert(
    fc.property(words, words, words, (title, summary, bodyHtml) => {
      const item = makeItem({title, summary, bodyHtml, places: [title]})
      rssOf(item)
      atomOf(item)
      JSON.parse(writeJsonFeed(newsroom, [item], options))
    }),
    {seed: 4, numRuns: 100},
  )
})

test.for([
  [{publishedOn: '2019-02-30'}, 'not-a-day'],
  [{updatedOn: '28 June 2019'}, 'not-a-day'],
  [{url: '/en/a/mould-base'}, 'not-an-address'],
  [{url: 'javascript:alert(1)'}, 'not-an-address'],
] as const)('%j is refused as %s', ([changes, code]) => {
  for (const write of [writeRss, writeAtom, writeJsonFeed])
    expect(() => write(newsroom, [makeItem(changes)], options)).toThrow(expect.objectContaining({code}))
})
