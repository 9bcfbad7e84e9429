'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Icon} from '../../_parts/icon.tsx'
import parts from './connection-note.module.css'
import type {EditorState} from './editor-state.ts'

/** The one place that says whether everything is saved. What is not stays said until it is. */
export function ConnectionNote({state, retry}: Readonly<{state: EditorState; retry: () => void}>) {
  const words = useTranslations('editor')
  const {locale} = useDesk()
  const {connection, waiting, conflicts, drafts} = state
  const note = (icon: 'offline' | 'warning' | 'check' | 'pencil', className: string, text: string) => (
    <span className={`icon-word ${className} ${parts.note}`}>
      <Icon name={icon} />
      <span>{text}</span>
    </span>
  )
  if (connection === 'signed-out')
    return (
      <span className={parts.note} role="alert">
        {note('warning', 'warning-text', words('signedOut', {count: waiting}))}{' '}
        <a href={`/${locale}/desk/sign-in?close=1`} target="tongshi-sign-in" rel="opener">
          {words('signInAgain')}
        </a>{' '}
        <button type="button" className="button small" onClick={retry}>
          {words('tryAgain')}
        </button>
      </span>
    )
  if (connection === 'offline') return note('offline', 'warning-text', words('offline', {count: waiting}))
  if (connection === 'busy') return note('warning', 'warning-text', words('busy', {count: waiting}))
  if (Object.keys(conflicts).length > 0) return note('warning', 'warning-text', words('notSavedTwo'))
  if (Object.keys(state.refusals).length > 0) return note('warning', 'warning-text', words('notSaved'))
  if (connection === 'sending') return note('check', '', words('saving'))
  const count = Object.keys(drafts).length
  return count > 0 ? note('pencil', '', words('draftsHere', {count})) : note('check', 'good', words('saved'))
}
