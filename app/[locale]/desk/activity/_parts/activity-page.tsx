'use client'
import Link from 'next/link'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Activity} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {EventLine} from '../../_parts/event-line.tsx'
import records from '../../_parts/records.module.css'
import {useChanges} from '../../_parts/use-changes.ts'

type Props = Readonly<{
  activity: readonly Activity[]
  /** Where older ones begin. */
  before: number | string | null
  target: string | undefined
}>

/** The feed: it follows by itself what others do. */
export function ActivityPage({activity, before, target}: Props) {
  const words = useTranslations('activity')
  const {locale, locales} = useDesk()
  useChanges()
  const address = (asked: Readonly<Record<string, string>>) =>
    `/${locale}/desk/activity?${new URLSearchParams(asked)}`
  const kept = target ? {target} : {}
  return (
    <DeskFrame section="activity">
      <div className={records.head}>
        <h1>{words('title')}</h1>
        <nav className={records.tabs} aria-label={words('targets')}>
          <Link href={`/${locale}/desk/activity`} aria-current={target ? undefined : 'page'}>
            {words('all')}
          </Link>
          {locales.map(tag => (
            <Link
              key={tag}
              href={address({target: tag})}
              aria-current={tag === target ? 'page' : undefined}
              lang={tag}
            >
              {nameOfLocale(tag, locales)}
            </Link>
          ))}
        </nav>
      </div>
      <section className="panel" aria-label={words('title')}>
        {activity.length === 0 ? <p className="inside">{words('none')}</p> : null}
        <ol className="rows">
          {activity.map(event => (
            <EventLine key={event.seq} event={event} />
          ))}
        </ol>
      </section>
      {before === null ? null : (
        <p className="inside">
          <Link className="button" href={address({...kept, before: String(before)})}>
            {words('older')}
          </Link>
        </p>
      )}
    </DeskFrame>
  )
}
