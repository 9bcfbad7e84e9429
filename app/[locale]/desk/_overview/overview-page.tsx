'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../_parts/desk-context.tsx'
import type {Overview} from '../_parts/desk-data.ts'
import {DeskFrame} from '../_parts/desk-frame.tsx'
import {SearchBox} from '../_parts/search-box.tsx'
import {useChanges} from '../_parts/use-changes.ts'
import {Deadlines} from './deadlines.tsx'
import {DocumentTable} from './document-table.tsx'
import {FindingsPanel} from './findings-panel.tsx'
import {NextForYou} from './next-for-you.tsx'
import parts from './overview-page.module.css'
import {PeoplePanel} from './people-panel.tsx'

/** What there is, how far it is, and what to do next. */
export function OverviewPage({overview}: Readonly<{overview: Overview}>) {
  const words = useTranslations('overview')
  const {locale, may} = useDesk()
  useChanges()
  const announcements = overview.documents.filter(row => row.kind !== 'interface').length
  return (
    <DeskFrame section="overview">
      <div className={parts.head}>
        <h1>{words('title')}</h1>
        <p className={parts.count}>{words('count', {count: announcements})}</p>
        <div className={parts.acts}>
          <SearchBox placeholder="state:stale by:me" />
          {may('publisher', '*') ? (
            <a className="button primary" href={`/${locale}/desk/new`}>
              {words('new')}
            </a>
          ) : null}
        </div>
      </div>
      <div className={parts.columns}>
        <div className={parts.main}>
          <DocumentTable overview={overview} />
          <PeoplePanel overview={overview} />
        </div>
        <div className={parts.side}>
          <NextForYou overview={overview} />
          <Deadlines overview={overview} />
          <FindingsPanel overview={overview} />
        </div>
      </div>
    </DeskFrame>
  )
}
