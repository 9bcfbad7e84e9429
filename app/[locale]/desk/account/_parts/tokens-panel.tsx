'use client'
import {type FormEvent, useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {CopyField} from '../../_parts/copy-field.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {ApiToken} from '../../_parts/office-data.ts'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {When} from '../../_parts/when.tsx'
import parts from './account-page.module.css'

/** What a token may do, from the least to the most. */
const scopes = ['read', 'write', 'review', 'release', 'admin'] as const

/** Days after which a token lapses, as offered. */
const lifetimes = [7, 30, 90, 365] as const

/** Tokens for programs: with scopes, locales and an end; shown once. */
export function TokensPanel({tokens}: Readonly<{tokens: readonly ApiToken[]}>) {
  const words = useTranslations('account')
  const {locales, now} = useDesk()
  const writer = useWrite()
  const [made, setMade] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const chosen = fields.getAll('locale').map(String)
    const written = await writer.write<{token: string}>('POST', '/api/v1/account/tokens', {
      name: String(fields.get('name')).trim(),
      scopes: fields.getAll('scope'),
      locales: chosen.length > 0 ? chosen : ['*'],
      expiresAt: new Date(Date.now() + Number(fields.get('days')) * 86_400_000).toISOString(),
    })
    if (!written.done) return
    setMade(written.body.token)
    form.reset()
  }
  return (
    <section className="panel" aria-labelledby="tokens">
      <header>
        <h2 id="tokens">{words('tokens')}</h2>
      </header>
      <ul className="rows">
        {tokens.map(token => (
          <li key={token.id}>
            <span>
              <b>{token.name}</b> <span className="meta">{token.scopes.join(', ')}</span>
              <br />
              <span className="meta">
                {token.locales.join(', ')} ·{' '}
                {token.expiresAt
                  ? words.rich('until', {when: () => <When at={token.expiresAt!} as="full" />})
                  : null}
                {token.expiresAt && Date.parse(token.expiresAt) < now ? ` (${words('lapsed')})` : null}
              </span>
            </span>
            <button
              type="button"
              className="button small end"
              disabled={writer.busy}
              onClick={() =>
                void writer.write('DELETE', `/api/v1/account/tokens/${encodeURIComponent(token.id)}`)
              }
            >
              {words('revoke')}
            </button>
          </li>
        ))}
      </ul>
      <form className="inside" onSubmit={event => void submit(event)}>
        <div className="field">
          <label htmlFor="token-name">{words('tokenName')}</label>
          <input id="token-name" name="name" required maxLength={100} />
        </div>
        <fieldset className={parts.choices}>
          <legend className="meta">{words('scopes')}</legend>
          {scopes.map(scope => (
            <label key={scope} className="check">
              <input type="checkbox" name="scope" value={scope} defaultChecked={scope === 'read'} />
              {words(`scope-${scope}`)}
            </label>
          ))}
        </fieldset>
        <fieldset className={parts.choices}>
          <legend className="meta">{words('tokenLocales')}</legend>
          {locales.map(tag => (
            <label key={tag} className="check">
              <input type="checkbox" name="locale" value={tag} />
              <span lang={tag}>{nameOfLocale(tag, locales)}</span>
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="token-days">{words('lifetime')}</label>
          <select id="token-days" name="days" defaultValue="30">
            {lifetimes.map(days => (
              <option key={days} value={days}>
                {words('days', {count: days})}
              </option>
            ))}
          </select>
        </div>
        <Refusal error={writer.error} />
        <button type="submit" className="button" disabled={writer.busy}>
          {words('makeToken')}
        </button>
        {made ? <CopyField label={words('token')} hint={words('tokenOnce')} value={made} /> : null}
      </form>
    </section>
  )
}
