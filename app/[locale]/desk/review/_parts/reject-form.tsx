'use client'
import {type FormEvent, type KeyboardEvent, useEffect, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {Keys} from '../../_parts/keys.tsx'
import parts from './reject-form.module.css'

/** What is wrong with a translation, as the API names it; keys 1 to 6 in this order. */
const kinds = ['meaning', 'facts', 'terms', 'language', 'style', 'other'] as const

type Props = Readonly<{
  number: number
  author: string | undefined
  busy: boolean
  send: (kind: (typeof kinds)[number], reason: string) => void
  cancel: () => void
}>

/** Why a translation goes back: a kind and a sentence, in place, beside the text it is about. */
export function RejectForm({number, author, busy, send, cancel}: Props) {
  const words = useTranslations('reject')
  const [kind, setKind] = useState<(typeof kinds)[number]>('meaning')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (reason !== '' && !busy) send(kind, reason)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    if (event.key === 'Escape') cancel()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey)
      form.current?.requestSubmit()
  }
  const pick = (event: KeyboardEvent) => {
    const chosen = kinds[Number(event.key) - 1]
    if (!chosen || !/^[1-6]$/.test(event.key)) return
    setKind(chosen)
    form.current?.querySelector<HTMLInputElement>(`input[value=${chosen}]`)?.focus()
  }
  return (
    <form
      ref={form}
      className={`panel ${parts.form}`}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      aria-labelledby="reject-title"
    >
      <h2 id="reject-title" className={parts.title}>
        {words('title', {number})}{' '}
        <span className={parts.goes}>{author ? words('goesTo', {author}) : words('goesBack')}</span>
      </h2>
      <fieldset className={parts.kinds} onKeyDown={pick}>
        <legend className="visually-hidden">{words('kind')}</legend>
        {kinds.map((name, at) => (
          <label key={name} className={parts.kind}>
            <input
              type="radio"
              name="kind"
              value={name}
              checked={kind === name}
              onChange={() => setKind(name)}
            />
            {words(name)} <span aria-hidden="true">{at + 1}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="reject-reason">{words('reason')}</label>
        <textarea id="reject-reason" name="reason" rows={3} required maxLength={2000} />
      </div>
      <div className={parts.acts}>
        <button type="button" className="button" onClick={cancel}>
          {words('cancel')} <Keys keys="Esc" />
        </button>
        <button type="submit" className="button danger primary" disabled={busy}>
          {author ? words('sendTo', {author}) : words('send')} <Keys keys="Mod+Enter" />
        </button>
      </div>
    </form>
  )
}
