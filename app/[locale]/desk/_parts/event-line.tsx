'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'
import type {Activity} from './desk-data.ts'
import {editorLink} from './editor-link.ts'
import parts from './event-line.module.css'
import {Initials} from './initials.tsx'
import {When} from './when.tsx'

/** One thing that happened: who, what, where, when. An act without words of its own is printed by its name. */
export function EventLine({event}: Readonly<{event: Activity}>) {
  const words = useTranslations('events')
  const {locale} = useDesk()
  const {actor, action, document, key, locale: tag, at, detail} = event
  const name = action.replaceAll(/[.:]/g, '-')
  const said = words.has(name as 'save') ? words(name as 'save') : action
  const reason =
    typeof detail === 'object' && detail !== null && 'reason' in detail ? String(detail.reason) : ''
  const facts =
    typeof detail === 'object' && detail !== null && 'facts' in detail && Array.isArray(detail.facts)
      ? detail.facts.map(String)
      : []
  return (
    <li className={parts.event}>
      <Initials name={actor?.name ?? '·'} silent />
      <span className={parts.what}>
        <b>{actor?.name ?? words('system')}</b> {said}{' '}
        {document ? (
          tag ? (
            <a href={editorLink(locale, document, tag, key)}>
              {document}
              {key ? ` · ${key}` : ''}
            </a>
          ) : (
            <span>{document}</span>
          )
        ) : null}{' '}
        {tag ? <span className="pill">{tag}</span> : null}
        {facts.length > 0 ? <span className="meta">{joinFirst(facts)}</span> : null}
        {reason ? <q className={parts.reason}>{reason}</q> : null}
      </span>
      <span className="meta">
        <When at={at} />
      </span>
    </li>
  )
}

/** At most six, then that there are more. */
const joinFirst = (names: readonly string[]) =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')}, …` : names.join(', ')
