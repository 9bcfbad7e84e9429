import {KitError} from './kit-error.ts'
import type {Translated} from './list-alternates.ts'
import {readAddress} from './read-address.ts'
import {writeAlternates} from './write-alternates.ts'
import {writeInstant} from './write-instant.ts'
import {writeXml, type XmlElement, xml} from './write-xml.ts'

/** A page for the sitemap; `updatedOn` is a calendar day `YYYY-MM-DD`. */
export type SitemapPage = Translated & Readonly<{updatedOn?: string}>

/** Addresses in one file, sitemaps.org protocol 0.9. */
const most = 50_000

/**
 * Write a sitemap: every page of every locale once, each with the links to all its locales and `x-default`.
 *
 * @param pages one entry per page and locale; a second entry with the same address is left out.
 * @throws KitError `too-many-addresses` above 50,000 (sitemaps.org), `not-an-address`, `not-a-day`.
 */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  const entries = new Map<string, XmlElement>()
  for (const page of pages) {
    const address = readAddress(page.url)
    if (!entries.has(address)) entries.set(address, writePage(page))
  }
  if (entries.size > most)
    throw new KitError(
      'too-many-addresses',
      `${entries.size}`,
      `at most ${most} addresses, write one sitemap per locale`,
    )
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  return writeXml(xml('urlset', attributes, ...entries.values()))
}

function writePage(page: SitemapPage): XmlElement {
  const [canonical, ...alternates] = writeAlternates(page)
  // W3C date: a day alone is allowed; checked because a wrong one spoils the whole file for Google.
  if (page.updatedOn !== undefined) writeInstant(page.updatedOn, 'rfc3339')
  return xml(
    'url',
    {},
    xml('loc', {}, canonical!.href),
    page.updatedOn === undefined ? undefined : xml('lastmod', {}, page.updatedOn),
    ...alternates.map(link => xml('xhtml:link', {...link})),
  )
}
