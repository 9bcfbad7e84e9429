'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../desk/_parts/desk-context.tsx'
import type {Overview} from '../../desk/_parts/desk-data.ts'
import {DeskFrame} from '../../desk/_parts/desk-frame.tsx'
import {PlainMessage} from '../../desk/_parts/plain-message.tsx'
import parts from './kit-page.module.css'

/** The announcements of the newsroom, each leading to its press kits. */
export function KitsPage({overview}: Readonly<{overview: Overview | undefined}>) {
  const words = useTranslations('kits')
  const {locale} = useDesk()
  const rows = overview?.documents.filter(row => row.kind === 'announcements') ?? []
  return (
    <DeskFrame section="releases">
      <h1 className={parts.title}>{words('title')}</h1>
      <section className="panel">
        <ul className="rows">
          {rows.map(row => (
            <li key={row.document}>
              <a href={`/${locale}/kits/${row.name}`} lang={row.source}>
                <PlainMessage message={row.title} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    </DeskFrame>
  )
}
