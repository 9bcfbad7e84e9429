'use client'
import Link from 'next/link'
import {useRouter} from 'next/navigation'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {SearchBox} from '../../_parts/search-box.tsx'
import parts from '../../_parts/search-layout.module.css'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {FillForm} from './fill-form.tsx'
import type {Concordance, FillableDocument, Pair} from './memory-data.ts'
import {RememberedLines} from './remembered-lines.tsx'

type Props = Readonly<{
  query: string
  pair: Pair
  side: 'source' | 'target'
  found: Concordance | undefined
  documents: readonly FillableDocument[]
}>

/** How words were translated before, and documents filled with what is remembered. */
export function MemoryPage({query, pair, side, found, documents}: Props) {
  const words = useTranslations('memory')
  const {locale, locales} = useDesk()
  const router = useRouter()
  const writer = useWrite()
  const addressOf = (asked: Partial<Pair & {in: string; q: string}>) =>
    `/${locale}/desk/memory?${new URLSearchParams({...pair, in: side, q: query, ...asked})}`
  const nameOf = (tag: string) => nameOfLocale(tag, locales)
  const pairs = locales.flatMap(source =>
    locales.filter(target => target !== source).map(target => ({source, target})),
  )
  return (
    <DeskFrame section="memory" status={<WriteStatus writer={writer} />}>
      <div className={parts.head}>
        <h1>{words('title')}</h1>
        <div className={parts.box}>
          <SearchBox
            placeholder={words('placeholder')}
            query={query}
            search={asked => router.push(addressOf({q: asked}))}
          />
        </div>
        <ul className={parts.choices} aria-label={words('pairs')}>
          {pairs.map(one => (
            <li key={`${one.source} ${one.target}`}>
              <Link
                className="pill"
                href={addressOf(one)}
                aria-current={one.source === pair.source && one.target === pair.target ? 'true' : undefined}
              >
                <span lang={one.source}>{nameOf(one.source)}</span> →{' '}
                <span lang={one.target}>{nameOf(one.target)}</span>
              </Link>
            </li>
          ))}
        </ul>
        <ul className={parts.choices} aria-label={words('sides')}>
          {(['source', 'target'] as const).map(name => (
            <li key={name}>
              <Link
                className="pill"
                href={addressOf({in: name})}
                aria-current={name === side ? 'true' : undefined}
              >
                {words(name)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className={parts.columns}>
        <div className={parts.main}>
          <p role="status">
            {found ? words('found', {count: found.lines.length, size: found.size}) : words('hint')}
          </p>
          {found && found.lines.length > 0 ? (
            <RememberedLines lines={found.lines} pair={pair} side={side} />
          ) : null}
        </div>
        <FillForm documents={documents} writer={writer} />
      </div>
    </DeskFrame>
  )
}
