import {notFound} from 'next/navigation'
import {catalogueRules, pairRules, textRules} from '#checks/rules.ts'
import type {DocumentDetail} from '../../../../_parts/desk-data.ts'
import {load} from '../../../../_parts/load.ts'
import type {Gate} from '../../../../_parts/office-data.ts'
import {openDesk, type PageProps} from '../../../../_parts/open-desk.ts'
import {GatePage} from './_parts/gate-page.tsx'

/** The gate of one document in one locale. */
export default async function Page({params}: PageProps<{kind: string; name: string; target: string}>) {
  const {session} = await openDesk(params)
  const {kind, name, target} = await params
  if (!session.locales.includes(target)) notFound()
  const document = `${kind}/${decodeURIComponent(name)}`
  const query = new URLSearchParams({document, locale: target})
  const [gate, about] = await Promise.all([
    load<Gate>(`/api/v1/gate?${query}`),
    load<DocumentDetail>(`/api/v1/documents/${kind}/${name}`),
  ])
  const blocked = new Set(gate?.blocks.map(block => block.rule))
  const rules = [...textRules, ...pairRules, ...catalogueRules].map(({id}) => id)
  const green = rules.filter(rule => !blocked.has(rule))
  return <GatePage document={document} target={target} gate={gate} green={green} about={about!} />
}
