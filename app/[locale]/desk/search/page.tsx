import {type Found, holdsRole} from '../_parts/desk-data.ts'
import {ask} from '../_parts/load.ts'
import type {BatchRow} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {SearchPage} from './_parts/search-page.tsx'

/** Units by a query, and what can be done to all of them at once. */
export default async function Page({params, searchParams}: PageProps) {
  const {session, person} = await openDesk(params)
  const {q, target, after} = await searchParams
  const query = typeof q === 'string' ? q : undefined
  const own = session.locales.find(tag => holdsRole(person.roles, 'translator', tag))
  const tag = session.locales.find(one => one === target) ?? own ?? session.locales[0] ?? 'en'
  const asked = new URLSearchParams({q: query ?? '', locale: tag, limit: '50'})
  if (typeof after === 'string') asked.set('after', after)
  const [found, batches] = await Promise.all([
    query === undefined ? undefined : ask<Found & Refused>(`/api/v1/search?${asked}`),
    ask<{batches: BatchRow[]}>('/api/v1/bulk'),
  ])
  const isFound = found?.status === 200
  return (
    <SearchPage
      query={query ?? ''}
      target={tag}
      found={isFound ? found.body : undefined}
      problem={found && !isFound ? (found.body.problems?.[0]?.message ?? String(found.status)) : undefined}
      batches={batches.status === 200 ? batches.body.batches : []}
    />
  )
}

type Refused = Readonly<{problems?: readonly Readonly<{path: string; message: string}>[]}>
