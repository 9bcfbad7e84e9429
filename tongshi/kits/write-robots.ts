import {KitError} from './kit-error.ts'
import {readAddress} from './read-address.ts'

/**
 * Write robots.txt (RFC 9309): everything is open but the paths named.
 *
 * @param rules.disallow path patterns that begin with `/`, wildcards as in RFC 9309: `/api/`.
 * @param rules.sitemaps absolute addresses.
 * @throws KitError `not-a-path` (also for a line break, which would open a second rule), `not-an-address`.
 */
export function writeRobots(
  rules: Readonly<{disallow: readonly string[]; sitemaps: readonly string[]}>,
): string {
  const paths = rules.disallow.map(path => {
    if (!/^\/[!-~]*$/.test(path) || path.includes('#'))
      throw new KitError(
        'not-a-path',
        path,
        'a path pattern that begins with `/`, percent-encode other characters',
      )
    return `Disallow: ${path}`
  })
  const sitemaps = rules.sitemaps.map(address => `Sitemap: ${readAddress(address)}`)
  // RFC 9309 §2.2.2: an empty pattern would be ignored by some readers, `Allow: /` is understood by all.
  const lines = ['User-agent: *', ...paths, ...(paths.length ? [] : ['Allow: /']), '', ...sitemaps]
  return `${lines.join('\n').trimEnd()}\n`
}
