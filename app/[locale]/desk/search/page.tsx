import type {Found} from '../_parts/desk-data.ts'
import {ask} from '../_parts/load.ts'
import type {BatchRow} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {SearchPage} from './_parts/search-page.tsx'

/** Units by a query, and what can be done to all of them at once. */
export default async function Page({params, searchParams}: PageProps) {
  const {session} = await openDesk(params)
  const {q, target, after} = await searchParams
  const query = typeof q === 'string' ? q : ''
  const tag = session.locales.find(one => one === target)
  const asked = new URLSearchParams({q: query, limit: '50'})
  if (tag) asked.set('locale', tag)
  if (typeof after === 'string') asked.set('after', after)
  const [found, batches] = await Promise.all([
    query === '' && !tag
      ? undefined
      : ask<Found & {problems?: {path: string; message: string}[]}>(`/api/v1/search?${asked}`),
    ask<{batches: BatchRow[]}>('/api/v1/bulk'),
  ])
  return (
    <SearchPage
      query={query}
      target={tag}
      found={found?.status === 200 ? found.body : undefined}
      problem={
        found && found.status !== 200
          ? (found.body.problems?.[0]?.message ?? String(found.status))
          : undefined
      }
      batches={batches.status === 200 ? batches.body.batches : []}
    />
  )
}
