import type {Overview} from '../_parts/desk-data.ts'
import {ask, load} from '../_parts/load.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import type {Concordance} from './_parts/memory-data.ts'
import {MemoryPage} from './_parts/memory-page.tsx'

/** Words in the translation memory, and documents filled from it. */
export default async function Page({params, searchParams}: PageProps) {
  const {session} = await openDesk(params)
  const asked = await searchParams
  const {locales} = session
  const read = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '')
  const source = locales.find(one => one === read('source')) ?? locales[0] ?? 'en'
  const target = locales.find(one => one === read('target') && one !== source)
  const pair = {source, target: target ?? locales.find(one => one !== source) ?? source}
  const side = read('in') === 'target' ? ('target' as const) : ('source' as const)
  const q = read('q').trim().slice(0, 200)
  const [overview, found] = await Promise.all([
    load<Overview>('/api/v1/overview'),
    q === ''
      ? undefined
      : ask<Concordance>(`/api/v1/memory/concordance?${new URLSearchParams({...pair, q, in: side})}`),
  ])
  return (
    <MemoryPage
      query={q}
      pair={pair}
      side={side}
      found={found?.status === 200 ? found.body : undefined}
      documents={(overview?.documents ?? []).map(({document, title, source: lang}) => ({
        document,
        title,
        source: lang,
      }))}
    />
  )
}
