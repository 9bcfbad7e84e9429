'use client'
import {useTranslations} from 'use-intl'
import type {OpenFinding} from '../../_parts/desk-data.ts'
import {FindingCard} from '../../_parts/finding-card.tsx'
import parts from './exchange-page.module.css'

/** What an import does with one unit. */
export type MergedUnit = Readonly<{
  document: string
  key: string
  outcome: 'new' | 'changed' | 'state' | 'kept' | 'conflict' | 'refused' | 'unknown'
  ours: string | null
  theirs: string | null
  findings: readonly OpenFinding[]
}>

/** Every unit that an import would change, or would not and why, with both texts. */
export function MergedList({units, more}: Readonly<{units: readonly MergedUnit[]; more: number}>) {
  const words = useTranslations('exchange')
  return (
    <>
      <ul className={parts.units}>
        {units.map(unit => (
          <li key={`${unit.document} ${unit.key}`} className="panel">
            <p>
              <b>{words(`outcome-${unit.outcome}`)}</b> <code>{`${unit.document} ${unit.key}`}</code>
            </p>
            <dl className={parts.texts}>
              <dt>{words('ours')}</dt>
              <dd>{unit.ours ?? '–'}</dd>
              <dt>{words('theirs')}</dt>
              <dd>{unit.theirs ?? '–'}</dd>
            </dl>
            {unit.findings.map((finding, at) => (
              <FindingCard key={at} finding={finding} />
            ))}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="meta">{words('more', {count: more})}</p> : null}
    </>
  )
}
