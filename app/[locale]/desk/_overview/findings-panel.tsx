'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../_parts/desk-context.tsx'
import type {Overview} from '../_parts/desk-data.ts'
import {Icon} from '../_parts/icon.tsx'
import parts from './findings-panel.module.css'

/** Open findings of all locales; each leads to the units that have them. */
export function FindingsPanel({overview}: Readonly<{overview: Overview}>) {
  const words = useTranslations('findings')
  const {locale} = useDesk()
  const cells = overview.documents.flatMap(row => Object.values(row.locales))
  const lines = (['errors', 'warnings'] as const).map(kind => ({
    kind,
    count: cells.reduce((sum, cell) => sum + cell[kind], 0),
    rules: overview.findings?.[kind] ?? [],
  }))
  const search = (query: string) => `/${locale}/desk/search?q=${encodeURIComponent(query)}`
  return (
    <section className="panel" aria-labelledby="open-findings">
      <header>
        <h2 id="open-findings">{words('title')}</h2>
        <span className="meta">{words('scope')}</span>
      </header>
      <ul className="rows">
        {lines.map(({kind, count, rules}) => (
          <li key={kind}>
            <Icon
              name={kind === 'errors' ? 'error' : 'warning'}
              className={kind === 'errors' ? 'error-text' : 'warning-text'}
            />
            <a
              className={kind === 'errors' ? `error-text ${parts.count}` : `warning-text ${parts.count}`}
              href={search(kind === 'errors' ? 'has:error' : 'has:warning')}
            >
              {words(kind, {count})}
            </a>
            <span className={`end ${parts.rules}`}>
              {rules.slice(0, 3).map(rule => (
                <a key={rule.rule} href={search(`check:${rule.rule}`)}>
                  {rule.rule} {rule.count}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
