'use client'
import {createContext, type FormEvent, type ReactNode, use, useCallback, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {AskDialog} from './ask-dialog.tsx'
import {ApiError, callApi} from './call-api.ts'
import type {Me} from './desk-data.ts'
import {PasswordField} from './password-field.tsx'
import {Refusal} from './refusal.tsx'

/** Ask who is there; true once they have proved it. */
type Confirm = () => Promise<boolean>

const Confirming = createContext<Confirm>(async () => false)

/** A way to ask for the password again: what changes accounts and rights wants a sign-in of the last minutes. */
export const useConfirm = () => use(Confirming)

/** Holds the dialog that asks for the password, and the code where the account has a second factor. */
export function ConfirmPerson({person, children}: Readonly<{person: Me | null; children: ReactNode}>) {
  const words = useTranslations('confirm')
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const answer = useRef<(isProved: boolean) => void>(undefined)
  const confirm = useCallback<Confirm>(() => {
    answer.current?.(false)
    setError(undefined)
    setOpen(true)
    return new Promise(resolve => {
      answer.current = resolve
    })
  }, [])
  const end = (isProved: boolean) => {
    answer.current?.(isProved)
    answer.current = undefined
    setOpen(false)
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const code = String(fields.get('code') ?? '').replaceAll(/\s/g, '')
    setBusy(true)
    try {
      await callApi('POST', '/api/v1/account/confirm', {
        password: String(fields.get('password')),
        ...(code === '' ? {} : {code, backup: code.length > 6}),
      })
      end(true)
    } catch (caught) {
      setError(caught instanceof ApiError ? caught : new ApiError(0, {}))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Confirming value={confirm}>
      {children}
      <AskDialog open={open} close={() => end(false)} title={words('title')}>
        <form onSubmit={event => void submit(event)}>
          <p>{words('lead')}</p>
          <PasswordField name="password" label={words('password')} />
          {person?.twoFactor ? (
            <div className="field">
              <label htmlFor="confirm-code">{words('code')}</label>
              <input
                id="confirm-code"
                name="code"
                autoComplete="one-time-code"
                required
                maxLength={40}
                spellCheck={false}
                autoCapitalize="off"
              />
            </div>
          ) : null}
          <Refusal error={error} />
          <button type="submit" className="button primary" disabled={busy}>
            {words('go')}
          </button>
        </form>
      </AskDialog>
    </Confirming>
  )
}
