'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {DocumentRow} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {editorLink} from '../../_parts/editor-link.ts'
import {Icon} from '../../_parts/icon.tsx'
import {Initials} from '../../_parts/initials.tsx'
import type {Assignment, Member} from '../../_parts/office-data.ts'
import records from '../../_parts/records.module.css'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {When} from '../../_parts/when.tsx'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {AssignForm} from './assign-form.tsx'

type Props = Readonly<{
  assignments: readonly Assignment[]
  members: readonly Member[]
  documents: readonly DocumentRow[]
}>

/** Assignments by deadline; what is overdue says so in words. */
export function AssignmentsPage({assignments, members, documents}: Props) {
  const words = useTranslations('assignments')
  const roles = useTranslations('roles')
  const {locale, locales, may, now} = useDesk()
  const writer = useWrite()
  const mayAssign = locales.some(tag => may('publisher', tag))
  const sorted = assignments.toSorted(
    (a, b) => Number(Boolean(a.done)) - Number(Boolean(b.done)) || (a.due ?? '9').localeCompare(b.due ?? '9'),
  )
  const titleOf = (document: string) => documents.find(row => row.document === document)?.title ?? document
  return (
    <DeskFrame status={<WriteStatus writer={writer} />}>
      <div className={records.head}>
        <h1>{words('title')}</h1>
      </div>
      <div className={mayAssign ? records.columns : records.whole}>
        <section className={`panel ${records.list}`} aria-label={words('title')}>
          {sorted.length === 0 ? <p className="inside">{words('none')}</p> : null}
          <ul className="rows">
            {sorted.map(one => {
              const late = !one.done && one.due !== null && Date.parse(one.due) < now
              const path = `/api/v1/assignments/${encodeURIComponent(one.id)}`
              return (
                <li key={one.id}>
                  <Initials name={one.person.name} silent />
                  <span>
                    <b>{one.person.name}</b> <span className="meta">{roles(one.role)}</span>
                    <br />
                    <a href={editorLink(locale, one.document, one.locale)}>{titleOf(one.document)}</a>{' '}
                    <span className="pill">{one.locale}</span>
                  </span>
                  <span className={`end icon-word ${late ? 'error-text' : ''}`}>
                    {late ? <Icon name="clock" /> : null}
                    {one.done ? words('done') : null}
                    {one.due && !one.done ? (
                      <span>
                        {late ? `${words('overdue')} ` : null}
                        <When at={one.due} as="full" zone={one.zone ?? undefined} />{' '}
                        <span className="meta">{one.zone}</span>
                      </span>
                    ) : null}
                    {one.due || one.done ? null : words('noDue')}
                  </span>
                  {may('publisher', one.locale) ? (
                    <span className={records.row}>
                      <button
                        type="button"
                        className="button small"
                        disabled={writer.busy}
                        onClick={() => void writer.write('PATCH', path, {done: !one.done})}
                      >
                        {words(one.done ? 'reopen' : 'finish')}
                      </button>
                      <button
                        type="button"
                        className="button small"
                        disabled={writer.busy}
                        onClick={() => void writer.write('DELETE', path)}
                      >
                        {words('remove')}
                      </button>
                    </span>
                  ) : null}
                </li>
              )
            })}
          </ul>
          <Refusal error={writer.error} />
        </section>
        {mayAssign ? (
          <div className={records.side}>
            <AssignForm members={members} documents={documents} />
          </div>
        ) : null}
      </div>
    </DeskFrame>
  )
}
