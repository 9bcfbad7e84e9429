'use client'
import {type FormEvent, useId} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {DocumentRow} from '../../_parts/desk-data.ts'
import {instantOfClock} from '../../_parts/instant-of-clock.ts'
import type {Member} from '../../_parts/office-data.ts'
import records from '../../_parts/records.module.css'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'

type Props = Readonly<{members: readonly Member[]; documents: readonly DocumentRow[]}>

/** Document, locale, role, person, and a time that is meant in a named zone. */
export function AssignForm({members, documents}: Props) {
  const words = useTranslations('assignments')
  const roles = useTranslations('roles')
  const id = useId()
  const {locales, may, zone} = useDesk()
  const writer = useWrite()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const read = (name: string) => String(fields.get(name) ?? '')
    const inZone = read('zone')
    const due = read('due') ? {due: instantOfClock(read('due'), inZone), zone: inZone} : {}
    const what = {
      document: read('document'),
      locale: read('locale'),
      role: read('role'),
      person: read('person'),
    }
    const {done} = await writer.write('POST', '/api/v1/assignments', {...what, ...due})
    if (done) form.reset()
  }
  const select = (
    name: 'document' | 'locale' | 'role' | 'person' | 'zone',
    options: readonly (readonly [string, string])[],
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{words(name)}</label>
      <select id={`${id}-${name}`} name={name} required>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form
      className={`panel ${records.tight}`}
      onSubmit={event => void submit(event)}
      aria-labelledby={`${id}-title`}
    >
      <header>
        <h2 id={`${id}-title`}>{words('assign')}</h2>
      </header>
      <div className="inside">
        {select(
          'document',
          documents.map(row => [row.document, row.title]),
        )}
        <div className={records.pair}>
          {select(
            'locale',
            locales.filter(tag => may('publisher', tag)).map(tag => [tag, nameOfLocale(tag, locales)]),
          )}
          {select(
            'role',
            (['translator', 'reviewer'] as const).map(role => [role, roles(role)]),
          )}
        </div>
        {select(
          'person',
          members.filter(one => !one.disabled).map(one => [one.id, one.name]),
        )}
        <div className="field">
          <label htmlFor={`${id}-due`}>{words('due')}</label>
          <input id={`${id}-due`} name="due" type="datetime-local" />
        </div>
        {select(
          'zone',
          [zone, ...Intl.supportedValuesOf('timeZone').filter(name => name !== zone)].map(name => [
            name,
            name,
          ]),
        )}
        <Refusal error={writer.error} />
        <button type="submit" className="button primary" disabled={writer.busy}>
          {words('assign')}
        </button>
      </div>
    </form>
  )
}
