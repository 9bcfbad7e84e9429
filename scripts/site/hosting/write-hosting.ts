import type {Frame} from '#store/load-frame.ts'
import {readerHeaders} from '../../serve/guard-answer.ts'
import {redirectTable} from './redirect-table.ts'
import {writeNginxMaps} from './write-nginx-maps.ts'
import {writeNginxServer} from './write-nginx-server.ts'
import {writtenPrefixes} from './written-prefixes.ts'

/**
 * Write what hosts need to know besides files: the way from an address without a locale to the reader's, moved
 * addresses, the 404 of each language, and headers.
 *
 * @returns paths and contents: `_redirects` and `_headers` as Netlify and Cloudflare Pages read them,
 *   `redirects.json` for anything else, and two includes for nginx, which lie outside of what is served.
 */
export function writeHosting(
  frame: Frame,
  {isSecure}: Readonly<{isSecure: boolean}>,
): (readonly [string, string])[] {
  const table = redirectTable(frame)
  const headers = readerHeaders(isSecure)
  return [
    ['_headers', writeHeaders(frame.locales, headers)],
    ['_redirects', writeRedirects(frame)],
    ['redirects.json', `${JSON.stringify(table, null, 2)}\n`],
    ['.tongshi/nginx/maps.conf', writeNginxMaps(table)],
    ['.tongshi/nginx/server.conf', writeNginxServer(headers)],
  ]
}

const forever = 'public, max-age=31536000, immutable'

function writeHeaders(locales: readonly string[], headers: Readonly<Record<string, string>>): string {
  const rule = (path: string, lines: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const feeds = locales.flatMap(locale => [
    rule(`/${locale}/feed.rss`, {'content-type': 'application/rss+xml; charset=utf-8'}),
    rule(`/${locale}/feed.atom`, {'content-type': 'application/atom+xml; charset=utf-8'}),
    rule(`/${locale}/feed.json`, {'content-type': 'application/feed+json; charset=utf-8'}),
  ])
  const keys = rule('/keys/*', {'content-type': 'application/x-pem-file'})
  const style = rule('/reader.css', {'cache-control': forever})
  return `${[rule('/*', headers), style, keys, ...feeds].join('\n')}\n`
}

/** Netlify reads the conditions; Cloudflare Pages passes over the lines that have one, and shows the list of languages. */
function writeRedirects(frame: Frame): string {
  const {locales, fallback} = frame
  const prefixes = writtenPrefixes(locales)
  const lines = [
    ...prefixes.flatMap(([prefix, locale]) => [
      `/${prefix} /${locale} 301`,
      `/${prefix}/* /${locale}/:splat 301`,
    ]),
    ...locales.map(
      locale =>
        `/ /${locale} 302! Language=${[locale, ...prefixes.filter(([, other]) => other === locale).map(([prefix]) => prefix)].map(tag => tag.toLowerCase()).join(',')}`,
    ),
    ...locales.map(locale => `/${locale}/announcements /${locale} 301`),
    ...locales.map(locale => `/${locale}/* /${locale}/404.html 404`),
    `/announcements/* /${fallback}/announcements/:splat 302`,
  ]
  return `${lines.join('\n')}\n`
}
