import type {Overview} from '../desk/_parts/desk-data.ts'
import {load} from '../desk/_parts/load.ts'
import {openDesk, type PageProps} from '../desk/_parts/open-desk.ts'
import {KitsPage} from './_parts/kits-page.tsx'

/** The announcements, each with the way to its press kits. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  const overview = await load<Overview>('/api/v1/overview')
  return <KitsPage overview={overview} />
}
