'use client'
import {type FormEvent, useId} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {roles as all} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import type {DeskSettings} from '../../_parts/office-data.ts'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import parts from './settings-page.module.css'

/** Review of one's own work, second factors, required locales, the zone, git; a change is told to all in the feed. */
export function SettingsPage({settings}: Readonly<{settings: DeskSettings | undefined}>) {
  const words = useTranslations('settings')
  const roles = useTranslations('roles')
  const id = useId()
  const writer = useWrite()
  const {locales, may} = useDesk()
  const owner = may('owner', '*')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    void writer.write('PUT', '/api/v1/settings', {
      selfReview: fields.has('selfReview'),
      requireSecondFactor: fields.get('requireSecondFactor') || null,
      requiredLocales: fields.getAll('required'),
      zone: fields.get('zone'),
      git: fields.has('git'),
    })
  }
  return (
    <DeskFrame status={<WriteStatus writer={writer} />}>
      <h1 className={parts.title}>{words('title')}</h1>
      {settings ? (
        <form className={`panel ${parts.form}`} onSubmit={submit}>
          <fieldset className="inside" disabled={!owner}>
            <label className="check">
              <input
                type="checkbox"
                name="selfReview"
                defaultChecked={settings.selfReview}
                aria-describedby={`${id}-self`}
              />
              <span>
                {words('selfReview')}
                <span className={`meta ${parts.hint}`} id={`${id}-self`}>
                  {words('selfReviewHint')}
                </span>
              </span>
            </label>
            <div className="field">
              <label htmlFor={`${id}-second`}>{words('secondFactor')}</label>
              <select
                id={`${id}-second`}
                name="requireSecondFactor"
                defaultValue={settings.requireSecondFactor ?? ''}
              >
                <option value="">{words('nobody')}</option>
                {all.map(role => (
                  <option key={role} value={role}>
                    {words('from', {role: roles(role)})}
                  </option>
                ))}
              </select>
            </div>
            <fieldset className="field">
              <legend>{words('required')}</legend>
              {locales.map(tag => (
                <label className="check" key={tag}>
                  <input
                    type="checkbox"
                    name="required"
                    value={tag}
                    defaultChecked={settings.requiredLocales.includes(tag)}
                  />
                  <span lang={tag}>{nameOfLocale(tag, locales)}</span>
                </label>
              ))}
            </fieldset>
            <div className="field">
              <label htmlFor={`${id}-zone`}>{words('zone')}</label>
              <select id={`${id}-zone`} name="zone" defaultValue={settings.zone}>
                {[...new Set([settings.zone, ...Intl.supportedValuesOf('timeZone')])].map(zone => (
                  <option key={zone} value={zone}>
                    {zone}
                  </option>
                ))}
              </select>
            </div>
            <label className="check">
              <input type="checkbox" name="git" defaultChecked={settings.git} />
              {words('git')}
            </label>
            <Refusal error={writer.error} />
            {owner ? (
              <p>
                <button type="submit" className="button primary" disabled={writer.busy}>
                  {words('save')}
                </button>
              </p>
            ) : null}
          </fieldset>
        </form>
      ) : (
        <p className="panel inside">{words('noRole')}</p>
      )}
    </DeskFrame>
  )
}
