import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {NewPage} from './_parts/new-page.tsx'

/** A new announcement. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  return <NewPage />
}
