import {expect, test} from 'vitest'
import {listSitemaps} from '#kits/list-sitemaps.ts'
import {readXml} from './read-xml.ts'

const entry = (at: number) => ({slug: `mould-base-${at}`, source: 'en', updatedOn: '2026-01-01'})
const entries = (total: number) => Array.from({length: total}, (_, at) => entry(total - at))
const locales = (total: number) =>
  ['en', 'zh-Hans', 'ar', 'de', 'fr', 'es', 'ru', 'ja', 'ko', 'pt'].slice(0, total)
const site = (total: number) => ({locales: locales(total), fallback: 'en', origin: 'https://news.example'})
const locsOf = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => match[1]!)

test('one file holds a newsroom that it may hold, pages of the archive too', () => {
  const [sitemap, ...more] = listSitemaps(site(2), entries(100))
  expect(more).toEqual([])
  const locs = locsOf(sitemap!.write())
  expect(locs).toContain('https://news.example/zh-Hans/announcements/mould-base-1')
  expect(locs).toContain('https://news.example/en/archive/2')
  expect(locs).toHaveLength(2 * (3 + 2 + 100))
})

test('above 50,000 addresses there is an index, and its parts hold every address once', () => {
  const files = new Map(listSitemaps(site(10), entries(5_200)).map(({path, write}) => [path, write()]))
  const {sitemapindex} = readXml(files.get('/sitemap.xml')!)
  const parts = sitemapindex.sitemap.map(({loc}: {loc: string}) => loc.slice('https://news.example'.length))
  expect([...files.keys()].slice(1)).toEqual(parts)
  const locs = parts.flatMap((path: string) => locsOf(files.get(path)!))
  const archive = 5_200 / 30 - 1
  expect(locs).toHaveLength(10 * (3 + Math.floor(archive) + 5_200))
  expect(new Set(locs).size).toBe(locs.length)
  for (const path of parts) {
    expect(locsOf(files.get(path)!).length).toBeLessThanOrEqual(50_000)
    expect(Buffer.byteLength(files.get(path)!)).toBeLessThan(50 * 2 ** 20)
  }
})

test('an announcement that is published later changes the last part alone', () => {
  const write = (total: number) =>
    new Map(listSitemaps(site(10), entries(total)).map(({path, write}) => [path, write()]))
  const [before, after] = [write(5_200), write(5_201)]
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
  expect(changed).toEqual([[...after.keys()].at(-1)])
})

test('fifty languages keep to the bytes that one file may have', () => {
  const many = Array.from(
    {length: 50},
    (_, at) => `q${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'a' : 'b'}`,
  )
  const files = listSitemaps({...site(1), locales: many}, entries(300))
  expect(files.length).toBeGreaterThan(2)
  for (const {write} of files) expect(Buffer.byteLength(write())).toBeLessThan(50 * 2 ** 20)
})
