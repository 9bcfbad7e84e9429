'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../_parts/desk-context.tsx'
import type {Cell, DocumentRow} from '../_parts/desk-data.ts'
import {editorLink} from '../_parts/editor-link.ts'
import {Icon} from '../_parts/icon.tsx'
import {Initials} from '../_parts/initials.tsx'
import {ProgressBar} from '../_parts/progress-bar.tsx'
import {When} from '../_parts/when.tsx'
import parts from './document-table.module.css'

/** One announcement in one locale: the bar, what it says in words, who is on it, until when. */
export function CellState({row, tag}: Readonly<{row: DocumentRow; tag: string}>) {
  const words = useTranslations('overview')
  const {locale, now} = useDesk()
  const cell = row.locales[tag]
  if (!cell || tag === row.source)
    return (
      <div className={parts.source}>
        <a href={editorLink(locale, row.document, tag)}>{words('source')}</a>
        {row.publishedOn ? (
          <span className="meta">{words('publishedOn', {date: row.publishedOn})}</span>
        ) : null}
      </div>
    )
  const late = cell.due !== null && Date.parse(cell.due.at) < now
  return (
    <div className={parts.cell}>
      <ProgressBar counts={cell} />
      <div className={parts.line}>
        <a className={parts.headline} href={editorLink(locale, row.document, tag, cell.next)}>
          <Headline cell={cell} />
        </a>
        <OpenFindings cell={cell} />
      </div>
      <div className={parts.line}>
        <Assigned cell={cell} />
        {cell.due ? (
          <span
            className={`icon-word ${late ? 'error-text' : soon(cell.due.at, now) ? 'warning-text' : ''} ${parts.due}`}
          >
            {late || soon(cell.due.at, now) ? <Icon name="clock" /> : null}
            <When at={cell.due.at} as="left" zone={cell.due.zone} />
          </span>
        ) : null}
      </div>
      {cell.conflicts > 0 ? (
        <a className="icon-word warning-text" href={`/${locale}/desk/conflicts`}>
          <Icon name="warning" />
          {words('conflicts', {count: cell.conflicts})}
        </a>
      ) : null}
    </div>
  )
}

const soon = (at: string, now: number) => Date.parse(at) - now < 7 * 86_400_000

/** The one number that says most: what is stale, else what is untranslated, else unreviewed, else not yet released. */
function Headline({cell}: Readonly<{cell: Cell}>) {
  const words = useTranslations('overview')
  const {total} = cell
  const reviewed = cell.reviewed + cell.final
  const translated = cell.translated + reviewed
  if (cell.stale > 0) return words('stale', {count: cell.stale, total})
  if (translated < total) return words('translated', {count: translated, total})
  if (reviewed < total) return words('reviewed', {count: reviewed, total})
  return cell.final < total ? words('ready', {count: reviewed, total}) : words('final')
}

function OpenFindings({cell}: Readonly<{cell: Cell}>) {
  const words = useTranslations('overview')
  return (
    <span className={parts.findings}>
      {cell.errors > 0 ? (
        <span className="icon-word error-text">
          <Icon name="error" />
          <span className="visually-hidden">{words('errors')}</span>
          {cell.errors}
        </span>
      ) : null}
      {cell.warnings > 0 ? (
        <span className="icon-word warning-text">
          <Icon name="warning" />
          <span className="visually-hidden">{words('warnings')}</span>
          {cell.warnings}
        </span>
      ) : null}
    </span>
  )
}

function Assigned({cell}: Readonly<{cell: Cell}>) {
  const words = useTranslations('overview')
  const people = new Map(
    [...cell.assigned.map(({person}) => person), ...cell.here].map(person => [person.id, person]),
  )
  if (people.size === 0) return <span className="meta">{words('nobody')}</span>
  return (
    <span className={parts.people}>
      {[...people.values()].map(person => (
        <Initials key={person.id} name={person.name} />
      ))}
    </span>
  )
}
