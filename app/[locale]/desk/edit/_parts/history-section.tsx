'use client'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {When} from '../../_parts/when.tsx'
import {Difference} from './difference.tsx'
import type {Revision} from './editor-data.ts'
import parts from './sections.module.css'
import type {Shown} from './use-shown.ts'

type Props = Readonly<{
  history: readonly Revision[]
  /** The revision that is saved now. */
  rev: number
  locale: string
  shown: Shown
  restore: (revision: Revision) => void
}>

/** Every saved text of a unit, newest first: who, when, how, and what changed. */
export function HistorySection({history, rev, locale, shown, restore}: Props) {
  const words = useTranslations('editor')
  const newestFirst = [...history].sort((one, other) => other.rev - one.rev)
  if (newestFirst.length === 0) return <p className="meta">{words('noHistory')}</p>
  return (
    <ul>
      {newestFirst.map((revision, at) => (
        <li key={revision.rev}>
          <p className={parts.line}>
            <b>{words('revision', {rev: revision.rev})}</b>
            <span className="meta">
              {revision.author?.name ?? words('files')} · <When at={revision.at} /> ·{' '}
              {words.has(`origin-${revision.origin}` as 'origin-desk')
                ? words(`origin-${revision.origin}` as 'origin-desk')
                : revision.origin}
            </span>
            {revision.rev === rev ? null : (
              <button type="button" className="button quiet small" onClick={() => restore(revision)}>
                {words('restore')}
              </button>
            )}
          </p>
          <p className={parts.text} {...inLanguage(locale)}>
            <Difference
              before={newestFirst[at + 1]?.text ?? revision.text}
              after={revision.text}
              locale={locale}
              terms={shown.terms}
              chips={shown.chips}
              viewOf={shown.viewOf}
            />
          </p>
          {revision.reason ? (
            <p className="warning-text">{words('reason', {reason: revision.reason})}</p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
