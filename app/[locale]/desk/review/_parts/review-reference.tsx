'use client'
import {useTranslations} from 'use-intl'
import type {DocumentDetail, UnitDetail} from '../../_parts/desk-data.ts'
import {Icon} from '../../_parts/icon.tsx'
import {Initials} from '../../_parts/initials.tsx'
import {StateMark, type UnitState} from '../../_parts/state-mark.tsx'
import {usePrintFact} from '../../_parts/use-print-fact.ts'
import {When} from '../../_parts/when.tsx'
import parts from './review-reference.module.css'

type Props = Readonly<{target: string; detail: UnitDetail; about: DocumentDetail | undefined}>

/** History, comments and facts of the unit under review. */
export function ReviewReference({target, detail, about}: Props) {
  const words = useTranslations('review')
  const print = usePrintFact(about, target)
  const {history, comments, unit} = detail
  const open = comments.filter(one => one.resolved === null)
  const facts = Object.values(about?.facts ?? {}).filter(fact => unit.source.text.includes(`{${fact.name}`))
  return (
    <aside className={parts.reference} aria-label={words('reference')}>
      <details open>
        <summary>
          <b>{words('history')}</b> {words('revisions', {count: history.length})}
        </summary>
        <ul>
          {history.map(one => (
            <li key={one.rev} className={parts.row}>
              <span className={parts.line}>
                <b>{words('rev', {rev: one.rev})}</b>
                <StateMark state={one.state as UnitState} />
              </span>
              <span className="meta">
                {one.author?.name ?? words('imported')} · <When at={one.at} />
              </span>
              {one.reason ? <q className={parts.reason}>{one.reason}</q> : null}
            </li>
          ))}
        </ul>
      </details>
      <details open>
        <summary>
          <b>{words('comments')}</b> {words('openComments', {count: open.length})}
        </summary>
        <ul>
          {comments.map(one => (
            <li key={one.id} className={parts.row}>
              <span className={parts.line}>
                <Initials name={one.author.name} silent />
                <b>{one.author.name}</b>
                <span className="meta">
                  {words(one.kind)} · <When at={one.at} />
                  {one.resolved ? ` · ${words('resolved')}` : ''}
                </span>
              </span>
              <span>{one.text}</span>
            </li>
          ))}
        </ul>
      </details>
      <details open>
        <summary>
          <b>{words('facts')}</b> {facts.length}
        </summary>
        <ul>
          {facts.map(fact => (
            <li key={fact.name} className={`${parts.row} ${parts.fact}`}>
              <span className="fact-chip" lang={target}>
                {print(fact.name) ?? fact.name}
              </span>
              <span className={`icon-word ${fact.verified ? 'good' : 'warning-text'}`}>
                <Icon name={fact.verified ? 'confirmed' : 'warning'} />
                {words(fact.verified ? 'confirmed' : 'unconfirmed')}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  )
}
