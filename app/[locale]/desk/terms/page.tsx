import type {Terms, Use} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {termKinds} from './_parts/term-kind.ts'
import {TermsPage} from './_parts/terms-page.tsx'

/** Terms, organisations and places; one record opened with all its uses. */
export default async function Page({params, searchParams}: PageProps) {
  await openDesk(params)
  const {kind: asked, id} = await searchParams
  const kind = termKinds.find(one => one === asked) ?? 'terms'
  const chosen = typeof id === 'string' ? id : undefined
  const terms = (await load<Terms>('/api/v1/terms'))!
  const known = chosen !== undefined && Object.hasOwn(terms[kind], chosen)
  const uses = known
    ? await load<{uses: Use[]}>(`/api/v1/terms/${kind}/${encodeURIComponent(chosen)}/uses`)
    : undefined
  return (
    <TermsPage
      kind={kind}
      terms={terms}
      id={known || chosen === '' ? chosen : undefined}
      uses={uses?.uses ?? []}
    />
  )
}
