'use client'
import type {FormEvent} from 'react'
import {useTranslations} from 'use-intl'
import {PasswordField} from '../../_parts/password-field.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import parts from './account-page.module.css'

/** A new password, against the old one. */
export function PasswordPanel() {
  const words = useTranslations('account')
  const writer = useWrite()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const body = {current: fields.get('current'), next: fields.get('next')}
    const {done} = await writer.write('POST', '/api/v1/account/password', body)
    if (done) form.reset()
  }
  return (
    <form className="panel" onSubmit={event => void submit(event)} aria-labelledby="account-password">
      <header>
        <h2 id="account-password">{words('password')}</h2>
      </header>
      <div className="inside">
        <PasswordField name="current" label={words('currentPassword')} />
        <PasswordField name="next" label={words('nextPassword')} fresh />
        <Refusal error={writer.error} />
        <p className={parts.row}>
          <button type="submit" className="button" disabled={writer.busy}>
            {words('changePassword')}
          </button>
          <span role="status">
            <WriteStatus writer={writer} />
          </span>
        </p>
      </div>
    </form>
  )
}
