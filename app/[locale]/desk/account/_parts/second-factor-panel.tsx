'use client'
import {type FormEvent, useState} from 'react'
import {useTranslations} from 'use-intl'
import {CopyField} from '../../_parts/copy-field.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {PasswordField} from '../../_parts/password-field.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import parts from './account-page.module.css'
import {QrCode} from './qr-code.tsx'

type SetUp = Readonly<{uri: string; secret: string; backupCodes: readonly string[]}>

/** The authenticator: set up against the password, proved by a code, then recovery codes that are shown once. */
export function SecondFactorPanel() {
  const words = useTranslations('account')
  const {person} = useDesk()
  const writer = useWrite()
  const [setUp, setSetUp] = useState<SetUp>()
  const [codes, setCodes] = useState<readonly string[]>([])
  const read = (event: FormEvent<HTMLFormElement>, name: string) => {
    event.preventDefault()
    return String(new FormData(event.currentTarget).get(name) ?? '')
  }
  const begin = async (event: FormEvent<HTMLFormElement>) => {
    const password = read(event, 'password')
    if (person?.twoFactor) {
      await writer.write('POST', '/api/v1/account/second-factor/remove', {password})
      return
    }
    const written = await writer.write<SetUp>('POST', '/api/v1/account/second-factor', {password}, false)
    if (written.done) setSetUp(written.body)
  }
  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    const code = read(event, 'code').replaceAll(/\s/g, '')
    const {done} = await writer.write('POST', '/api/v1/account/second-factor/confirm', {code})
    if (!done) return
    setCodes(setUp?.backupCodes ?? [])
    setSetUp(undefined)
  }
  return (
    <section className="panel" aria-labelledby="second-factor">
      <header>
        <h2 id="second-factor">{words('secondFactor')}</h2>
        <span className={`end icon-word ${person?.twoFactor ? 'good' : 'warning-text'}`}>
          <Icon name={person?.twoFactor ? 'confirmed' : 'warning'} />
          {words(person?.twoFactor ? 'factorOn' : 'factorOff')}
        </span>
      </header>
      <div className="inside">
        {setUp ? (
          <form onSubmit={event => void confirm(event)}>
            <p>{words('factorScan')}</p>
            <QrCode text={setUp.uri} label={words('factorPicture')} />
            <CopyField label={words('factorSecret')} hint={words('factorSecretHint')} value={setUp.secret} />
            <p>
              <a href={setUp.uri}>{words('factorOpen')}</a>
            </p>
            <div className="field">
              <label htmlFor="factor-code">{words('factorCode')}</label>
              <input
                id="factor-code"
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                maxLength={7}
              />
            </div>
            <Refusal error={writer.error} />
            <button type="submit" className="button primary" disabled={writer.busy}>
              {words('factorConfirm')}
            </button>
          </form>
        ) : (
          <form key={String(person?.twoFactor)} onSubmit={event => void begin(event)}>
            <p className="meta">{words('factorLead')}</p>
            <PasswordField name="password" label={words('currentPassword')} />
            <Refusal error={writer.error} />
            <button
              type="submit"
              className={person?.twoFactor ? 'button danger' : 'button'}
              disabled={writer.busy}
            >
              {words(person?.twoFactor ? 'factorRemove' : 'factorBegin')}
            </button>
          </form>
        )}
        {codes.length > 0 ? (
          <div role="status">
            <p>
              <b>{words('recovery')}</b> {words('recoveryHint')}
            </p>
            <ul className={parts.codes}>
              {codes.map(code => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </section>
  )
}
