import {KitError} from './kit-error.ts'
import {listAlternates, type Translated} from './list-alternates.ts'
import {readAddress} from './read-address.ts'
import {writeAlternates} from './write-alternates.ts'
import {writeInstant} from './write-instant.ts'
import {escapeXml, writeElement, xml} from './write-xml.ts'

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
  const entries = new Map<string, string>()
  const write = pageWriter()
  for (const page of pages) {
    const address = readAddress(page.url)
    if (!entries.has(address)) entries.set(address, write(page, address))
  }
  if (entries.size > most)
    throw new KitError(
      'too-many-addresses',
      `${entries.size}`,
      `at most ${most} addresses, write one sitemap per locale`,
    )
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}`
  return entries.size === 0 ? `${head}/>\n` : `${head}>\n${[...entries.values()].join('\n')}\n</urlset>\n`
}

type Links = Readonly<{source: string; own: ReadonlyMap<string, string>; text: string}>

/** Pages of one announcement carry the same links: they are written once for all its locales. */
function pageWriter() {
  const written = new Map<Translated['alternates'], Links>()
  const linksOf = (page: SitemapPage, address: string): string => {
    const before = written.get(page.alternates)
    if (before && before.source === page.source && before.own.get(page.locale) === address) return before.text
    const [, ...links] = writeAlternates(page)
    const text = links.map(link => writeElement(xml('xhtml:link', {...link}), '    ')).join('\n')
    const own = new Map(listAlternates(page).map(({locale, url}) => [locale, url]))
    written.set(page.alternates, {source: page.source, own, text})
    return text
  }
  return (page: SitemapPage, address: string): string => {
    // W3C date: a day alone is allowed; checked because a wrong one spoils the whole file for Google.
    if (page.updatedOn !== undefined) writeInstant(page.updatedOn, 'rfc3339')
    const day = page.updatedOn === undefined ? '' : `    <lastmod>${page.updatedOn}</lastmod>\n`
    return `  <url>\n    <loc>${escapeXml(address)}</loc>\n${day}${linksOf(page, address)}\n  </url>`
  }
}
