import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createElement} from 'react'
import {loadPublicKeys} from '#kits/kit-keys.ts'
import {listSitemaps, type SitemapEntry} from '#kits/list-sitemaps.ts'
import type {Mention} from '#kits/view-mention.ts'
import {writeRobots} from '#kits/write-robots.ts'
import {AboutPage} from '../../app/[locale]/(reader)/_parts/about-page.tsx'
import {ChoosePage} from '../../app/[locale]/(reader)/_parts/choose-page.tsx'
import {makePage} from '../../app/[locale]/(reader)/_parts/make-page.ts'
import {MissingPage} from '../../app/[locale]/(reader)/_parts/missing-page.tsx'
import {PeoplePage} from '../../app/[locale]/(reader)/_parts/people-page.tsx'
import {writeHosting} from './hosting/write-hosting.ts'
import {listKits} from './list-kits.ts'
import {keyOf} from './manifest.ts'
import type {Section} from './section.ts'
import type {SiteTools} from './site-tools.ts'
import type {FileWriter} from './write-files.ts'

/** What of all announcements they are made from. */
export type Gathered = Readonly<{
  /** Newest first. */
  entries: readonly SitemapEntry[]
  /** Changes with whatever the register of people and places says. */
  mentionsKey: string
  mentionsOf: (locale: string) => Iterable<Mention>
  /** Slugs that nobody may know yet. */
  embargoed: ReadonlySet<string>
}>

/** Files of `public/` that readers' pages load. */
const loaded = ['reader.css', 'seal.svg']

/** List every section of a site but the pages of the list and the feeds. */
export function listSections(tools: SiteTools, gathered: Gathered): Section[] {
  const {frame, frameKey, termsKey, options} = tools
  const {fallback, locales, root} = frame
  const {origin, program, kits} = options
  const {entries, mentionsKey, embargoed} = gathered
  const style = loaded.map(name => [name, readFileSync(join(program, 'public', name))] as const)
  const robots = writeRobots({disallow: [], sitemaps: [`${origin}/sitemap.xml`]})
  const keys = [...loadPublicKeys(root)].map(
    ([id, key]) => [`keys/${id}.pem`, key.export({type: 'spki', format: 'pem'}).toString()] as const,
  )
  const isSecure = origin.startsWith('https:')
  const plain = (name: string, files: readonly (readonly [string, string | Uint8Array])[]): Section => ({
    name,
    key: keyOf([options.gzip, files.map(([path, body]) => [path, keyOf(Buffer.from(body))])]),
    make: writer => putAll(writer, files),
  })
  return [
    {
      name: 'pages',
      key: keyOf([frameKey, entries[0]?.slug]),
      make: writer => writePages(tools, entries, writer),
    },
    {
      name: 'people',
      key: keyOf([frameKey, termsKey, mentionsKey]),
      make: writer => writePeople(tools, gathered, writer),
    },
    ...listSitemaps({locales, fallback, origin}, entries).map(({path, from, write}) => ({
      name: path,
      key: keyOf([frameKey, from]),
      make: ({put}: FileWriter) => put(path.slice(1), write()),
    })),
    plain('style', style),
    plain('robots', [['robots.txt', robots]]),
    plain('keys', keys),
    {name: 'hosting', key: frameKey, make: writer => putAll(writer, writeHosting(frame, {isSecure}))},
    ...(kits ? listKits(root, embargoed) : []),
  ]
}

function putAll({put}: FileWriter, files: readonly (readonly [string, string | Uint8Array])[]): void {
  for (const [path, body] of files) put(path, body)
}

/** About, and the 404, of each locale; and what stands at the root of a host that can neither choose nor tell. */
async function writePages(
  {contextOf, frame}: SiteTools,
  entries: readonly SitemapEntry[],
  {put}: FileWriter,
): Promise<void> {
  const latest = entries[0]?.slug
  const make = async (path: string, page: Parameters<typeof makePage>[0]) =>
    put(path, (await makePage(page)).body)
  for (const locale of frame.locales) {
    const context = contextOf(locale)
    await make(`${locale}/about.html`, createElement(AboutPage, {context}))
    await make(`${locale}/404.html`, createElement(MissingPage, {context, latest}))
  }
  const context = contextOf(frame.fallback)
  await make('404.html', createElement(MissingPage, {context, latest}))
  await make('index.html', createElement(ChoosePage, {context}))
}

async function writePeople(
  {contextOf, frame}: SiteTools,
  {mentionsOf}: Gathered,
  {put}: FileWriter,
): Promise<void> {
  for (const locale of frame.locales) {
    const page = createElement(PeoplePage, {context: contextOf(locale), mentions: mentionsOf(locale)})
    put(`${locale}/people.html`, (await makePage(page)).body)
  }
}
