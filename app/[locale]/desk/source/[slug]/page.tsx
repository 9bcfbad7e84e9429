import type {DocumentDetail} from '../../_parts/desk-data.ts'
import {load} from '../../_parts/load.ts'
import {openDesk, type PageProps} from '../../_parts/open-desk.ts'
import type {PastImport} from './_parts/import-history.tsx'
import {type SourceFiles, SourcePage} from './_parts/source-page.tsx'

/** What the press office writes: the announcement and its facts. */
export default async function Page({params}: PageProps<{slug: string}>) {
  await openDesk(params)
  const {slug} = await params
  const path = `/api/v1/documents/announcements/${slug}`
  const [files, about, past] = await Promise.all([
    load<SourceFiles>(`${path}/source`),
    load<DocumentDetail>(path),
    load<{imports: readonly PastImport[]}>(`${path}/imports`),
  ])
  return (
    <SourcePage slug={decodeURIComponent(slug)} files={files!} about={about!} imports={past?.imports ?? []} />
  )
}
