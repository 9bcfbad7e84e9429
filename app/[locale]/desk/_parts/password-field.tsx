'use client'
import {useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {Icon} from './icon.tsx'
import parts from './password-field.module.css'

/** Characters that a new password must have at least. */
export const shortestPassword = 12

type Props = Readonly<{
  name: string
  label: string
  /** A new one is measured while it is typed; the current one is not. */
  fresh?: boolean
}>

/** A password that can be shown; managers and pasting work. */
export function PasswordField({name, label, fresh}: Props) {
  const words = useTranslations('password')
  const id = useId()
  const [shown, setShown] = useState(false)
  const [length, setLength] = useState(0)
  const enough = length >= shortestPassword
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={parts.box}>
        <input
          id={id}
          className="input"
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={fresh ? 'new-password' : 'current-password'}
          required
          minLength={fresh ? shortestPassword : undefined}
          maxLength={256}
          aria-describedby={fresh ? `${id}-hint` : undefined}
          onChange={event => setLength([...event.target.value].length)}
          spellCheck={false}
          autoCapitalize="off"
        />
        <button type="button" className={parts.eye} aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon name="eye" />
          {words('show')}
        </button>
      </div>
      {fresh ? (
        <p id={`${id}-hint`} className="hint">
          {length > 0 ? (
            <span className={`icon-word ${enough ? 'good' : 'warning-text'}`}>
              <Icon name={enough ? 'confirmed' : 'warning'} />
              {words('length', {length})}
            </span>
          ) : null}{' '}
          {words('hint', {least: shortestPassword})}
        </p>
      ) : null}
    </div>
  )
}
