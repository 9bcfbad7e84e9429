import type {Activity} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {AuditPage} from './_parts/audit-page.tsx'

/** Who did what, for the owner. */
export default async function Page({params, searchParams}: PageProps) {
  await openDesk(params)
  const {before} = await searchParams
  const query = new URLSearchParams({limit: '100', ...(typeof before === 'string' ? {before} : {})})
  const answer = await load<AuditAnswer>(`/api/v1/audit?${query}`)
  return <AuditPage entries={answer?.activity} before={answer?.before ?? null} />
}

type Entry = Activity & Readonly<{address?: string | null}>
type AuditAnswer = Readonly<{activity: readonly Entry[]; before: number | null}>
