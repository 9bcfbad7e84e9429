'use client'
import {useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import parts from './copy-field.module.css'

type Props = Readonly<{label: string; hint: string; value: string}>

/** Something that is shown once, to be copied; its arrival is read out. */
export function CopyField({label, hint, value}: Props) {
  const words = useTranslations('parts')
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className={`field ${parts.copy}`} role="status">
      <label htmlFor={id}>{label}</label>
      <div className={parts.line}>
        <input
          id={id}
          className="input"
          readOnly
          value={value}
          onFocus={event => event.target.select()}
          aria-describedby={`${id}-hint`}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {words(copied ? 'copied' : 'copy')}
        </button>
      </div>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
