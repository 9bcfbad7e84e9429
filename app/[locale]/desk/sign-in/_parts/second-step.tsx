'use client'
import {type FormEvent, useEffect, useId, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {Refusal} from '../../_parts/refusal.tsx'
import parts from './second-step.module.css'

type Props = Readonly<{
  busy: boolean
  error: unknown
  send: (code: string, backup: boolean) => void
  back: () => void
}>

/** Six digits of the authenticator, or one of the recovery codes. */
export function SecondStep({busy, error, send, back}: Props) {
  const words = useTranslations('signIn')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [backup, setBackup] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused code and a change of kind both begin anew.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [backup, error])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send((field.current?.value ?? '').replaceAll(/\s/g, ''), backup)
  }
  return (
    <form onSubmit={submit}>
      <h1>{words('title')}</h1>
      <p>{backup ? words('secondBackup') : words('second')}</p>
      <div className="field">
        <label htmlFor={id}>{backup ? words('backupCode') : words('code')}</label>
        <input
          ref={field}
          key={String(backup)}
          id={id}
          className={parts.code}
          name="code"
          autoComplete="one-time-code"
          inputMode={backup ? 'text' : 'numeric'}
          maxLength={backup ? 40 : 7}
          spellCheck={false}
          required
        />
      </div>
      <Refusal error={error} />
      <p>
        <button type="submit" className="button primary wide" disabled={busy}>
          {words('submit')}
        </button>
      </p>
      <p className={parts.ways}>
        <button type="button" className="button quiet" onClick={() => setBackup(!backup)}>
          {backup ? words('useCode') : words('useBackup')}
        </button>
        <button type="button" className="button quiet" onClick={back}>
          {words('otherAccount')}
        </button>
      </p>
    </form>
  )
}
