'use client'
import type {FormEvent} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import parts from './account-page.module.css'

/** The name beside one's edits, and the roles one holds. */
export function NamePanel() {
  const words = useTranslations('account')
  const roles = useTranslations('roles')
  const {person} = useDesk()
  const writer = useWrite()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    void writer.write('PATCH', '/api/v1/account', {name})
  }
  return (
    <form className="panel" onSubmit={submit} aria-labelledby="account-name">
      <header>
        <h2 id="account-name">{words('you')}</h2>
        <span className="meta">{person?.email}</span>
      </header>
      <div className="inside">
        <div className="field">
          <label htmlFor="own-name">{words('name')}</label>
          <input
            id="own-name"
            name="name"
            defaultValue={person?.name}
            required
            maxLength={100}
            autoComplete="name"
          />
        </div>
        <p className={parts.row}>
          {person?.roles.map(grant => (
            <span key={`${grant.locale} ${grant.role}`} className="pill">
              {roles(grant.role)} · {grant.locale === '*' ? words('everywhere') : grant.locale}
            </span>
          ))}
        </p>
        <Refusal error={writer.error} />
        <p className={parts.row}>
          <button type="submit" className="button" disabled={writer.busy}>
            {words('save')}
          </button>
          <span role="status">
            <WriteStatus writer={writer} />
          </span>
        </p>
      </div>
    </form>
  )
}
