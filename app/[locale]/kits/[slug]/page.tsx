import type {DocumentDetail} from '../../desk/_parts/desk-data.ts'
import {load} from '../../desk/_parts/load.ts'
import {openDesk, type PageProps} from '../../desk/_parts/open-desk.ts'
import type {KitDetail, KitList} from '../_parts/kit-data.ts'
import {KitPage} from '../_parts/kit-page.tsx'

/** The press kits of one announcement: build, progress, files, facts as printed, versions. */
export default async function Page({params}: PageProps<{slug: string}>) {
  await openDesk(params)
  const {slug} = await params
  const [about, kits] = await Promise.all([
    load<DocumentDetail>(`/api/v1/documents/announcements/${slug}`),
    load<KitList>(`/api/v1/kits?slug=${slug}`),
  ])
  const newest = kits?.jobs.find(job => job.file)?.file ?? kits?.kits[0]?.file
  const detail =
    newest === undefined ? undefined : await load<KitDetail>(`/api/v1/kits/files/${newest}/manifest`)
  return <KitPage slug={slug} about={about} kits={kits} newest={newest} detail={detail} />
}
