import type {Terms, Use} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {PeoplePage} from './_parts/people-page.tsx'

/** The people whom announcements name; those whose characters nobody has confirmed stand first. */
export default async function Page({params, searchParams}: PageProps) {
  await openDesk(params)
  const {id} = await searchParams
  const chosen = typeof id === 'string' ? id : undefined
  const terms = (await load<Terms>('/api/v1/terms'))!
  const known = chosen !== undefined && Object.hasOwn(terms.people, chosen)
  const uses = known
    ? await load<{uses: Use[]}>(`/api/v1/terms/people/${encodeURIComponent(chosen)}/uses`)
    : undefined
  return <PeoplePage terms={terms} id={known || chosen === '' ? chosen : undefined} uses={uses?.uses ?? []} />
}
