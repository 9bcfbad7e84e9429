'use client'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {CopyField} from '../../_parts/copy-field.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {roles as all} from '../../_parts/desk-data.ts'
import {LocaleOptions} from '../../_parts/locale-options.tsx'
import records from '../../_parts/records.module.css'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'

/** An invitation is an address that is shown once; whoever opens it first makes the account. */
export function InviteForm() {
  const words = useTranslations('members')
  const roles = useTranslations('roles')
  const id = useId()
  const {locales} = useDesk()
  const writer = useWrite()
  const [url, setUrl] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const email = String(fields.get('email') ?? '').trim()
    const body = {role: fields.get('role'), locale: fields.get('locale'), ...(email ? {email} : {})}
    const written = await writer.write<{url: string}>('POST', '/api/v1/invitations', body)
    if (written.done) setUrl(new URL(written.body.url, location.origin).href)
  }
  return (
    <form
      className={`panel ${records.tight}`}
      onSubmit={event => void submit(event)}
      aria-labelledby={`${id}-title`}
    >
      <header>
        <h2 id={`${id}-title`}>{words('invite')}</h2>
      </header>
      <div className="inside">
        <div className={records.pair}>
          <div className="field">
            <label htmlFor={`${id}-role`}>{words('role')}</label>
            <select id={`${id}-role`} name="role" defaultValue="translator">
              {all.map(role => (
                <option key={role} value={role}>
                  {roles(role)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-locale`}>{words('locale')}</label>
            <select id={`${id}-locale`} name="locale">
              <LocaleOptions tags={locales} />
              <option value="*">{words('everywhere')}</option>
            </select>
          </div>
        </div>
        <div className="field">
          <label htmlFor={`${id}-email`}>{words('email')}</label>
          <input
            id={`${id}-email`}
            name="email"
            type="email"
            maxLength={254}
            aria-describedby={`${id}-hint`}
          />
          <p className="hint" id={`${id}-hint`}>
            {words('emailHint')}
          </p>
        </div>
        <Refusal error={writer.error} />
        <button type="submit" className="button primary" disabled={writer.busy}>
          {words('makeLink')}
        </button>
        {url ? <CopyField label={words('link')} hint={words('linkOnce')} value={url} /> : null}
      </div>
    </form>
  )
}
