'use client'
import type {FormEvent} from 'react'
import {useTranslations} from 'use-intl'
import parts from './delete-account-form.module.css'
import {Icon} from './icon.tsx'
import {PasswordField} from './password-field.tsx'
import {Refusal} from './refusal.tsx'
import type {Writer} from './use-write.ts'

/** What a deletion left behind, as the API tells it. */
export type Deleted = Readonly<{pseudonym: string; assignments: number; files: readonly string[]}>

type Props = Readonly<{
  /** The API's path that deletes. */
  path: string
  /** Whose account it is; nothing where it is one's own. */
  name?: string
  writer: Writer
  done: (deleted: Deleted) => void
  cancel: () => void
}>

/** What goes, what stays, and one's own password against it. */
export function DeleteAccountForm({path, name, writer, done, cancel}: Props) {
  const words = useTranslations('deletion')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = new FormData(event.currentTarget).get('password')
    const written = await writer.write<Deleted>('POST', path, {password}, false)
    if (written.done) done(written.body)
  }
  return (
    <form className={parts.form} onSubmit={event => void submit(event)}>
      <p>{name === undefined ? words('own') : words('other', {name})}</p>
      <ul className={parts.list}>
        {(['goes', 'stays', 'released', 'backups'] as const).map(line => (
          <li key={line}>{words(line)}</li>
        ))}
      </ul>
      <p className="finding warning">
        <Icon name="warning" className="warning-text" />
        {words('final')}
      </p>
      <PasswordField name="password" label={words('password')} />
      <Refusal error={writer.error} />
      <p className={parts.row}>
        <button type="submit" className="button danger" disabled={writer.busy}>
          {words('delete')}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {words('cancel')}
        </button>
      </p>
    </form>
  )
}
