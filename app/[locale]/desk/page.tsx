import {OverviewPage} from './_overview/overview-page.tsx'
import type {Overview} from './_parts/desk-data.ts'
import {load} from './_parts/load.ts'
import {openDesk, type PageProps} from './_parts/open-desk.ts'

/** Announcements by locale, and what waits for the person who looks. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  const overview = await load<Overview>('/api/v1/overview')
  return <OverviewPage overview={overview!} />
}
