'use client'
import type {ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {Icon} from '../../_parts/icon.tsx'
import {Keys} from '../../_parts/keys.tsx'
import parts from './act-row.module.css'

/** Why the unit cannot be submitted, or what a press does. */
export type SubmitState =
  | Readonly<{kind: 'ready' | 'anyway' | 'sending' | 'unchanged'}>
  | Readonly<{kind: 'stopped'; errors: number; missing: number}>

type Props = Readonly<{
  submit: () => void
  state: SubmitState
  saveDraft: () => void
  clear: () => void
  canClear: boolean
  raw: boolean
  setRaw: ((raw: boolean) => void) | undefined
  /** Graphemes of the target; a limit where the unit has one. */
  length: ReactNode
  /** For reviewers: what they may do with the saved text. */
  review: ReactNode
  refusal: string | undefined
}>

/** What can be done with the unit: one primary act, and beside it what stops it. */
export function ActRow(props: Props) {
  const {submit, state, saveDraft, clear, canClear, raw, setRaw, length, review, refusal} = props
  const words = useTranslations('editor')
  const isStopped = state.kind === 'stopped'
  return (
    <div className={parts.row} data-zone="acts" tabIndex={-1}>
      <button type="button" className="button" onClick={saveDraft}>
        {words('saveDraft')} <Keys keys="Mod+S" />
      </button>
      <button
        type="button"
        className="button quiet"
        aria-disabled={!canClear}
        onClick={() => canClear && clear()}
      >
        {words('clear')}
      </button>
      {setRaw ? (
        <button type="button" className="button quiet" aria-pressed={raw} onClick={() => setRaw(!raw)}>
          {words('rawIcu')}
        </button>
      ) : null}
      <div className={parts.end}>
        {refusal ? (
          <p className="error-text icon-word" role="alert">
            <Icon name="error" /> {words('refused', {reason: refusal})}
          </p>
        ) : null}
        {isStopped ? (
          <p id="submit-stopped" className="error-text icon-word">
            <Icon name="error" /> {words('stopped', {errors: state.errors, missing: state.missing})}
          </p>
        ) : (
          <span className="meta">{length}</span>
        )}
        {review}
        <button
          type="button"
          className="button primary"
          aria-disabled={isStopped || state.kind === 'sending'}
          aria-describedby={isStopped ? 'submit-stopped' : undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={submit}
        >
          {words(state.kind === 'anyway' ? 'submitAnyway' : 'submitNext')} <Keys keys="Mod+Enter" />
        </button>
      </div>
    </div>
  )
}
