'use client'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {callApi} from '../../_parts/call-api.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Role} from '../../_parts/desk-data.ts'
import {Keys} from '../../_parts/keys.tsx'
import {PasswordField} from '../../_parts/password-field.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {When} from '../../_parts/when.tsx'

/** What a one-time address opens. */
export type Claim = Readonly<{
  kind: 'owner' | 'invitation' | 'password'
  role: Role
  locale: string
  email: string | null
  expiresAt: string
}>

type Props = Readonly<{claim: Claim; token: string; done: (secondFactor: boolean) => void}>

/** Name, e-mail, password: an account with the role that the address carries. */
export function ClaimForm({claim, token, done}: Props) {
  const words = useTranslations('claim')
  const roles = useTranslations('roles')
  const id = useId()
  const {locales} = useDesk()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const isOwner = claim.kind === 'owner'
  const isPassword = claim.kind === 'password'
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const read = (name: string) => String(fields.get(name) ?? '').trim()
    setBusy(true)
    setError(undefined)
    try {
      const email = claim.email ?? read('email')
      const account = {
        name: isPassword ? email : read('name'),
        email,
        password: String(fields.get('password')),
      }
      const answer = await callApi<{secondFactor?: boolean}>('POST', '/api/v1/claim', {token, ...account})
      done(answer.secondFactor === true)
    } catch (refused) {
      setError(refused)
      setBusy(false)
    }
  }
  const place = claim.locale === '*' ? words('everywhere') : nameOfLocale(claim.locale, locales)
  return (
    <form onSubmit={event => void submit(event)}>
      <h1>{words(`${claim.kind}-title`)}</h1>
      <p>
        {words.rich(`${claim.kind}-lead`, {
          until: () => <When at={claim.expiresAt} />,
          role: roles(claim.role),
          place,
        })}
      </p>
      {isPassword ? null : (
        <div className="field">
          <label htmlFor={`${id}-name`}>{words('name')}</label>
          <input
            id={`${id}-name`}
            name="name"
            autoComplete="name"
            required
            maxLength={100}
            aria-describedby={`${id}-name-hint`}
          />
          <p className="hint" id={`${id}-name-hint`}>
            {words('nameHint')}
          </p>
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-email`}>{words('email')}</label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={claim.email ?? ''}
          readOnly={claim.email !== null}
        />
      </div>
      <PasswordField name="password" label={words('password')} fresh />
      <Refusal error={error} />
      <p>
        <button type="submit" className="button primary wide" disabled={busy}>
          {words(isPassword ? 'submitPassword' : 'submit')}
          <Keys keys="Enter" />
        </button>
      </p>
      <hr />
      <p className="meta">
        {isOwner ? words.rich('ownerNext', {code: text => <code>{text}</code>}) : words('next')}
      </p>
    </form>
  )
}
