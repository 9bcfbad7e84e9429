'use client'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {ApiError, callApi} from '../../_parts/call-api.ts'
import {DoorFrame} from '../../_parts/door-frame.tsx'
import {PasswordField} from '../../_parts/password-field.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {SecondStep} from './second-step.tsx'

type Props = Readonly<{
  /** A path of this desk. */
  to: string
  providers: readonly Readonly<{id: string; name: string}>[]
  /** An owner exists. */
  claimed: boolean
}>

/** E-mail and password, then the second factor where the account has one. */
export function SignInPage({to, providers, claimed}: Props) {
  const words = useTranslations('signIn')
  const id = useId()
  const [second, setSecond] = useState(false)
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const send = async (path: string, body: unknown) => {
    setBusy(true)
    setError(undefined)
    try {
      const answer = await callApi<{secondFactor?: boolean; url?: string}>('POST', path, body)
      if (answer.secondFactor) setSecond(true)
      else location.assign(answer.url ?? to)
    } catch (refused) {
      // The half-open sign-in lapsed meanwhile: begin again.
      if (refused instanceof ApiError && refused.code === 'expired') setSecond(false)
      setError(refused)
    }
    setBusy(false)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    void send('/api/v1/sign-in', {email: fields.get('email'), password: fields.get('password')})
  }
  if (second)
    return (
      <DoorFrame here="/desk/sign-in">
        <SecondStep
          busy={busy}
          error={error}
          send={(code, backup) => void send('/api/v1/sign-in/second-factor', {code, backup})}
          back={() => setSecond(false)}
        />
      </DoorFrame>
    )
  return (
    <DoorFrame here="/desk/sign-in">
      <form onSubmit={submit}>
        <h1>{words('title')}</h1>
        <p>{claimed ? words('lead') : words('unclaimed')}</p>
        <div className="field">
          <label htmlFor={id}>{words('email')}</label>
          <input id={id} name="email" type="email" autoComplete="username" required maxLength={254} />
        </div>
        <PasswordField name="password" label={words('password')} />
        <Refusal error={error} />
        <p>
          <button type="submit" className="button primary wide" disabled={busy}>
            {words('submit')}
          </button>
        </p>
        {providers.map(provider => (
          <p key={provider.id}>
            <button
              type="button"
              className="button wide"
              disabled={busy}
              onClick={() => void send('/api/v1/sign-in/oidc', {provider: provider.id, to})}
            >
              {words('with', {name: provider.name})}
            </button>
          </p>
        ))}
        <p className="meta">{words('forgotten')}</p>
      </form>
    </DoorFrame>
  )
}
