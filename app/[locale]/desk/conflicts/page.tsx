import {load} from '../_parts/load.ts'
import type {Conflict} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {ConflictsPage} from './_parts/conflicts-page.tsx'

/** Texts edited both in the files and at the desk. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  const {conflicts} = (await load<{conflicts: Conflict[]}>('/api/v1/conflicts'))!
  return <ConflictsPage conflicts={conflicts} />
}
