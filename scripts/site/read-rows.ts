import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {viewAnnouncement} from '#kits/view-announcement.ts'
import {type RowView, viewRow} from '#kits/view-row.ts'
import {isEmbargoed} from '#store/visible-at.ts'
import {rowsFile} from './manifest.ts'
import type {SiteTools} from './site-tools.ts'

/** What lists print of an announcement, by locale. */
export type Rows = Readonly<Record<string, RowView>>

/** Read what lists print of an announcement; where nothing was written, it is laid out anew. */
export function readRows({options, frame, load, contextOf}: SiteTools, slug: string): Rows | undefined {
  const file = join(options.out, rowsFile(slug))
  if (!options.dryRun && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Rows
  const item = load(slug)
  if (!item || isEmbargoed(item, options.now)) return undefined
  return Object.fromEntries(
    frame.locales.map(locale => [locale, viewRow(viewAnnouncement(contextOf(locale), item))]),
  )
}
