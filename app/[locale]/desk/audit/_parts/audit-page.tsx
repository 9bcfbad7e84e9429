'use client'
import Link from 'next/link'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Activity} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {Icon} from '../../_parts/icon.tsx'
import records from '../../_parts/records.module.css'
import {When} from '../../_parts/when.tsx'

type Props = Readonly<{
  /** Left out where the person may not see them. */
  entries: readonly (Activity & Readonly<{address?: string | null}>)[] | undefined
  before: number | string | null
}>

/** The audit log as a table, and as a file to take away. */
export function AuditPage({entries, before}: Props) {
  const words = useTranslations('audit')
  const events = useTranslations('events')
  const {locale} = useDesk()
  return (
    <DeskFrame>
      <div className={records.head}>
        <div>
          <h1>{words('title')}</h1>
          <p className="meta">{words('lead')}</p>
        </div>
        {entries ? (
          <div className={records.acts}>
            {(['csv', 'ndjson'] as const).map(format => (
              <a key={format} className="button" href={`/api/v1/audit/export?format=${format}`} download>
                <Icon name="download" />
                {words(format)}
              </a>
            ))}
          </div>
        ) : null}
      </div>
      {entries ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard.
        <section className="panel scroll" aria-label={words('title')} tabIndex={0}>
          <table className="listing">
            <thead>
              <tr>
                {(['at', 'who', 'what', 'where', 'address', 'detail'] as const).map(column => (
                  <th key={column} scope="col">
                    {words(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map(entry => {
                const name = entry.action.replaceAll(/[.:]/g, '-')
                return (
                  <tr key={entry.seq}>
                    <td>
                      <When at={entry.at} as="full" />
                    </td>
                    <td>{entry.actor?.name ?? events('system')}</td>
                    <td>{events.has(name as 'save') ? events(name as 'save') : entry.action}</td>
                    <td>{[entry.document, entry.key, entry.locale].filter(Boolean).join(' · ')}</td>
                    <td>
                      <code>{entry.address}</code>
                    </td>
                    <td>
                      <code>{isEmpty(entry.detail) ? '' : JSON.stringify(entry.detail)}</code>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      ) : (
        <p className="panel inside">{words('noRole')}</p>
      )}
      {before === null ? null : (
        <p className="inside">
          <Link className="button" href={`/${locale}/desk/audit?before=${before}`}>
            {words('older')}
          </Link>
        </p>
      )}
    </DeskFrame>
  )
}

const isEmpty = (detail: unknown) =>
  typeof detail !== 'object' || detail === null || Object.keys(detail).length === 0
