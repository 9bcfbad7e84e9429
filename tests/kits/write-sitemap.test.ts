import {expect, test} from 'vitest'
import {writeAlternates} from '#kits/write-alternates.ts'
import {writeRobots} from '#kits/write-robots.ts'
import {writeSitemap} from '#kits/write-sitemap.ts'
import {makeItem} from './make-item.ts'
import {readXml} from './read-xml.ts'

const chinese = makeItem({
  locale: 'zh-Hans',
  url: 'https://news.example/zh-Hans/a/mould-base',
  alternates: [
    {locale: 'en', url: 'https://news.example/en/a/mould-base'},
    {locale: 'ar', url: 'https://news.example/ar/a/mould-base'},
  ],
})

test('every page of a translation lists the same locales, itself included, and x-default is the source', () => {
  const listed = writeAlternates(makeItem()).slice(1)
  expect(writeAlternates(chinese).slice(1)).toEqual(listed)
  expect(listed.map(link => link.hreflang)).toEqual(['en', 'ar', 'zh-Hans', 'x-default'])
  expect(listed.at(-1)!.href).toBe('https://news.example/en/a/mould-base')
  expect(writeAlternates(chinese)[0]).toEqual({rel: 'canonical', href: chinese.url})
})

test('a page whose source is not published falls back to the first locale listed', () => {
  const page = {url: 'https://news.example/ja', locale: 'ja', source: 'ko', alternates: []}
  expect(writeAlternates(page).at(-1)).toEqual({
    rel: 'alternate',
    href: 'https://news.example/ja',
    hreflang: 'x-default',
  })
})

test('a sitemap holds each address once, with its day and its locales', () => {
  const {urlset} = readXml(writeSitemap([makeItem(), chinese, makeItem({updatedOn: '2024-01-01'})]))
  expect(urlset.url.map((url: {loc: string}) => url.loc)).toEqual([makeItem().url, chinese.url])
  expect(urlset.url[0].lastmod).toBe('2019-07-02')
  expect(urlset.url[1]['xhtml:link'].map((link: Record<string, string>) => link['@hreflang'])).toEqual([
    'en',
    'ar',
    'zh-Hans',
    'x-default',
  ])
})

test('a sitemap of nothing is well-formed; one above 50,000 addresses is refused', () => {
  expect(readXml(writeSitemap([]))).toHaveProperty('urlset')
  const page = (at: number) => ({
    url: `https://news.example/${at}`,
    locale: 'en',
    source: 'en',
    alternates: [],
  })
  const pages = Array.from({length: 50_001}, (_, at) => page(at))
  expect(() => writeSitemap(pages)).toThrow(expect.objectContaining({code: 'too-many-addresses'}))
})

test('robots.txt names closed paths and sitemaps', () => {
  expect(writeRobots({disallow: ['/api/', '/*/desk'], sitemaps: ['https://news.example/sitemap.xml']})).toBe(
    'User-agent: *\nDisallow: /api/\nDisallow: /*/desk\n\nSitemap: https://news.example/sitemap.xml\n',
  )
  expect(writeRobots({disallow: [], sitemaps: []})).toBe('User-agent: *\nAllow: /\n')
})

test.for(['api', '/a\nDisallow: /', '/模具', '/a b', '/a#b'])('%j is no path pattern', path => {
  expect(() => writeRobots({disallow: [path], sitemaps: []})).toThrow(
    expect.objectContaining({code: 'not-a-path'}),
  )
})
