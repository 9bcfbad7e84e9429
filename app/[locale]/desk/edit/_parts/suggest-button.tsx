'use client'
import {useEffect, useState} from 'react'
import {useTranslations} from 'use-intl'
import {ApiError, callApi} from '../../_parts/call-api.ts'
import {type EditorData, type UnitRow, unitAddress} from './editor-data.ts'

type Suggestion = Readonly<{kind: 'suggested' | 'refused'; text: string | null; machine?: unknown}>

/** Asks the newsroom's machine for a draft, where it has one. What comes is a draft to be read, and is marked so. */
export function SuggestButton({
  data,
  unit,
  use,
}: Readonly<{data: EditorData; unit: UnitRow; use: (text: string) => void}>) {
  const words = useTranslations('editor')
  const [machine, setMachine] = useState<string | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'refused' | 'failed' | 'suggested'>('idle')
  useEffect(() => {
    callApi<{kind: string | null}>('GET', '/api/v1/machine').then(
      ({kind}) => setMachine(kind),
      () => setMachine(null),
    )
  }, [])
  if (machine === null) return null
  const ask = async () => {
    setState('busy')
    try {
      const answer = await callApi<Suggestion>(
        'POST',
        `${unitAddress(data, unit.key)}/${data.target}/suggest`,
        {},
      )
      if (answer.kind === 'suggested' && answer.text !== null) use(answer.text)
      setState(answer.kind)
    } catch (error) {
      setState(error instanceof ApiError && error.status === 422 ? 'refused' : 'failed')
    }
  }
  return (
    <p>
      <button type="button" className="button small" disabled={state === 'busy'} onClick={() => void ask()}>
        {words('suggest')}
      </button>{' '}
      <span className="meta" role="status">
        {state === 'idle' ? '' : words(`suggest-${state}`)}
      </span>
    </p>
  )
}
