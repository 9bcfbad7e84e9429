import {holdsRole} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import type {Invitation, Member} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {MembersPage} from './_parts/members-page.tsx'

/** Who works at this desk, in which role and locale. */
export default async function Page({params}: PageProps) {
  const {person} = await openDesk(params)
  const owner = holdsRole(person.roles, 'owner', '*')
  const [members, invitations] = await Promise.all([
    load<{members: Member[]}>('/api/v1/members'),
    owner ? load<{invitations: Invitation[]}>('/api/v1/invitations') : undefined,
  ])
  return <MembersPage members={members?.members ?? []} invitations={invitations?.invitations ?? []} />
}
