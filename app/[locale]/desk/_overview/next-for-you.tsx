'use client'
import {useRouter} from 'next/navigation'
import {useEffect} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from '../_parts/desk-context.tsx'
import type {ForYou, Overview} from '../_parts/desk-data.ts'
import {editorLink} from '../_parts/editor-link.ts'
import {Icon, type IconName} from '../_parts/icon.tsx'
import {Keys} from '../_parts/keys.tsx'
import {When} from '../_parts/when.tsx'
import parts from './next-for-you.module.css'

const icons: Record<ForYou['why'], IconName> = {
  assigned: 'person',
  stale: 'clock',
  missing: 'pencil',
  errors: 'error',
  review: 'check',
  rejected: 'back',
  question: 'comment',
  conflict: 'warning',
}

/** Lines that keys 2 to 9 open. */
const most = 9

/** The one thing to do now as a button, then what comes after it. */
export function NextForYou({overview}: Readonly<{overview: Overview}>) {
  const words = useTranslations('next')
  const {locale} = useDesk()
  const router = useRouter()
  const waiting = byDeadline(overview.forYou).slice(0, most)
  const links = waiting.map(one => linkOf(locale, one))
  const [first, ...others] = waiting
  useNumberKeys(links, href => router.push(href))
  const title = (one: ForYou) => {
    const row = overview.documents.find(({document}) => document === one.document)
    if (row?.kind === 'interface') return words('interface', {name: row.name})
    return <span lang={row?.source}>{row?.title ?? one.document}</span>
  }
  return (
    <section className={`panel ${parts.panel}`} aria-labelledby="next-for-you">
      <header>
        <h2 id="next-for-you">{words('title')}</h2>
      </header>
      {first ? (
        <div className="inside">
          <p className={parts.first}>
            <b>{title(first)}</b> <span className="pill">{first.locale}</span>
          </p>
          <p className={parts.why}>
            {words(first.why, {count: first.count})}{' '}
            {first.due ? words.rich('due', {when: () => <When at={first.due!} as="left" />}) : null}
          </p>
          <a className="button primary wide" href={links[0]}>
            {words('goOn')}
            <Keys keys="1" />
          </a>
        </div>
      ) : (
        <p className="inside">{words('nothing')}</p>
      )}
      <ul className="rows">
        {others.map((one, at) => (
          <li key={`${one.document} ${one.locale} ${one.why}`}>
            <Icon name={icons[one.why]} className={one.why === 'errors' ? 'error-text' : undefined} />
            <a className={parts.other} href={links[at + 1]}>
              {words.rich('line', {
                what: words(`${one.why}Short`, {count: one.count}),
                b: said => <b>{said}</b>,
                title: () => title(one),
              })}{' '}
              <span className="meta">{one.locale}</span>
            </a>
            <span className="end">
              <Keys keys={String(at + 2)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is promised by a day comes first, the nearest day before all; the rest, after the year 9, as the desk ranks it. */
function byDeadline(waiting: readonly ForYou[]): ForYou[] {
  return waiting.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
}

/** Where a line leads: reviews to the queue, the rest to its unit. */
function linkOf(locale: string, one: ForYou): string {
  if (one.why === 'conflict') return `/${locale}/desk/conflicts`
  if (one.why !== 'review') return editorLink(locale, one.document, one.locale, one.key)
  return `/${locale}/desk/review?document=${encodeURIComponent(one.document)}&target=${one.locale}`
}

/** Keys 1 to 9 outside a text open the lines. */
function useNumberKeys(links: readonly string[], open: (href: string) => void): void {
  const joined = links.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `joined` stands for the links.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inText = (event.target as Element).closest('input, textarea, select, dialog, [popover]')
      if (inText || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const href = joined.split('\n')[Number(event.key) - 1]
      if (/^[1-9]$/.test(event.key) && href) open(href)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [joined])
}
