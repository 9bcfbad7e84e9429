import {archivePath, countArchive} from './view-archive.ts'
import {type SitemapPage, writeSitemap} from './write-sitemap.ts'
import {writeSitemapIndex} from './write-sitemap-index.ts'

/** What a sitemap says of an announcement. */
export type SitemapEntry = Readonly<{slug: string; source: string; updatedOn: string}>

/** The site that sitemaps describe. */
export type SitemapSite = Readonly<{locales: readonly string[]; fallback: string; origin: string}>

/** A file, what it is made from, and what makes it. */
export type Sitemap = Readonly<{path: string; from: readonly unknown[]; write: () => string}>

/** sitemaps.org protocol 0.9: addresses and bytes of one file. */
const most = {addresses: 50_000, bytes: 50 * 2 ** 20}

/** Where one file does not hold all, parts are smaller than they may be: a change writes one of them anew. */
const part = {addresses: 10_000, bytes: 20 * 2 ** 20}

type Path = Readonly<{path: string; source: string; updatedOn?: string}>

/**
 * List the sitemaps of a site: `/sitemap.xml` with every page of every locale, or, where that would be more than the
 * protocol allows, an index of parts below `/sitemaps`. Parts begin with the oldest announcement: what is published
 * later changes the last one alone.
 *
 * @param entries all announcements, newest first.
 */
export function listSitemaps(site: SitemapSite, entries: readonly SitemapEntry[]): Sitemap[] {
  const source = site.fallback
  const fixed = ['', '/people', '/about'].map(path => ({path, source}))
  const archive = Array.from({length: countArchive(entries.length)}, (_, at) => ({
    path: archivePath(at + 1),
    source,
  }))
  const announcements = entries.map(({slug, source, updatedOn}) => ({
    path: `/announcements/${slug}`,
    source,
    updatedOn,
  }))
  const all = [...fixed, ...archive, ...announcements]
  if (cut(site, all, most).length === 1)
    return [{path: '/sitemap.xml', from: all, write: () => writePart(site, all)}]
  const parts = [
    ...cut(site, [...fixed, ...archive], part).map((paths, at) => ({
      path: `/sitemaps/pages-${at + 1}.xml`,
      paths,
    })),
    ...cut(site, announcements.toReversed(), part).map((paths, at) => ({
      path: `/sitemaps/announcements-${at + 1}.xml`,
      paths,
    })),
  ]
  const addresses = parts.map(({path}) => `${site.origin}${path}`)
  return [
    {path: '/sitemap.xml', from: addresses, write: () => writeSitemapIndex(addresses)},
    ...parts.map(({path, paths}) => ({path, from: paths, write: () => writePart(site, paths)})),
  ]
}

/** Cut paths into runs that keep within limits in every locale. */
function cut({locales, origin}: SitemapSite, paths: readonly Path[], limit: typeof most): Path[][] {
  const runs: Path[][] = [[]]
  let [addresses, bytes] = [0, 0]
  for (const path of paths) {
    // An upper bound: an address stands in its entry, in one link for each locale, and as `x-default`.
    const link = Buffer.byteLength(origin + path.path) + 110
    const size = locales.length * (locales.length + 2) * link
    if (addresses + locales.length > limit.addresses || bytes + size > limit.bytes) {
      if (runs.at(-1)!.length > 0) runs.push([])
      ;[addresses, bytes] = [0, 0]
    }
    runs.at(-1)!.push(path)
    addresses += locales.length
    bytes += size
  }
  return runs
}

function writePart({locales, origin}: SitemapSite, paths: readonly Path[]): string {
  const written = paths.map(({path, ...more}) => {
    const alternates = locales.map(other => ({locale: other, url: `${origin}/${other}${path}`}))
    return {path, alternates, ...more}
  })
  const pages = locales.flatMap(locale =>
    written.map(({path, ...more}): SitemapPage => ({url: `${origin}/${locale}${path}`, locale, ...more})),
  )
  return writeSitemap(pages)
}
