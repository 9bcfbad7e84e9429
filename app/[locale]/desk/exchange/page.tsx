import {load} from '../_parts/load.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {ExchangePage} from './_parts/exchange-page.tsx'

/** Files of translators' tools, out and back. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  const overview = await load<{documents: {document: string}[]}>('/api/v1/overview')
  return <ExchangePage documents={overview?.documents.map(one => one.document) ?? []} />
}
