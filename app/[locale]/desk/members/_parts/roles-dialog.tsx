'use client'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {AskDialog} from '../../_parts/ask-dialog.tsx'
import {CopyField} from '../../_parts/copy-field.tsx'
import {DeleteAccountForm, type Deleted} from '../../_parts/delete-account-form.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {roles as all} from '../../_parts/desk-data.ts'
import {Icon} from '../../_parts/icon.tsx'
import type {Member} from '../../_parts/office-data.ts'
import records from '../../_parts/records.module.css'
import {Refusal} from '../../_parts/refusal.tsx'
import type {Writer} from '../../_parts/use-write.ts'

type Props = Readonly<{
  member: Member | undefined
  writer: Writer
  close: () => void
  /** Told when the account is no more. */
  deleted: (what: Deleted) => void
}>

/** One role for each locale and one for all; the account can be closed and its sessions ended. */
export function RolesDialog({member, writer, close, deleted}: Props) {
  const words = useTranslations('members')
  const roles = useTranslations('roles')
  const id = useId()
  const {locales} = useDesk()
  const [link, setLink] = useState('')
  const [deleting, setDeleting] = useState(false)
  if (!member) return null
  const path = `/api/v1/members/${encodeURIComponent(member.id)}`
  const roleIn = (locale: string) => member.roles.find(grant => grant.locale === locale)?.role ?? ''
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const granted = ['*', ...locales].flatMap(locale => {
      const role = String(fields.get(`role-${locale}`) ?? '')
      return role ? [{locale, role}] : []
    })
    const {done} = await writer.write('PUT', `${path}/roles`, {roles: granted})
    if (done) close()
  }
  const makeLink = async () => {
    const written = await writer.write<{url: string}>('POST', `${path}/password-link`, {}, false)
    if (written.done) setLink(new URL(written.body.url).href)
  }
  const end = async (method: string, where: string, body?: unknown) => {
    const {done} = await writer.write(method, where, body)
    if (done) close()
  }
  if (deleting)
    return (
      <AskDialog open close={close} title={words('deleteOf', {name: member.name})}>
        <DeleteAccountForm
          path={`${path}/delete`}
          name={member.name}
          writer={writer}
          done={deleted}
          cancel={() => setDeleting(false)}
        />
      </AskDialog>
    )
  return (
    <AskDialog open close={close} title={words('rolesOf', {name: member.name})}>
      <form className={records.tight} onSubmit={event => void submit(event)}>
        {['*', ...locales].map(locale => (
          <div className="field" key={locale}>
            <label htmlFor={`${id}-${locale}`}>
              {locale === '*' ? words('everywhere') : nameOfLocale(locale, locales)}
            </label>
            <select id={`${id}-${locale}`} name={`role-${locale}`} defaultValue={roleIn(locale)}>
              <option value="">{words('noRole')}</option>
              {all
                .filter(role => locale === '*' || role !== 'owner')
                .map(role => (
                  <option key={role} value={role}>
                    {roles(role)}
                  </option>
                ))}
            </select>
          </div>
        ))}
        <Refusal error={writer.error} />
        <p className={records.row}>
          <button type="submit" className="button primary" disabled={writer.busy}>
            {words('save')}
          </button>
          <button
            type="button"
            className="button"
            disabled={writer.busy}
            onClick={() => void end('DELETE', `${path}/sessions`)}
          >
            {words('endSessions')}
          </button>
          <button type="button" className="button" disabled={writer.busy} onClick={() => void makeLink()}>
            {words('passwordLink')}
          </button>
          <button
            type="button"
            className="button danger"
            disabled={writer.busy}
            onClick={() => void end('PATCH', path, {disabled: !member.disabled})}
          >
            {words(member.disabled ? 'enable' : 'disable')}
          </button>
          <a className="button" href={`${path}/export`} download>
            <Icon name="download" />
            {words('download')}
          </a>
          <button type="button" className="button danger" onClick={() => setDeleting(true)}>
            {words('delete')}
          </button>
        </p>
        {link ? (
          <CopyField
            label={words('passwordLinkOf', {name: member.name})}
            hint={words('linkOnce')}
            value={link}
          />
        ) : null}
      </form>
    </AskDialog>
  )
}
