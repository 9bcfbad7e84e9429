'use client'
import Link from 'next/link'
import {useRouter} from 'next/navigation'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Found} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {Icon} from '../../_parts/icon.tsx'
import type {BatchRow} from '../../_parts/office-data.ts'
import {SearchBox} from '../../_parts/search-box.tsx'
import parts from '../../_parts/search-layout.module.css'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {BatchList} from './batch-list.tsx'
import {BulkForm} from './bulk-form.tsx'
import {FoundUnits} from './found-units.tsx'
import {QueryHelp} from './query-help.tsx'

type Props = Readonly<{
  query: string
  target: string
  found: Found | undefined
  /** Why the query could not be read, in the API's words. */
  problem: string | undefined
  batches: readonly BatchRow[]
}>

/** A query, what it finds, and the acts on all of it. */
export function SearchPage({query, target, found, problem, batches}: Props) {
  const words = useTranslations('search')
  const {locale, locales} = useDesk()
  const router = useRouter()
  const writer = useWrite()
  const addressOf = (q: string, tag: string, after?: number) => {
    const asked = new URLSearchParams({q, target: tag, ...(after ? {after: String(after)} : {})})
    return `/${locale}/desk/search?${asked}`
  }
  return (
    <DeskFrame section="search" status={<WriteStatus writer={writer} />}>
      <div className={parts.head}>
        <h1>{words('title')}</h1>
        <div className={parts.box}>
          <SearchBox
            placeholder='state:translated has:error source:"亿元"'
            query={query}
            search={asked => router.push(addressOf(asked, target))}
          />
        </div>
        <ul className={parts.choices} aria-label={words('targets')}>
          {locales.map(tag => (
            <li key={tag}>
              <Link
                className="pill"
                href={addressOf(query, tag)}
                aria-current={tag === target ? 'true' : undefined}
                lang={tag}
              >
                {nameOfLocale(tag, locales)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {problem ? (
        <p className={`finding error ${parts.problem}`} role="alert">
          <Icon name="error" className="error-text" />
          {problem}
        </p>
      ) : null}
      <div className={parts.columns}>
        <div className={parts.main}>
          {found ? (
            <>
              <p role="status">{words('found', {count: found.total})}</p>
              <FoundUnits units={found.units} target={target} />
              {found.after ? (
                <p>
                  <Link className="button" href={addressOf(query, target, found.after)}>
                    {words('more')}
                  </Link>
                </p>
              ) : null}
            </>
          ) : (
            <QueryHelp address={example => addressOf(example, target)} />
          )}
        </div>
        <div className={parts.side}>
          {found && found.total > 0 ? (
            <BulkForm key={target} query={query} target={target} total={found.total} writer={writer} />
          ) : null}
          <BatchList batches={batches} writer={writer} />
        </div>
      </div>
    </DeskFrame>
  )
}
