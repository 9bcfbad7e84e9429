'use client'
import type {ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {Icon} from '../../_parts/icon.tsx'
import {Keys} from '../../_parts/keys.tsx'
import {StateMark, type UnitState} from '../../_parts/state-mark.tsx'
import type {UnitRow} from './editor-data.ts'
import {groupOf} from './name-place.ts'
import parts from './unit-head.module.css'

type Props = Readonly<{
  unit: UnitRow
  total: number
  state: UnitState
  /** Who else is on this unit. */
  here: ReactNode
  step: (by: 1 | -1) => void
}>

/** Where one is: number, state, place in the document; and the ways to the next. */
export function UnitHead({unit, total, state, here, step}: Props) {
  const words = useTranslations('editor')
  const place = words(`group-${groupOf(unit)}`)
  return (
    <header className={parts.head}>
      <h2 className={parts.title} tabIndex={-1}>
        {words.rich('unitOf', {
          number: unit.position + 1,
          total,
          quiet: text => <span className={parts.quiet}>{text}</span>,
        })}
      </h2>
      <span className={parts.state}>
        <StateMark state={state} />
      </span>
      <span className={`${parts.place} meta`}>
        {place} ·{' '}
        {words.has(`kind-${unit.kind}` as 'kind-title')
          ? words(`kind-${unit.kind}` as 'kind-title')
          : unit.kind}{' '}
        · <code>{unit.key}</code>
      </span>
      {here}
      <span className={parts.steps}>
        <span className={`${parts.hint} meta`}>
          {words('previousNext')} <Keys keys="Alt+Up" /> <Keys keys="Alt+Down" />
        </span>
        <span className={`${parts.hint} ${parts.second} meta`}>
          {words('withFindings')} <Keys keys="Alt+Shift+Down" />
        </span>
        <button type="button" className={parts.step} aria-label={words('previous')} onClick={() => step(-1)}>
          <Icon name="down" />
        </button>
        <button type="button" className={parts.step} aria-label={words('next')} onClick={() => step(1)}>
          <Icon name="down" />
        </button>
      </span>
    </header>
  )
}
