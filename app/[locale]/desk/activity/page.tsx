import type {Activity} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {ActivityPage} from './_parts/activity-page.tsx'

/** What happened, newest first. */
export default async function Page({params, searchParams}: PageProps) {
  await openDesk(params)
  const {before, target, document} = await searchParams
  const query = new URLSearchParams()
  if (typeof before === 'string') query.set('before', before)
  if (typeof target === 'string') query.set('locale', target)
  if (typeof document === 'string') query.set('document', document)
  const answer = (await load<{activity: Activity[]; before: number | string | null}>(
    `/api/v1/activity?${query}`,
  ))!
  return (
    <ActivityPage
      activity={answer.activity}
      before={answer.before}
      target={typeof target === 'string' ? target : undefined}
    />
  )
}
