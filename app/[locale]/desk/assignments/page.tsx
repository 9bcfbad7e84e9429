import type {Overview} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import type {Assignment, Member} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {AssignmentsPage} from './_parts/assignments-page.tsx'

/** Who does what until when. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  const [assignments, members, overview] = await Promise.all([
    load<{assignments: Assignment[]}>('/api/v1/assignments'),
    load<{members: Member[]}>('/api/v1/members'),
    load<Overview>('/api/v1/overview'),
  ])
  return (
    <AssignmentsPage
      assignments={assignments?.assignments ?? []}
      members={members?.members ?? []}
      documents={overview?.documents ?? []}
    />
  )
}
