'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {ApiError, callApi} from '../../_parts/call-api.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Keys} from '../../_parts/keys.tsx'
import {useErrorWords} from '../../_parts/use-error-words.ts'
import {type EditorData, type UnitRow, unitAddress} from './editor-data.ts'
import type {EditorState} from './editor-state.ts'
import type {EditorActs} from './use-editor.ts'

type Props = Readonly<{
  data: EditorData
  state: EditorState
  unit: UnitRow
  acts: EditorActs
  next: () => void
}>

/** For reviewers: approve the saved text where somebody else wrote it. Rejecting has its own page with its reasons. */
export function ReviewActs({data, state, unit, acts, next}: Props) {
  const words = useTranslations('editor')
  const {person, selfReview, locale} = useDesk()
  const sentence = useErrorWords()
  const [refusal, setRefusal] = useState<string>()
  const {target, key} = unit
  if (unit.status !== 'translated' || state.drafts[key] || !target) return null
  const isOwn = target.author?.id === person?.id && !selfReview
  const approve = async () => {
    try {
      await callApi('POST', `${unitAddress(data, key)}/${data.target}/review`, {
        rev: target.rev,
        verdict: 'approve',
      })
      setRefusal(undefined)
      await acts.load(key)
      next()
    } catch (error) {
      setRefusal(error instanceof ApiError ? sentence(error) : String(error))
    }
  }
  return (
    <>
      {refusal ? (
        <span className="error-text" role="alert">
          {refusal}
        </span>
      ) : null}
      {isOwn ? <span className="meta">{words('ownWork')}</span> : null}
      <a
        className="button danger"
        href={`/${locale}/desk/review?${new URLSearchParams({target: data.target, unit: `${data.kind}/${data.name}/${key}`})}`}
      >
        {words('reject')}
      </a>
      <button
        type="button"
        id="approve"
        className="button"
        aria-disabled={isOwn}
        aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
        onClick={() => !isOwn && void approve()}
      >
        {words('approveNext')} <Keys keys="Mod+Shift+Enter" />
      </button>
    </>
  )
}
