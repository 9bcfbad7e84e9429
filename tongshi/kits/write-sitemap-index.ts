import {KitError} from './kit-error.ts'
import {readAddress} from './read-address.ts'
import {writeXml, xml} from './write-xml.ts'

/** Sitemaps in one index, sitemaps.org protocol 0.9. */
const most = 50_000

/**
 * Write an index of sitemaps.
 *
 * @param addresses absolute.
 * @throws KitError `too-many-addresses` above 50,000 (sitemaps.org), `not-an-address`.
 */
export function writeSitemapIndex(addresses: readonly string[]): string {
  if (addresses.length > most)
    throw new KitError('too-many-addresses', `${addresses.length}`, `at most ${most} sitemaps`)
  const entries = addresses.map(address => xml('sitemap', {}, xml('loc', {}, readAddress(address))))
  return writeXml(xml('sitemapindex', {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'}, ...entries))
}
