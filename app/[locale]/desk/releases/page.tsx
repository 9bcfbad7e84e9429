import type {Overview} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import type {Release} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {ReleasesPage} from './_parts/releases-page.tsx'

/** What can go out, and what has gone out. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  const [overview, releases] = await Promise.all([
    load<Overview>('/api/v1/overview'),
    load<{releases: Release[]}>('/api/v1/releases'),
  ])
  return <ReleasesPage overview={overview!} releases={releases?.releases ?? []} />
}
